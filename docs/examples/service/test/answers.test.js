import { deepEqual, equal, ok } from "node:assert/strict";
import { after, before, test } from "node:test";
import { rulebook, sourceUrl } from "carte-vitale";
import { persons, summary } from "./persons.js";
import { start } from "./start.js";

let service;
before(async () => {
  service = await start();
});
after(() => service.stop());

for (const { who, facts, expected } of persons) {
  test(`Decides for ${who}`, async () => {
    const response = await service.send("/evaluate", facts);
    equal(response.status, 200);
    deepEqual(summary(await response.json()), expected);
  });
}

test("Takes no default with assume=nothing", async () => {
  // Without defaults, the card may be held already.
  const facts = { age: 34, nirKind: "permanent", status: "employee" };
  equal((await (await service.send("/evaluate", facts)).json()).outcome, "eligible");
  equal((await (await service.send("/evaluate?assume=nothing", facts)).json()).outcome, "undetermined");
});

const [minimumAge, ownApplicationAge, automaticIssueAge, majority] = [
  "minimum-age",
  "own-application-age",
  "automatic-issue-age",
  "majority",
].map((id) => rulebook.parameters[id].value);
const ages = [...new Set([minimumAge, ownApplicationAge, automaticIssueAge, majority])].sort((a, b) => a - b);

test("Forecasts the periods of a childhood", async () => {
  const person = { birthDate: "2015-03-02", birthPlace: "france", nirKind: "permanent", status: "dependent" };
  const response = await service.send("/forecast", { person, from: "2015-03-02", until: `${2015 + majority}-12-31` });
  equal(response.status, 200);
  deepEqual(
    (await response.json()).map(({ from, decision }) => [from, decision.outcome, decision.issuance]),
    [
      ["2015-03-02", "too-young", null],
      ...ages.map((age) => [
        `${2015 + age}-03-02`,
        "eligible",
        age >= automaticIssueAge && age < majority ? "automatic" : "on-request",
      ]),
    ],
  );
});

const child = { age: minimumAge - 1, nirKind: "permanent", status: "dependent" };
const languages = [
  ["en", "en", `Not yet: the card can be ordered from the ${minimumAge}th birthday`],
  ["fr-CA, en;q=0.5", "fr", `Pas encore : la carte se commande à partir du ${minimumAge}e anniversaire`],
  ["de, fr;q=0.3", "fr", `Pas encore : la carte se commande à partir du ${minimumAge}e anniversaire`],
  ["de", "en", `Not yet: the card can be ordered from the ${minimumAge}th birthday`],
];
for (const [accepted, given, headline] of languages) {
  test(`Answers in ${given} for accept-language ${accepted}`, async () => {
    const response = await service.send("/describe", child, { "accept-language": accepted });
    equal(response.headers.get("content-language"), given);
    equal(response.headers.get("vary"), "accept-language");
    equal((await response.json()).headline, headline);
  });
}

test("Every source of a description has a title and the address of what was read", async () => {
  const { procedures, notices } = await (
    await service.send("/describe", { age: 34, nirKind: "permanent", status: "employee" })
  ).json();
  const sources = [...procedures, ...notices].flatMap((part) => part.sources);
  ok(sources.length > 0);
  for (const { id, title, url } of sources) {
    ok(title.length > 0, id);
    equal(url, sourceUrl(id));
    ok(url.startsWith("https://"), id);
  }
});

test("Is alive and ready", async () => {
  deepEqual(await (await service.send("/health")).json(), { status: "alive" });
  equal((await (await service.send("/ready")).json()).status, "ready");
});

test("Every answer forbids caching, framing, content sniffing and other origins", async () => {
  const { origin } = new URL("https://elsewhere.example");
  for (const [path, body] of [["/evaluate", child], ["/evaluate", "{"], ["/nowhere"], ["/%zz"], ["/openapi.json"]]) {
    const { headers } = await service.send(path, body, { origin });
    equal(headers.get("cache-control"), "no-store", path);
    equal(headers.get("x-content-type-options"), "nosniff", path);
    equal(headers.get("content-security-policy"), "default-src 'none'; frame-ancestors 'none'", path);
    equal(headers.get("access-control-allow-origin"), null, path);
  }
});
