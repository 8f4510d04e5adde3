import { conversation } from "./src/conversation.js";
import { notice } from "./src/notice.js";
import { MODEL, PERSON } from "./src/script.js";
import { scriptedModel } from "./src/scripted-model.js";

/* Plays the conversation of the script, from a free sentence to a checklist. */

const { model } = scriptedModel(MODEL);
console.log(`${notice("the script of this example").en.join("\n")}\n`);
const say = conversation({ model, language: "en", on: "2026-11-30", hasAgreed: () => true });

let checklist = null;
for (const said of PERSON) {
  const turn = await say(said);
  console.log(`Person: ${said}\nModel:  ${turn.modelSays}\n`);
  checklist = turn.checklist;
}

console.log(checklist.headline);
for (const { label, steps } of checklist.steps)
  console.log(`\n${label}\n${steps.map((step) => `  ${step}`).join("\n")}`);
console.log("");
for (const { label, alternatives } of checklist.documents) console.log(`[ ] ${label}: ${alternatives.join(", or ")}`);
console.log(`\n${checklist.disclaimer}`);
