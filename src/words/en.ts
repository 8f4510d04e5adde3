import { freeze } from "../model/freeze.js";
import { ownApplicationAge } from "../shipped/numbers.js";
// Shares one chunk with the main entry point, so a program that uses both loads fewer files.
import "../index.js";
import type { Catalogue } from "./catalogue.js";
import { date, dates, days } from "./en/days.js";
import { alternatives, documents } from "./en/documents.js";
import { facts, otherTakenForGranted, takenForGranted } from "./en/facts.js";
import { issues } from "./en/issues.js";
import { notices } from "./en/notices.js";
import { outcomes, reasons } from "./en/outcomes.js";
import { procedures, steps } from "./en/procedures.js";
import { article, codes, sources } from "./en/sources.js";

export { enReasoning } from "./en/reasoning.js";

/** The words in English. */
export const en = /* @__PURE__ */ freeze<Catalogue>({
  language: "en",
  outcomes,
  reasons,
  issuance: {
    automatic:
      "The fund sends the form “Ma nouvelle carte Vitale” automatically. If you order online, do not send it back.",
    "on-request": "The card does not come by itself: it has to be ordered.",
  },
  actors: { holder: "the person the card is for", parent: "a parent or legal guardian" },
  procedures,
  channels: { online: "Online", mail: "By mail", phone: "By phone", counter: "At the counter" },
  steps,
  documents,
  alternatives,
  copies: { scan: "a scan", photocopy: "a photocopy", original: "the original" },
  notices,
  interimProof: {
    "ameli-account": `Until the card is there, the certificate of entitlement (attestation de droits) proves your cover: download it from the ameli account (under ${ownApplicationAge}, a parent’s). If your fund is the MSA, use the MSA account.`,
    "student-account":
      "Until the card is there, the certificate of entitlement (attestation de droits) proves your cover: download it from your personal space on etudiant-etranger.ameli.fr.",
    cpam: "Until the card is there, the certificate of entitlement (attestation de droits) proves your cover: ask the fund that gave you the number, which sends it by letter. An ameli account cannot be opened yet.",
  },
  facts,
  dates,
  takenForGranted,
  otherTakenForGranted,
  days,
  date,
  codes,
  article,
  sources,
  deliveryWeeks: (shortest, longest) =>
    shortest === longest ? `about ${longest} weeks` : `${shortest} to ${longest} weeks after confirmation`,
  recommended: "recommended",
  issues,
  row: (row, issue) => `Row ${row}: ${issue}`,
  labelled: (label, said) => `${label}: ${said}`,
  disclaimer:
    "For information only. Your health insurance fund decides. For help, call 3646 (from abroad, +33 1 84 90 36 46).",
}) as Catalogue;
