import { deepEqual, equal, ok } from "node:assert/strict";
import { after, before, test } from "node:test";
import { evaluate, interview } from "carte-vitale";
import { launch } from "./browser.js";
import { persons } from "./persons.js";
import { checklist, headline, play, steps, type } from "./reader.js";

let form;
before(async () => {
  form = await launch();
});
after(() => form.close());

for (const { who, facts, ...expected } of persons) {
  test(`${who}: the questions, the documents and the steps`, async () => {
    const { page, troubles } = await form.open();
    const questions = await play(page, facts);
    equal(await headline(page), expected.headline.en);
    deepEqual(await checklist(page), expected.documents);
    deepEqual(await steps(page), expected.steps);
    deepEqual(
      questions.filter((fact) => expected.notAsked.includes(fact)),
      [],
    );

    await page.getByRole("button", { name: "Français" }).click();
    equal(await headline(page), expected.headline.fr);
    equal(await page.evaluate(() => document.documentElement.lang), "fr");
    deepEqual(troubles, []);
  });

  test(`${who}: the situation, the age, the number, then the questions of interview in its order`, async () => {
    const { page, troubles } = await form.open({ locale: "fr-FR" });
    const known = {};
    const expectedQuestions = [];
    for (let next = nextQuestion(known); next !== null; next = nextQuestion(known)) {
      expectedQuestions.push(next);
      known[next] = facts[next];
    }
    deepEqual(await play(page, facts, type), expectedQuestions, "with the keyboard alone");
    equal(await headline(page), expected.headline.fr);
    ok(evaluate(known, { assume: "nothing" }).missing.length === 0);
    deepEqual(troubles, []);
  });
}

const FIRST = ["status", "age", "nirKind"];

function nextQuestion(known) {
  const { missing } = evaluate(known, { assume: "nothing" });
  return FIRST.find((fact) => missing.includes(fact)) ?? interview(known, { assume: "nothing" })?.fact ?? null;
}
