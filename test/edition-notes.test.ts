import { evaluate, type FactsInput, rulebook } from "carte-vitale";
import { describe, expect, test } from "vitest";
import { editionOf, withAffected } from "./release/edition-notes.js";
import { draft } from "./rulebooks.js";

describe("The notes of an edition", () => {
  test("say in both languages who is affected, and keep a person to try under both rulebooks", async () => {
    // Students no longer need a certificate of enrolment.
    const after = draft((d) => {
      delete d.law["situation-documents"]["enrolment-certificate"];
      delete d.documents["enrolment-certificate"];
      for (const id of Object.keys(d.alternatives)) if (id.includes("enrolment")) delete d.alternatives[id];
    });
    const { sentences, comparison } = await editionOf(rulebook, after);
    expect(sentences.en[0]).toMatch(/students.*no longer has to be sent/);
    expect(sentences.fr[0]).toMatch(/étudiant/);
    expect(comparison.differences.length).toBeGreaterThan(0);
    for (const { example } of comparison.differences) {
      expect(example.after).toMatchObject({ status: "student" });
      const { documents } = evaluate(example.before as FactsInput);
      expect(documents.map(({ id }) => id)).toContain("enrolment-certificate");
    }
  });

  test("stand below the heading of their version, above what changesets say", () => {
    const changelog = "# carte-vitale\n\n## 2.0.0\n\n### Minor Changes\n\n- One.\n\n## 1.0.0\n";
    expect(withAffected(changelog, "2.0.0", ["For students: less to send."])).toBe(
      "# carte-vitale\n\n## 2.0.0\n\n### Who is affected\n\n- For students: less to send.\n\n### Minor Changes\n\n- One.\n\n## 1.0.0\n",
    );
  });

  test("need that heading", () => {
    expect(() => withAffected("# carte-vitale\n", "2.0.0", [])).toThrow("no heading for 2.0.0");
  });
});
