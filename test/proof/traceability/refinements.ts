import type { SourceId } from "carte-vitale";
import {
  automaticIssueAge,
  deliveryByMail,
  identityDocumentAge,
  ownApplicationAge,
  permitGrace,
  stableResidence,
  temporaryNumberValidity,
} from "../../thresholds.js";
import type { Carrier, InBothLanguages } from "./carrier.js";
import type { SentenceId } from "./sentences.js";

/** A rule of the law or the public guidance that the brief does not have, in our own words. */
export interface Refinement extends InBothLanguages {
  /** The sentences of the brief on the same subject. */
  readonly brief: readonly SentenceId[];
  /** The sources, each with the records of the rulebook that cite it for this. */
  readonly cites: Readonly<Partial<Record<SourceId, readonly Carrier[]>>>;
}

export const refinements: readonly Refinement[] = [
  {
    brief: ["E8", "E9"],
    en: `Before ${ownApplicationAge} a parent applies; from ${ownApplicationAge} the young person does.`,
    fr: `Avant ${ownApplicationAge} ans, un parent fait la demande ; dès ${ownApplicationAge} ans, le jeune la fait lui-même.`,
    cites: {
      "service-public-f265": ["rule:parent-applies", "rule:holder-applies", "parameter:own-application-age"],
    },
  },
  {
    brief: ["C1", "E9"],
    en: `Before ${ownApplicationAge} the order is made online only: there is no form to send.`,
    fr: `Avant ${ownApplicationAge} ans, la commande se fait en ligne seulement : il n’y a pas de formulaire à envoyer.`,
    cites: { "service-public-f265": ["rule:order-card-by-mail"] },
  },
  {
    brief: ["A4", "E8"],
    en: `What comes by itself at ${automaticIssueAge} is the order form, not the card.`,
    fr: `Ce qui arrive automatiquement à ${automaticIssueAge} ans est le formulaire de commande, non la carte.`,
    cites: { "service-public-f265": ["rule:automatic-issue", "parameter:automatic-issue-age"] },
  },
  {
    brief: ["H2", "H6"],
    en: "A residence permit is asked of adults only, and a child’s cover does not depend on one.",
    fr: "Le titre de séjour n’est demandé qu’aux majeurs, et la prise en charge d’un enfant n’en dépend pas.",
    cites: {
      "ceseda-l411-1": [
        "rule:residence-permit-required",
        "rule:residence-permit-of-adults",
        "rule:eligible",
        "rule:card-replacement",
        "parameter:majority",
      ],
      "css-l160-2": ["parameter:majority"],
    },
  },
  {
    brief: ["H2"],
    en: `Rights that are open stay open for ${permitGrace} months after the month in which the permit has expired.`,
    fr: `Les droits ouverts sont maintenus pendant les ${permitGrace} mois qui suivent celui de l’expiration du titre.`,
    cites: {
      "css-r111-4": [
        "rule:residence-permit-required",
        "rule:eligible",
        "rule:card-replacement",
        "parameter:permit-grace",
      ],
    },
  },
  {
    brief: ["F4", "H6"],
    en: "Proof that a permit has been applied for counts as a permit.",
    fr: "La preuve d’une demande de titre vaut titre de séjour.",
    cites: { "css-r111-3": ["alternative:permit-application-receipt"] },
  },
  {
    brief: ["E4", "H2", "H3"],
    en: `Who works is covered at once, without ${stableResidence} months of residence.`,
    fr: `Qui travaille est couvert tout de suite, sans ${stableResidence} mois de résidence.`,
    cites: { "css-l160-1": ["rule:work"] },
  },
  {
    brief: ["H2", "H4"],
    en: `Minors who depend on an insured person, and family members who join one, do not wait ${stableResidence} months.`,
    fr: `Les mineurs à la charge d’un assuré et les membres de la famille qui le rejoignent n’attendent pas ${stableResidence} mois.`,
    cites: { "css-l160-2": ["rule:dependent"], "css-d160-2": ["rule:dependent"] },
  },
  {
    brief: ["J2", "J3"],
    en: `Students who live in France do not wait ${stableResidence} months.`,
    fr: `Les étudiants qui vivent en France n’attendent pas ${stableResidence} mois.`,
    cites: { "css-d160-2": ["rule:study"] },
  },
  {
    brief: ["E4", "H2"],
    en: `The brief says both “more than ${stableResidence} months” and “at least ${stableResidence}”; on the day on which ${stableResidence} full months have passed, both are true.`,
    fr: `Le cahier des charges dit à la fois « plus de ${stableResidence} mois » et « au moins ${stableResidence} » ; le jour où ${stableResidence} mois pleins sont passés, les deux sont vrais.`,
    cites: { "css-d160-2": ["parameter:stable-residence", "rule:residence-too-short", "rule:residence"] },
  },
  {
    brief: [],
    en: "To reside is to have one’s home or main stay in France: whoever lives elsewhere has no month of residence.",
    fr: "Résider, c’est avoir en France son foyer ou son séjour principal : qui vit ailleurs n’a aucun mois de résidence.",
    cites: { "css-r111-2": ["parameter:no-residence"] },
  },
  {
    brief: [],
    en: "Pensioners of a French scheme are covered wherever they live, and prove their pension.",
    fr: "Les pensionnés d’un régime français sont couverts où qu’ils vivent, et justifient de leur pension.",
    cites: {
      "css-l160-3": ["rule:residence", "rule:not-resident", "rule:pension-proof", "alternative:pension-certificate"],
      "service-public-f265": ["rule:residence"],
    },
  },
  {
    brief: ["I11"],
    en: `The ${temporaryNumberValidity} months of a temporary number include its extensions.`,
    fr: `Les ${temporaryNumberValidity} mois d’un numéro provisoire comprennent ses prolongations.`,
    cites: {
      "css-r114-7": [
        "rule:temporary-number",
        "rule:temporary-number-expired",
        "rule:contact-cpam",
        "parameter:temporary-number-validity",
      ],
    },
  },
  {
    brief: ["H10", "I13"],
    en: "The civil status document is a full copy of the birth certificate, or an extract that names the parents.",
    fr: "L’acte d’état civil est une copie intégrale de l’acte de naissance, ou un extrait avec filiation.",
    cites: { "css-r114-7": ["alternative:full-birth-certificate", "alternative:birth-extract-with-parents"] },
  },
  {
    brief: ["H4", "F1"],
    en: "A child is added to the insurance of a parent, by that parent, with form S3705 and proof of the family link.",
    fr: "Un enfant est rattaché à l’un de ses parents, par ce parent, avec le formulaire S3705 et la preuve du lien de famille.",
    cites: {
      "service-public-f16620": [
        "rule:attach-child",
        "rule:child-attachment-form",
        "rule:family-link-of-children",
        "step:fill-child-attachment",
        "step:attach-child-documents",
        "step:mail-child-attachment",
        "alternative:signed-form-s3705",
        "alternative:family-record-book",
        "alternative:birth-extract-with-parents",
      ],
      "css-l160-2": ["rule:attach-child"],
    },
  },
  {
    brief: ["H4", "I7"],
    en: "An adult of the family who joins an insured person proves the family link.",
    fr: "Un membre majeur de la famille qui rejoint un assuré justifie du lien de famille.",
    cites: { "css-d160-2": ["rule:family-link-of-adults", "alternative:marriage-or-pacs-record"] },
  },
  {
    brief: ["I7", "H3"],
    en: "What proves work or the search for it, other than as an employee: the registration of the business, the order of appointment, the certificate of a job seeker.",
    fr: "Ce qui prouve une activité non salariée ou sa recherche : l’inscription de l’entreprise, l’arrêté de nomination, l’attestation de demandeur d’emploi.",
    cites: {
      "css-l160-1": [
        "alternative:business-registration",
        "alternative:appointment-order",
        "alternative:job-seeker-certificate",
      ],
    },
  },
  {
    brief: ["I3"],
    en: "Who works in France without living there applies to the fund of the place of work.",
    fr: "Qui travaille en France sans y vivre s’adresse à la caisse de son lieu de travail.",
    cites: { "css-l160-1": ["step:mail-coverage-application"] },
  },
  {
    brief: ["J2", "J4"],
    en: "A certificate of enrolment names the period of study; a letter of admission is refused. The application is filled in and the documents uploaded on that site.",
    fr: "Le certificat de scolarité indique la période d’études ; une lettre d’admission est refusée. La demande se remplit et les pièces se déposent sur ce site.",
    cites: {
      "ameli-foreign-student": [
        "rule:enrolment-certificate",
        "alternative:dated-enrolment-certificate",
        "step:fill-student-application",
        "step:upload-student-documents",
      ],
    },
  },
  {
    brief: ["F5", "H9"],
    en: "From students the IBAN of an account abroad is accepted.",
    fr: "Des étudiants, l’IBAN d’un compte à l’étranger est accepté.",
    cites: { "ameli-foreign-student": ["rule:bank-details-of-students", "alternative:foreign-bank-details"] },
  },
  {
    brief: [],
    en: "A card that is lost, stolen or defective is reported, in the account, by phone or at a counter, and a new one ordered.",
    fr: "Une carte perdue, volée ou défectueuse est à déclarer, depuis le compte, par téléphone ou à l’accueil ; une nouvelle se commande ensuite.",
    cites: {
      "service-public-f265": [
        "rule:card-replacement",
        "rule:report-card",
        "step:report-online",
        "step:report-by-phone",
        "step:report-at-counter",
      ],
    },
  },
  {
    brief: ["B11"],
    en: `A card ordered by mail comes after about ${deliveryByMail[1]} weeks.`,
    fr: `Une carte commandée par courrier arrive après ${deliveryByMail[1]} semaines environ.`,
    cites: { "service-public-f265": ["parameter:delivery-by-mail"] },
  },
  {
    brief: ["D1", "I9", "J13"],
    en: "Who has no ameli account gets the certificate of entitlement from the fund, which answers at 3646.",
    fr: "Sans compte ameli, l’attestation de droits s’obtient auprès de la caisse, joignable au 3646.",
    cites: { "service-public-f10662": ["rule:certificate-from-cpam", "step:call-3646"] },
  },
  {
    brief: ["C5"],
    en: `An identity document of less than ${identityDocumentAge} years serves to order the card.`,
    fr: `Une pièce d’identité de moins de ${identityDocumentAge} ans sert à commander la carte.`,
    cites: { "arrete-2007-03-14": ["parameter:identity-document-age"] },
  },
];
