import { ownApplicationAge } from "../../shipped/numbers.js";
import type { Catalogue } from "../catalogue.js";

export const procedures: Catalogue["procedures"] = {
  "register-s1": "Register with form S1",
  "register-student": "Register with health insurance as a student",
  "attach-child": "Add the child to a parent’s insurance (form S3705, cerfa 14445)",
  "register-abroad": "Register as a pensioner living abroad, for care during stays in France",
  "open-rights": "Apply for health insurance (form S1106, cerfa 15763)",
  "contact-cpam": "Contact your local health insurance fund (CPAM)",
  "certify-student-number": "Have your identity certified online, to get the permanent number",
  "certify-number": "Have your identity certified by mail, to get the permanent number",
  "report-card": "Report the lost, stolen or faulty card",
  "order-card": "Order the Carte Vitale",
  "await-delivery": "Wait for the card",
};

export const steps: Catalogue["steps"] = {
  "attach-s1-documents":
    "Attach photocopies of the other documents listed here to the original of form S1 (or S072). Form S1106 is another form, which you do not need. If your scheme has sent form S1 to France itself, as Swiss insurers do, say so.",
  "mail-s1-documents": "Send everything by mail to the local health insurance fund (CPAM) of the place of residence.",
  "follow-number-letters": "Follow the letters you receive: each one says what to do or send next.",
  "open-student-site":
    "Go to etudiant-etranger.ameli.fr. If you are French and were born abroad, or come from New Caledonia, French Polynesia, Wallis and Futuna or Saint-Pierre-et-Miquelon, you apply there too. If you need help, call 3646.",
  "fill-student-application": {
    holder: "Fill in the application.",
    parent: "Fill in the application for your child, with a parent’s authorisation.",
  },
  "upload-student-documents": "Upload scans of the documents listed here.",
  "fill-child-attachment": `Complete and sign form S3705, alone or together with the other insured parent. If your child is ${ownApplicationAge} or over, the child may ask for health insurance in its own name instead. If you represent the service that has the child in care, apply with that service’s certificate.`,
  "attach-child-documents": "Attach photocopies of the other documents listed here.",
  "mail-child-attachment": "Send everything by mail to the insured parent’s local health insurance fund (CPAM).",
  "choose-fund-abroad":
    "Find the body to write to. If you live outside the EU, the EEA and Switzerland: the centre for pensioners living abroad, CNAREFE, 77605 Marne-la-Vallée Cedex 3, ameli-rfe.fr. If you live in the EU, the EEA or Switzerland: ask your pension fund for form S1 for the country where you live. For the card, write to your local health insurance fund (CPAM) in France. If your pension comes from the MSA (agriculture), the State or a special scheme: write to that scheme.",
  "attach-abroad-documents": "Make photocopies of the documents listed here.",
  "mail-abroad-documents": "Send them by mail to the body that you have found.",
  "fill-coverage-application":
    "Complete and sign form S1106, “Demande d’ouverture des droits à l’assurance maladie”. If you work in Switzerland, or draw a Swiss pension, and choose French health insurance: complete the form “Choix du système d’assurance maladie” instead.",
  "attach-coverage-documents": "Attach photocopies of the other documents listed here.",
  "mail-coverage-application":
    "Send everything by mail to the local health insurance fund (CPAM) where you live. If you do not live in France, in practice: where you work.",
  "wait-for-number-letter":
    "Wait for the letter. If you were born abroad and have no number yet, it brings a temporary number (NIA) first. If you were born in France, you already have a number: the fund tells you what it is. If you had a permanent number before, your rights are opened again on that number.",
  "call-3646":
    "Call 3646 and say that the temporary number has expired. If your number comes from the MSA (agriculture), call the MSA.",
  "visit-cpam": "Go to a counter of the fund that gave the number and say that it has expired.",
  "open-student-space": "Log in to your personal space on etudiant-etranger.ameli.fr.",
  "upload-civil-status": "Upload scans of the documents listed here.",
  "wait-for-certification":
    "A service acting for the national statistics institute (INSEE) certifies the identity. A letter then brings the permanent number (NIR) and says how to order the card.",
  "copy-civil-status": "Make photocopies of the documents listed here.",
  "mail-civil-status": "Send them by mail to the fund that gave the number.",
  "sign-in": {
    holder: "Log in to your ameli account, on ameli.fr or in the Compte ameli app.",
    parent:
      "Log in to the ameli account of a parent who insures the child, on ameli.fr or in the Compte ameli app. If you have no ameli account, ask your local health insurance fund (CPAM).",
  },
  "report-online": "In “Mes démarches” (my procedures), report the loss, theft or fault.",
  "report-by-phone": "Call 3646 and report the loss, theft or fault.",
  "report-at-counter": "Report the loss, theft or fault at a counter of your local health insurance fund (CPAM).",
  "open-my-procedures": "Open “Mes démarches” (my procedures) or “Ma carte Vitale” (my Vitale card).",
  "choose-order-card": "Choose “Commander ma carte Vitale” (order my Vitale card).",
  "check-personal-information": "Check the personal information: civil status and mailing address.",
  "upload-order-documents": "Upload the photo and a scan of the identity document.",
  "confirm-order": "Confirm the request.",
  "get-order-form":
    "Use the form “Ma nouvelle carte Vitale” that you have received, or ask your local health insurance fund (CPAM) for it.",
  "sign-order-form": "Review the form and sign it.",
  "attach-order-documents": "Attach the photo and a photocopy of the identity document.",
  "mail-order-form":
    "Send everything by mail to your local health insurance fund (CPAM): its address is on the form and on ameli.fr.",
  "wait-for-card": "There is nothing to send: the card comes by mail.",
};
