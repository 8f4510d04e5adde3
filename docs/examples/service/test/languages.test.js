import { deepEqual, equal, match, ok } from "node:assert/strict";
import { after, before, test } from "node:test";
import { catalogues } from "../src/languages.js";
import { problemWords } from "../src/problem-words.js";
import { start } from "./start.js";

let service;
let full;
before(async () => {
  service = await start();
  full = await start({ env: { RATE_LIMIT: "0" } });
});
after(() => Promise.all([service.stop(), full.stop()]));

const json = { "content-type": "application/json" };
/** One request for each problem that a client can cause. */
const refused = [
  [400, "/evaluate", { body: "{" }],
  [400, "/%zz", {}],
  [404, "/nowhere", {}],
  [405, "/evaluate", { method: "PUT" }],
  [413, "/evaluate", { body: " ".repeat(5000) }],
  [415, "/evaluate", { body: "{}", headers: { "content-type": "text/plain" } }],
  [422, "/evaluate", { body: '{"age": "12"}' }],
  [422, "/describe", { body: '{"age": "12"}' }],
  [422, "/forecast", { body: "{}" }],
  [422, "/batch", { body: '{"age": ["12"]}' }],
];

for (const [accepted, language] of [
  ["fr", "fr"],
  ["de, fr-CA;q=0.5, en;q=0.1", "fr"],
  ["en", "en"],
  ["de", "en"],
]) {
  test(`Every refusal is in ${language} for accept-language ${accepted}`, async () => {
    for (const [status, path, { body, method = body ? "POST" : "GET", headers = body ? json : {} }] of refused) {
      const options = { method, body, headers: { ...headers, "accept-language": accepted } };
      const response = await fetch(service.url + path, options);
      equal(response.status, status, path);
      equal(response.headers.get("content-language"), language, path);
      equal(response.headers.get("vary"), "accept-language", path);
      const problem = await response.json();
      deepEqual([problem.title, problem.detail], problemWords[language][status], path);
    }
    const response = await full.send("/evaluate", { age: 12 }, { "accept-language": accepted });
    equal(response.headers.get("content-language"), language);
    equal((await response.json()).title, problemWords[language][429][0]);
  });
}

test("A refusal says what to do, with the codes that are accepted", async () => {
  const facts = { age: 131, status: "Angestellter", birthDate: "2000-01-01", beruf: "x" };
  const { issues } = await (await service.send("/evaluate", facts, { "accept-language": "fr" })).json();
  deepEqual(
    issues.map(({ path, message }) => `${path}: ${message.split(" : ")[0]}`),
    [
      "age: Âge",
      "status: Situation",
      "birthDate: Seul POST /forecast accepte la date de naissance. Interrogez-le, ou indiquez à la place",
      ": Une réponse ne correspond à aucune question. Retirez-la.",
    ],
  );
  match(issues[0].message, /indiquez un nombre entier de 0 à 130\.$/);
  deepEqual(issues[0].accepts, { type: "integer", minimum: 0, maximum: 130 });
  ok(issues[1].accepts.enum.includes("employee"));
  ok(issues[3].accepts.propertyNames.enum.includes("nirKind"));
});

test("Both languages have words for the same problems, and for every issue as the library has", () => {
  deepEqual(Object.keys(problemWords.fr), Object.keys(problemWords.en));
  deepEqual(Object.keys(catalogues.fr.issues).sort(), Object.keys(catalogues.en.issues).sort());
});
