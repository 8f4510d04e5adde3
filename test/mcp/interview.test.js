import assert from "node:assert/strict";
import { test } from "node:test";
import { evaluate } from "carte-vitale";
import { connected, ERAS } from "./start.js";

const PERSON = {
  age: 19,
  nirKind: "none",
  residenceMonths: 2,
  status: "student",
  nationality: "other",
  residencePermit: "valid",
  birthPlace: "elsewhere",
  residesInFrance: true,
  residenceExemption: "none",
  otherScheme: "none",
};
const asFields = (facts) => ({
  action: "accept",
  content: Object.fromEntries(
    Object.entries(facts).map(([key, value]) => [key, typeof value === "boolean" ? `${value}` : value]),
  ),
});
/** Answers with the facts of the person. */
const truthful = (asked) => (params) => {
  const [name] = Object.keys(params.requestedSchema.properties).filter((key) => key in PERSON);
  asked.push(name);
  return asFields({ [name]: PERSON[name] });
};
const call = async (client, name, input) => (await client.callTool({ name, arguments: input })).structuredContent;

for (const era of ERAS) {
  for (const name of ["decide", "next_question"]) {
    test(`the interview runs by itself, and its answers are part of the result (${name}, ${era})`, async () => {
      const asked = [];
      const client = await connected(era, truthful(asked));
      const { data } = await call(client, name, { facts: { nirKind: "none" } });
      const told = Object.fromEntries(asked.map((fact) => [fact, PERSON[fact]]));
      assert.ok(asked.length > 2);
      assert.equal(new Set(asked).size, asked.length);
      assert.deepEqual({ ...data.facts }, { nirKind: "none", ...told });
      assert.equal(data.question, null);
      assert.equal(data.outcome, evaluate(PERSON).outcome);
      await client.close();
    });
  }

  test(`a user who knows nothing is asked each question once, and the next one stays open (${era})`, async () => {
    const asked = [];
    const client = await connected(era, ({ requestedSchema }) => {
      asked.push(Object.keys(requestedSchema.properties).join());
      return asked.length % 2 === 0 ? { action: "decline" } : { action: "accept", content: {} };
    });
    const { data } = await call(client, "decide", {});
    assert.equal(new Set(asked).size, asked.length);
    assert.equal(data.outcome, "undetermined");
    assert.deepEqual({ ...data.facts }, {});
    assert.notEqual(data.question, null);
    await client.close();
  });

  test(`a user who cancels is asked no more (${era})`, async () => {
    let count = 0;
    const client = await connected(era, () => {
      count += 1;
      return { action: "cancel" };
    });
    assert.equal((await call(client, "decide", {})).data.outcome, "undetermined");
    assert.equal(count, 1);
    await client.close();
  });

  test(`an answer that is refused is asked for again, with what is wrong (${era})`, async () => {
    const messages = [];
    const client = await connected(era, ({ message, requestedSchema }) => {
      messages.push(message);
      const [name] = Object.keys(requestedSchema.properties);
      if (messages.length === 1) return asFields({ [name]: "1850578006084" });
      return { action: "cancel" };
    });
    await call(client, "decide", { facts: { nirKind: "none", otherScheme: "none" } });
    assert.equal(messages.length, 2);
    assert.ok(messages[1].endsWith(messages[0]) && messages[1].length > messages[0].length);
    assert.doesNotMatch(messages[1], /1850578006084/);
    await client.close();
  });

  test(`a date may be given beside the day that is asked about (${era})`, async () => {
    const client = await connected(era, ({ requestedSchema: { properties } }) =>
      "birthDate" in properties ? asFields({ birthDate: "2015-03-02" }) : { action: "decline" },
    );
    const facts = { nirKind: "permanent", status: "dependent", otherScheme: "none", rightsOpen: true };
    const { data } = await call(client, "decide", { facts, on: "2026-11-30" });
    assert.equal(data.outcome, "too-young");
    assert.equal(data.dates.minimumAgeOn, "2027-03-02");
    await client.close();
  });
}

test("a client that cannot ask gets the question as part of the answer", async () => {
  const client = await connected("auto");
  const { data } = await call(client, "decide", {});
  assert.equal(data.question.fact, "otherScheme");
  await client.close();
});
