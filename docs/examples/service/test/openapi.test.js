import { deepEqual, equal, ok } from "node:assert/strict";
import { after, before, test } from "node:test";
import { Validator } from "@seriousme/openapi-schema-validator";
import Ajv from "ajv/dist/2020.js";
import formats from "ajv-formats";
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

test("Facts and decisions have the schemas of the library", () => {
  deepEqual(document.components.schemas.Facts, JSON.parse(JSON.stringify(factsJsonSchema)));
  deepEqual(document.components.schemas.Decision, JSON.parse(JSON.stringify(decisionJsonSchema)));
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
    equal(check(name, await (await service.send("/evaluate", body)).json()), null);
  }
  ok(check("Problem", { title: "without a status" }));
});
