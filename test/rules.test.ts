import { readdirSync, readFileSync } from "node:fs";
import { rulebook } from "carte-vitale";
import { Engine, type RuleProperties } from "json-rules-engine";
import { describe, expect, test } from "vitest";
import * as reading from "./reading.js";
import type { Draft } from "./rulebooks.js";

describe("The rules", () => {
  const rules = Object.entries(rulebook.law).flatMap(([file, each]) =>
    Object.entries(each as unknown as Record<string, Draft>).map(([id, rule]) => ({ file, id, rule })),
  );

  test("are JSON", () => {
    for (const file of readdirSync("rules", { recursive: true, encoding: "utf8" })) {
      if (file !== "law") expect(() => JSON.parse(readFileSync(`rules/${file}`, "utf8")), file).not.toThrow();
    }
  });

  test("of every file of law are part of the rulebook", () => {
    const files = readdirSync("rules/law").filter((file) => !file.endsWith(".examples.json"));
    expect(Object.keys(rulebook.law).sort()).toEqual(files.map((file) => file.replace(".json", "")).sort());
  });

  test.each(rules)("of $file: $id loads unchanged into json-rules-engine", ({ rule }) => {
    const { conditions, event } = rule as RuleProperties;
    expect(() => new Engine([{ conditions, event }])).not.toThrow();
  });

  test("are frozen", () => {
    expect(Object.isFrozen(rulebook.law["minimum-age"]["too-young"].conditions.all[0])).toBe(true);
  });

  test("use every source and parameter", () => {
    const text = JSON.stringify(rulebook);
    for (const source of Object.keys(rulebook.sources)) expect(text, source).toContain(`{"source":"${source}"`);
    const used = [...rules.map(({ rule }) => rule), ...Object.values(rulebook.contradictions)];
    const named = new Set(used.flatMap(({ parameters }) => Object.values<string>(parameters)));
    for (const { channels } of Object.values(rulebook.procedures)) {
      for (const { delivery } of Object.values(channels)) if (delivery) named.add(delivery);
    }
    // Periods of no fact give dates and texts, and no rule compares with them.
    const notCompared = Object.entries(rulebook.parameters).flatMap(([id, { fact, unit }]) =>
      fact === null && unit !== "weeks" ? [id] : [],
    );
    expect([...named, ...notCompared].sort()).toEqual(Object.keys(rulebook.parameters).sort());
  });

  test("mark every refinement that the domain specification lists", () => {
    const sources: Draft = rulebook.sources;
    /** The sources that refine, and the articles of which they are a part. */
    const marked = (cites: Draft): string[] =>
      cites
        .filter(({ refines }: Draft) => refines)
        .flatMap(({ source }: Draft) => [source, sources[source]?.article ?? []].flat());
    const refined = Object.fromEntries([
      ...rules.map(({ id, rule }) => [id, marked(rule.cites)]),
      ...Object.entries(rulebook.parameters).map(([id, { cites }]) => [`parameter ${id}`, marked(cites)]),
    ]);
    const listed: Record<string, string[]> = {
      "parameter automatic-issue-age": ["service-public-f265"],
      "parameter majority": ["ceseda-l411-1", "css-l160-2", "css-d160-1"],
      "parameter temporary-number-validity": ["css-r114-7-iii", "css-r114-7-iv", "css-r114-7-v"],
      "parameter delivery-by-mail": ["service-public-f265"],
      "parameter permit-grace": ["css-r111-4"],
      work: ["css-l160-1"],
      dependent: ["css-l160-2", "css-d160-2-ii-3"],
      study: ["css-d160-2-ii-5"],
      residence: ["css-l160-3", "css-d160-14-2", "service-public-f265"],
      s1: ["eu-883-2004-17", "eu-883-2004-24", "eu-883-2004-25", "eu-883-2004-26", "css-l160-6-3", "css-l160-6-5"],
      "attach-child": [
        "service-public-f16620",
        "css-l161-15-3",
        "css-r161-8",
        "css-r114-8-1",
        "css-l160-2",
        "css-d160-1",
      ],
      "order-card-by-mail": ["service-public-f265"],
      "not-resident": ["css-l160-3", "css-l160-4"],
      "residence-permit-required": ["css-r111-4", "ceseda-l411-1"],
      "temporary-number-expired": ["css-r114-7-iii", "css-r114-7-iv", "css-r114-7-v"],
      eligible: ["ceseda-l411-1", "css-r111-4"],
      "card-replacement": ["service-public-f265", "ceseda-l411-1", "css-r111-4"],
      "automatic-issue": ["service-public-f265"],
      "parent-applies": ["service-public-f265"],
      "holder-applies": ["service-public-f265"],
      "residence-permit-of-adults": ["ceseda-l411-1"],
      "child-attachment-form": ["service-public-f16620"],
    };
    for (const [id, expected] of Object.entries(listed)) {
      expect(refined[id], id).toEqual(expect.arrayContaining(expected));
    }
  });

  test("have the thresholds and periods of the domain specification", () => {
    const values = Object.fromEntries(Object.entries(rulebook.parameters).map(([id, { value }]) => [id, value]));
    const units = Object.fromEntries(Object.entries(rulebook.parameters).map(([id, { unit }]) => [id, unit]));
    expect(units).toEqual({
      "minimum-age": "years",
      "automatic-issue-age": "years",
      "own-application-age": "years",
      majority: "years",
      "card-app-age": "years",
      "no-residence": "months",
      "stable-residence": "months",
      "temporary-number-validity": "months",
      "permanent-number-processing": "months",
      "permit-grace": "months",
      "identity-document-age": "years",
      delivery: "weeks",
      "delivery-by-mail": "weeks",
    });
    expect(values).toEqual({
      "minimum-age": reading.MINIMUM_AGE,
      "automatic-issue-age": reading.AUTOMATIC_ISSUE_AGE,
      "own-application-age": reading.OWN_APPLICATION_AGE,
      majority: reading.MAJORITY,
      "card-app-age": reading.CARD_APP_AGE,
      "no-residence": reading.NO_RESIDENCE,
      "stable-residence": reading.STABLE_RESIDENCE,
      "temporary-number-validity": reading.TEMPORARY_NUMBER_VALIDITY,
      "permanent-number-processing": reading.PERMANENT_NUMBER_PROCESSING,
      "permit-grace": reading.PERMIT_GRACE,
      "identity-document-age": reading.IDENTITY_DOCUMENT_AGE,
      delivery: reading.DELIVERY,
      "delivery-by-mail": reading.DELIVERY_BY_MAIL,
    });
  });
});
