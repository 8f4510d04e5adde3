import { resolve } from "node:path";
import { type FactName, type FactsInput, type FactValueOf, rulebook } from "carte-vitale";
import { en } from "carte-vitale/messages/en";
import ts from "typescript";
import { describe, expect, expectTypeOf, test } from "vitest";

/** What an application writes. `|` marks the places over which the pointer stands. */
const WRITTEN = `
import { |evaluate, evaluateColumns, type |FactsInput, |rulebook, type |Outcome, type |Status } from "carte-vitale";
const facts: FactsInput = { |age: 34, |status: "employee", |nationality: "french", |rightsOpen: true };
export const { |outcome, |issuance, |reasons } = evaluate(facts);
evaluateColumns({ |cardState: ["none"] });
export const source = rulebook.|sources;
`;
const FILE = resolve("test/hovered.ts");
const text = WRITTEN.replaceAll("|", "");
const languageService = service();

/** The text of each place, by the name that stands there. */
const hovers = new Map(
  [...WRITTEN.matchAll(/\|(\w+)/g)].map(({ 1: name = "", index }, earlier) => {
    const info = languageService.getQuickInfoAtPosition(FILE, index - earlier);
    return [
      name,
      {
        type: ts.displayPartsToString(info?.displayParts),
        said: ts.displayPartsToString(info?.documentation),
      },
    ];
  }),
);
const hover = (name: string) => hovers.get(name) ?? { type: "", said: "" };

describe("an editor shows", () => {
  test.each(["age", "status", "nationality", "rightsOpen", "cardState"] as const)(
    "the question of the fact %s",
    (name) => {
      const { question, hint } = en.facts[name];
      expect(hover(name).said).toContain(question);
      expect(hover(name).said).toContain(hint);
    },
  );

  test("the values and the default of a fact", () => {
    expect(hover("status").type).toBe("(property) FactsInput.status?: Status | undefined");
    for (const [code, said] of Object.entries(en.facts.status.values)) {
      expect(hover("status").said).toContain(`- \`${code}\`: ${said}`);
    }
    expect(hover("status").said).toContain("When not given: unknown.");
    expect(hover("nationality").said).toContain("When not given: `french`.");
    expect(hover("rightsOpen").said).toContain("When not given: `true`.");
    expect(hover("age").said).toContain("A whole number from 0 to 130.");
  });

  test("a table of all facts", () => {
    expect(hover("FactsInput").type).toContain("interface FactsInput");
    for (const name of Object.keys(rulebook.facts)) expect(hover("FactsInput").said).toContain(`| \`${name}\` |`);
  });

  test("the rulebook in one line", () => {
    expect(hover("rulebook").type).toBe("(alias) const rulebook: ShippedRulebook\nimport rulebook");
    expect(hover("sources").said).toBe("What the rules cite: a place in an article, or a page.");
  });

  test("unions by name, and their members where they are declared", () => {
    expect(hover("evaluate").type).toContain("facts: FactsInput & WithoutDates, options?: EvaluateOptions");
    expect(hover("outcome").type).toBe("const outcome: Outcome");
    expect(hover("issuance").type).toContain("Issuance | null");
    expect(hover("reasons").type).toBe("const reasons: Reason[]");
    expect(hover("Outcome").type).toContain('"eligible"');
    expect(hover("Status").type).toContain('"employee"');
  });
});

test("the written types are those of the rules", () => {
  type Derived = { [F in FactName]?: FactValueOf<F> | undefined };
  expectTypeOf<{ [F in keyof FactsInput]: FactsInput[F] }>().toEqualTypeOf<Derived>();
});

function service(): ts.LanguageService {
  const { config } = ts.readConfigFile("tsconfig.json", ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent({ ...config, files: [], include: [] }, ts.sys, process.cwd());
  const read = (file: string) => (file === FILE ? text : ts.sys.readFile(file));
  return ts.createLanguageService({
    ...ts.sys,
    useCaseSensitiveFileNames: () => ts.sys.useCaseSensitiveFileNames,
    readFile: read,
    fileExists: (file) => file === FILE || ts.sys.fileExists(file),
    getCompilationSettings: () => options,
    getScriptFileNames: () => [FILE],
    getScriptVersion: () => "1",
    getScriptSnapshot(file) {
      const content = read(file);
      return content === undefined ? undefined : ts.ScriptSnapshot.fromString(content);
    },
    getCurrentDirectory: () => process.cwd(),
    getDefaultLibFileName: ts.getDefaultLibFilePath,
  });
}
