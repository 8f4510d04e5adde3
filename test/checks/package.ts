/**
 * Packs the package and tests the tarball: publint, attw in all four resolution modes, and a fresh consumer that
 * installs it and decides a person, as an ES module and as CommonJS. Needs a build.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const run = (command: string, args: string[], cwd = process.cwd()) =>
  execFileSync(command, args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });

const folder = mkdtempSync(join(tmpdir(), "carte-vitale-"));
try {
  const packed = JSON.parse(run("npm", ["pack", "--json", "--ignore-scripts", "--pack-destination", folder]));
  const [{ filename, files }] = packed as [{ filename: string; files: { path: string }[] }];
  const tarball = join(folder, filename);
  console.log(run("npx", ["publint", "run", tarball, "--strict"]).trim());
  console.log(run("npx", ["attw", tarball, "--format", "ascii"]).trim());

  const strange = files.filter(
    ({ path }) => !/^(dist\/|package\.json$|README\.md$|LICENSE$|CHANGELOG\.md$)/.test(path),
  );
  if (strange.length > 0) throw new Error(`the tarball holds ${strange.map(({ path }) => path).join(", ")}`);

  const consumer = mkdtempSync(join(folder, "consumer-"));
  writeFileSync(join(consumer, "package.json"), '{ "name": "consumer", "private": true }');
  run("npm", ["install", "--no-audit", "--no-fund", "--silent", tarball], consumer);
  const decide = `
    const decision = evaluate({ age: 34, nirKind: "permanent", residenceMonths: 14, status: "employee" });
    if (decision.outcome !== "eligible") throw new Error("wrong outcome");
    if (!describe(decision, fr).headline.startsWith("Oui")) throw new Error("wrong words");
    const child = { birthDate: "2015-03-02", nirKind: "permanent", status: "dependent" };
    const from = eligibleFrom(child, { from: "2026-11-23", until: "2036-11-23" });
    if (from !== "2027-03-02") throw new Error("wrong day");
    if (explain({ age: 12 }).because.length !== 0 || interview({}) === null) throw new Error("wrong reasons");
    if (replay(record({ age: 12 })).success !== true) throw new Error("wrong replay");
    const [way] = changes({ age: 11, nirKind: "permanent", status: "dependent" }, "eligible");
    if (!describeChanges([way], fr, frReasoning).ways[0][0].startsWith("Attendre 1 an")) throw new Error("wrong way");
    if (!factsSchema.safeParse({ age: 12 }).success) throw new Error("wrong schema");
    const young = kit.cases.find(({ id }) => id === "too-young/under-twelve/11");
    if (evaluate(young.facts, young.options).outcome !== young.expected.outcome) throw new Error("wrong kit");
    compile(rulebook).then((own) => {
      if (own.evaluate({ coveredElsewhere: true }).outcome !== "covered-elsewhere") throw new Error("wrong compile");
      try { own.evaluate({ age: -1 }); } catch (error) { if (error instanceof FactsError) return; }
      throw new Error("one FactsError in every entry point is due");
    });`;
  const names = {
    "carte-vitale":
      "changes, describe, describeChanges, evaluate, explain, FactsError, interview, record, replay, rulebook",
    "carte-vitale/messages/fr": "fr, frReasoning",
    "carte-vitale/schemas": "factsSchema",
    "carte-vitale/compile": "compile",
    "carte-vitale/conformance": "kit",
    "carte-vitale/time": "eligibleFrom",
  };
  const imports = Object.entries(names);
  const esm = imports.map(([from, what]) => `import { ${what} } from "${from}";`).join("\n");
  const cjs = imports.map(([from, what]) => `const { ${what} } = require("${from}");`).join("\n");
  writeFileSync(join(consumer, "consumer.mjs"), esm + decide);
  writeFileSync(join(consumer, "consumer.cjs"), cjs + decide);
  run("node", ["consumer.mjs"], consumer);
  run("node", ["consumer.cjs"], consumer);
  console.log(`the packed tarball (${files.length} files) decides as an ES module and as CommonJS`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
