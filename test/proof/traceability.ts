/**
 * Fails when a sentence of the project brief neither leads to a rule nor is listed as out of scope, or when a rule cites no
 * source.
 */
import { flawsOf } from "./traceability/flaws.js";
import { records } from "./traceability/records.js";
import { sentences } from "./traceability/sentences.js";
import { uncovered } from "./traceability/uncovered.js";

const flaws = [...flawsOf(sentences, records), ...uncovered()];
const outOfScope = Object.values(sentences).filter((sentence) => sentence.outside);
console.log(
  `${Object.keys(sentences).length} sentences, ${outOfScope.length} of them out of scope; ` +
    `${records.length} records with sources`,
);
for (const flaw of flaws) console.error(flaw);
process.exitCode = flaws.length > 0 ? 1 : 0;
