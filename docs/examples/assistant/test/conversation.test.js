import assert from "node:assert/strict";
import { test } from "node:test";
import { describe, evaluate } from "carte-vitale";
import { en } from "carte-vitale/messages/en";
import { tools } from "carte-vitale/tools";
import { conversation } from "../src/conversation.js";
import { notice } from "../src/notice.js";
import { MODEL, PERSON } from "../src/script.js";
import { calls, says, scriptedModel } from "../src/scripted-model.js";

const started = (script, more = {}) => {
  const { model, sent } = scriptedModel(script);
  return { say: conversation({ model, language: "en", on: "2026-11-30", hasAgreed: () => true, ...more }), sent };
};

test("from a free sentence to a checklist that is the library’s own", async () => {
  const { say } = started(MODEL);
  const turns = [];
  for (const said of PERSON) turns.push(await say(said));
  assert.deepEqual(
    turns.map(({ checklist }) => checklist === null),
    [true, true, true, false],
  );
  const { facts } = MODEL.at(-2).input;
  const right = describe(evaluate(facts, { assume: "nothing" }), en);
  const { checklist, answer } = turns.at(-1);
  assert.equal(checklist.headline, "Yes: the Carte Vitale can be ordered");
  assert.deepEqual(
    checklist.documents.map(({ label }) => label),
    right.documents.map(({ label }) => label),
  );
  assert.deepEqual(checklist.takenForGranted, []);
  assert.equal(checklist.disclaimer, en.disclaimer);
  assert.ok(checklist.sources.every(({ title, url }) => title && url?.startsWith("https://")));
  assert.ok(answer.startsWith(checklist.headline));
});

test("the answer is that of the rules, whatever the model says", async () => {
  const { say } = started([calls("decide", { facts: { otherScheme: "other" } }), says("You can have one tomorrow!")]);
  const { modelSays, answer, checklist } = await say("My care is paid for by another scheme, without a form S1.");
  assert.equal(modelSays, "You can have one tomorrow!");
  assert.equal(checklist.headline, "No Carte Vitale: another scheme than the French one covers you");
  assert.doesNotMatch(answer, /tomorrow/);
});

test("a model that answers without a tool gives no answer and no checklist", async () => {
  const { say } = started([says("I believe it takes two weeks.")]);
  assert.deepEqual(await say("How long does it take?"), {
    modelSays: "I believe it takes two weeks.",
    answer: null,
    checklist: null,
  });
});

test("a model that hands in what cannot be is told what to do, and goes on", async () => {
  const { say, sent } = started([
    calls("decide", { facts: { age: 34.5 } }),
    calls("decide", { facts: { otherScheme: "other" } }),
    says("Not in your situation."),
  ]);
  const { checklist } = await say("I am thirty-four and a half.");
  assert.notEqual(checklist, null);
  assert.match(JSON.stringify(sent[1]), /give a whole number from 0 to 130/);
});

test("nothing goes to the model before the person has agreed", async () => {
  const { say, sent } = started(MODEL, { hasAgreed: () => false });
  await assert.rejects(say(PERSON[0]), /show the notice first/);
  assert.equal(sent.length, 0);
});

test("the model sees the sentence and the facts, which is what the notice says", async () => {
  const { say, sent } = started(MODEL);
  await say(PERSON[0]);
  const seen = JSON.stringify(sent.at(-1));
  assert.match(seen, /I live in Lyon/);
  assert.match(seen, /"nationality":"french"/);
  for (const [language, words] of Object.entries(notice("Example Ltd"))) {
    const text = words.join(" ");
    assert.match(text, /Example Ltd/, language);
    assert.match(
      text,
      language === "en" ? /your health insurance fund decides/ : /votre caisse d’assurance maladie décide/,
    );
  }
});

test("the tools by themselves need no model", () => {
  const [decide] = tools;
  assert.equal(decide.execute({ facts: MODEL.at(-2).input.facts }).data.outcome, "eligible");
});
