import { evaluate, type FactsInput, rulebook } from "carte-vitale";
import { describe, expect, test } from "vitest";
import { shipped } from "../src/shipped.js";
import { restsOn, restsOnArticle } from "./law/rests.js";
import { ALL_CLASSES, countTouched } from "./law/touched.js";
import { contradictory, type Person } from "./reading.js";

describe("What rests on the law", () => {
  test("are the rules that cite it or compare with its numbers, and what they give", () => {
    // R161-33-13 is cited by the notice on the card in an application alone.
    expect(restsOnArticle("css-r161-33-13")).toEqual({
      rules: ["card-app"],
      parameters: [],
      steps: [],
      alternatives: [],
      documents: [],
      notices: ["card-app"],
      procedures: [],
    });
    // The age of majority is the number of many rules.
    const { parameters, rules } = restsOn(["css-d160-1-al-1"]);
    expect(parameters).toEqual(["majority"]);
    expect(rules).toContain("residence-permit-of-adults");
    expect(restsOn(["css-r161-8"]).procedures).toEqual(["attach-child"]);
  });
  test("are documents by their alternatives, and procedures by their steps and waits", () => {
    // The rule of the identity document cites another article; a proof of the permit will do for both documents.
    const { documents, alternatives } = restsOn(["css-r111-3-i-al-2"]);
    expect({ documents, alternatives }).toEqual({
      documents: ["identity-document", "residence-permit"],
      alternatives: ["permit-application-proof"],
    });
    expect(restsOn(["css-l380-3-1-i"])).toMatchObject({
      steps: ["fill-coverage-application"],
      procedures: ["open-rights"],
    });
  });

  const values: [string, readonly unknown[]][] = shipped.facts.map((fact) => [
    fact.name,
    "classes" in fact ? fact.classes.flat() : [fact.minimum, ...fact.cuts],
  ]);
  /** Every accepted person, one for each class of a number and each value of a choice, without a diagram. */
  function* everyPerson(level = 0, facts: Record<string, unknown> = {}): Generator<FactsInput> {
    const [name = "", own = []] = values[level] ?? [];
    if (level === values.length) {
      if (!contradictory(facts as unknown as Person)) yield { ...facts };
      return;
    }
    const beside = { temporaryNumberMonths: "temporary", rightsOpen: "permanent" }[name];
    if (beside !== undefined && facts.nirKind !== beside) return yield* everyPerson(level + 1, facts);
    for (const value of own) {
      facts[name] = value;
      yield* everyPerson(level + 1, facts);
    }
    delete facts[name];
  }
  test("is in the decision of as many classes of persons as can be counted one by one", () => {
    const counted = { all: 0, notices: 0, forms: 0, holders: 0, passports: 0, signIns: 0, mailed: 0 };
    for (const facts of everyPerson()) {
      const { notices, documents, applicant, procedures } = evaluate(facts, { assume: "nothing" });
      counted.all++;
      if (notices.some(({ id }) => id === "card-app")) counted.notices++;
      if (documents.some(({ id }) => id === "coverage-application-form")) counted.forms++;
      const isOwnActor = procedures.some(
        ({ id, actor }) => actor === "holder" && !("actor" in rulebook.procedures[id]),
      );
      if (documents.some(({ anyOf }) => anyOf.includes("passport"))) counted.passports++;
      if (procedures.some(({ channels }) => channels.some(({ steps }) => steps.includes("sign-in")))) counted.signIns++;
      const order = procedures.find(({ id }) => id === "order-card");
      if (order?.channels.some(({ id }) => id === "mail")) counted.mailed++;
      if (applicant === "holder" || isOwnActor) counted.holders++;
    }
    // A decision names the rules of notices and documents, and not the one of the applicant.
    const none = restsOn([]);
    expect({
      all: ALL_CLASSES,
      notices: countTouched(restsOn(["css-r161-33-13-i"])),
      forms: countTouched(restsOn(["form-s1106"])),
      holders: countTouched({ ...none, rules: ["holder-applies"] }),
      passports: countTouched({ ...none, alternatives: ["passport"] }),
      signIns: countTouched({ ...none, steps: ["sign-in"] }),
      mailed: countTouched({ ...none, parameters: ["delivery-by-mail"] }),
    }).toEqual(counted);
  });
});
