import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { type Bill, billIssues, billOfMaterials, type Lockfile } from "./release/bill.js";
import { manifestIssues } from "./release/manifest.js";

const { dependencies, version } = JSON.parse(readFileSync("package.json", "utf8")) as {
  dependencies: Record<string, string>;
  version: string;
};

describe("the bill of materials", async () => {
  const { text, lockfile } = await billOfMaterials();
  const bill = JSON.parse(text) as Bill;

  test("is that of the package, and names every dependency and no tool", () => {
    expect(bill.metadata.component).toMatchObject({ name: "carte-vitale", version });
    expect(lockfile.packages[""]).toMatchObject({ version });
    const names = bill.components.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining([...Object.keys(dependencies), "jsonpath-plus"]));
    expect(names).not.toContain("typescript");
    expect(billIssues(bill, lockfile)).toEqual([]);
  });
  test("is refused without a package that comes along, also one that a dependency needs", () => {
    for (const lacking of ["zod", "jsonpath-plus"]) {
      const components = bill.components.filter(({ name }) => name !== lacking);
      const issue = expect.stringMatching(new RegExp(`^${lacking}@\\S+ comes along and is not in the bill`));
      expect(billIssues({ ...bill, components }, lockfile)).toEqual([issue]);
    }
  });
});

test("a package that comes along in a version of its own is found, and so is one that runs a script on install", () => {
  const lockfile: Lockfile = {
    packages: {
      "": { dependencies: { a: "1", b: "1" } },
      "node_modules/a": { version: "1.0.0" },
      "node_modules/b": { version: "1.0.0", dependencies: { a: "2" }, peerDependencies: { "@c/d": "1", missing: "1" } },
      "node_modules/b/node_modules/a": { version: "2.0.0", dependencies: { b: "1" }, hasInstallScript: true },
      "node_modules/@c/d": { version: "3.0.0" },
      "node_modules/tool": { version: "1.0.0", hasInstallScript: true },
    },
  };
  const bill = { metadata: { component: { name: "carte-vitale", version: "1.0.0" } }, components: [] };
  expect(billIssues(bill, lockfile)).toEqual([
    "a@1.0.0 comes along and is not in the bill of materials",
    "b@1.0.0 comes along and is not in the bill of materials",
    "a@2.0.0 comes along and is not in the bill of materials",
    "a@2.0.0 runs a script on install",
    "@c/d@3.0.0 comes along and is not in the bill of materials",
  ]);
});

test.each(["postinstall", "prepublish"])(
  "a manifest with %s is refused: it would run something on install",
  (script) => {
    const folder = mkdtempSync(join(tmpdir(), "carte-vitale-manifest-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const manifest = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: object };
    const scripts = { ...manifest.scripts, [script]: "true" };
    writeFileSync(join(folder, "package.json"), JSON.stringify({ ...manifest, scripts }));
    expect(manifestIssues(folder)).toContain(`package.json: ${script} would run on install`);
  },
);
