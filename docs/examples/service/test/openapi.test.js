import { deepEqual, equal, match, ok } from "node:assert/strict";
import { after, before, test } from "node:test";
import { Validator } from "@seriousme/openapi-schema-validator";
import Ajv from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { rulebook } from "carte-vitale";
import { decisionJsonSchema, factsJsonSchema } from "carte-vitale/schemas";
import { persons } from "./persons.js";
import { start } from "./start.js";

let service;
let document;
let check;
before(async () => {
  service = await start();
  document = await (await service.send("/openapi.json")).json();
  const ajv = formats(new Ajv({ strict: false, validateFormats: true }));
  ajv.addSchema(document, "service");
  check = (name, data) => {
    const validate = ajv.getSchema(`service#/components/schemas/${name}`);
    return validate(data) ? null : ajv.errorsText(validate.errors);
  };
});
after(() => service.stop());

test("The document is OpenAPI 3.1", async () => {
  const { valid, errors } = await new Validator().validate(structuredClone(document));
  ok(valid, JSON.stringify(errors));
  equal(document.openapi, "3.1.1");
});

/** A schema of the document as the library has it: without words, and with the lists of codes closed. */
function bare(schema) {
  if (Array.isArray(schema)) return schema.map(bare);
  if (typeof schema !== "object" || schema === null) return schema;
  const { title, description, examples, oneOf, anyOf, $ref, ...rest } = schema;
  if ($ref) return bare(document.components.schemas[$ref.split("/").at(-1)]);
  // A boolean accepts both values as it is.
  if (oneOf && rest.type === "boolean") return rest;
  if (oneOf) return { ...rest, enum: oneOf.map((value) => value.const) };
  if (anyOf?.some((value) => "const" in value))
    return { ...rest, type: "string", enum: anyOf.slice(0, -1).map((value) => value.const) };
  const entries = Object.entries(anyOf ? { ...rest, anyOf } : rest);
  return Object.fromEntries(entries.map(([key, value]) => [key, key === "properties" ? mapped(value) : bare(value)]));
}
/** A property may have the name of a keyword. */
const mapped = (properties) =>
  Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, bare(schema)]));

test("Facts and decisions have the schemas of the library, but for words and open lists", () => {
  const { Facts, Decision } = document.components.schemas;
  for (const [own, { $schema: _, ...library }] of [
    [Facts, factsJsonSchema],
    [Decision, decisionJsonSchema],
  ]) {
    deepEqual(bare(own), bare(JSON.parse(JSON.stringify(library))));
  }
});

const named = ["Facts", "Person", "Decision", "Batch", "Problem", "FactsRefused"];
test("Every property of facts, decisions and problems has a description", () => {
  for (const name of named) {
    for (const [property, { description, $ref }] of Object.entries(document.components.schemas[name].properties)) {
      ok(description || $ref, `${name}: ${property}`);
    }
  }
});

test("Every fact and date has an example that is accepted, and every value has words", async () => {
  for (const [name, { type, oneOf, description, examples }] of Object.entries(
    document.components.schemas.Person.properties,
  )) {
    ok(description.length > 20, name);
    const words = (oneOf ?? []).map((value) => value.description);
    ok(
      words.every((each) => each.length > 0),
      name,
    );
    ok(words.length > 0 || !/boolean/.test(type), name);
    equal(examples.length, 1, name);
    for (const value of examples) {
      const body = { person: { [name]: value }, from: "2026-11-23", until: "2026-11-23" };
      equal(check("Forecast", body), null, name);
      equal((await service.send("/forecast", body)).status, 200, name);
    }
  }
});

test("The lists of codes of answers are open, those of requests closed", () => {
  const text = JSON.stringify(document.components.schemas.Decision);
  for (const [name, codes] of Object.entries({
    Outcome: rulebook.outcomes,
    DocumentId: rulebook.documents,
    AlternativeId: rulebook.alternatives,
    ProcedureId: rulebook.procedures,
    StepId: rulebook.steps,
    NoticeId: rulebook.notices,
    SourceId: rulebook.sources,
    FactName: rulebook.facts,
  })) {
    ok(text.includes(`#/components/schemas/${name}"`), name);
    equal(check(name, "of-a-later-edition"), null, name);
    ok(check(name, 12), name);
    match(document.components.schemas[name].description, /^[^.]+\. Open: /);
    const own = document.components.schemas[name].anyOf.slice(0, -1);
    deepEqual(
      own.map((code) => code.const),
      Object.keys(codes),
    );
    ok(
      own.every((code) => code.description),
      name,
    );
  }
  ok(check("Facts", { status: "of-a-later-edition" }));
});

test("Every example of the document is accepted, and its answer matches", async () => {
  let count = 0;
  for (const [path, { post }] of Object.entries(document.paths)) {
    if (!post) continue;
    const { schema, examples } = post.requestBody.content["application/json"];
    const answer = post.responses[200].content["application/json"].schema;
    for (const { summary, value } of Object.values(examples)) {
      equal(check(schema.$ref.split("/").at(-1), value), null, summary);
      const response = await service.send(path, value);
      equal(response.status, 200, summary);
      equal(check(answer.$ref.split("/").at(-1), await response.json()), null, summary);
      count += 1;
    }
  }
  ok(count >= 10);
});

test("Every fact and date has a description and an example", () => {
  for (const [name, { description, examples }] of Object.entries(document.components.schemas.Person.properties)) {
    ok(description?.length > 10, name);
    equal(examples?.length, 1, name);
  }
});

test("Every path of the document exists, with its methods only", async () => {
  for (const [path, operations] of Object.entries(document.paths)) {
    const other = await fetch(service.url + path, { method: "PATCH" });
    equal(other.status, 405, path);
    const allowed = other.headers.get("allow").split(", ");
    deepEqual(
      allowed.filter((method) => method !== "HEAD").map((method) => method.toLowerCase()),
      Object.keys(operations),
    );
  }
});

test("The requests and answers of every person match the document", async () => {
  for (const { who, facts } of persons) {
    equal(check("Facts", facts), null, who);
    equal(check("Decision", await (await service.send("/evaluate", facts)).json()), null, who);
    equal(check("Description", await (await service.send("/describe", facts)).json()), null, who);
  }
});

const forecasts = [
  [200, { birthDate: "2015-03-02", nirKind: "permanent", residenceSince: null, residencePermitUntil: "2027-01-01" }],
  [200, { age: 30, residenceMonths: 3, temporaryNumberSince: "2025-12-01", residencePermit: "valid" }],
  [422, { birthDate: "2015-03-02", age: 11 }],
  [422, { residenceSince: "2020-01-01", residenceMonths: 3 }],
  [422, { residenceSince: "2020-01-01", residesInFrance: true }],
  [422, { temporaryNumberSince: "2025-12-01", temporaryNumberMonths: 1 }],
  [422, { residencePermitUntil: null, residencePermit: "none" }],
  [422, { birthDate: "02/03/2015" }],
  [422, { birthDate: null }],
  [422, { name: "unknown" }],
];
for (const [status, person] of forecasts) {
  const expectation = `${status === 200 ? "accepts" : "refuses"} ${Object.keys(person).join(" and ")}`;
  test(`The document and the service agree: a forecast ${expectation}`, async () => {
    const body = { person, from: "2026-01-01", until: "2026-12-31" };
    const response = await service.send("/forecast", body);
    equal(response.status, status);
    equal(check("Forecast", body) === null, status === 200);
    equal(check(status === 200 ? "Periods" : "FactsRefused", await response.json()), null);
  });
}

test("Refusals match the document", async () => {
  for (const [body, name] of [
    ["{", "Problem"],
    ["[]", "FactsRefused"],
  ]) {
    for (const language of ["en", "fr"]) {
      const response = await service.send("/evaluate", body, { "accept-language": language });
      equal(check(name, await response.json()), null);
    }
  }
  const batch = { age: [12, "12"], residesInFrance: [false, null], residenceMonths: [3, null] };
  equal(check("FactsRefused", await (await service.send("/batch", batch)).json()), null);
  ok(check("Problem", { title: "without a status" }));
});
