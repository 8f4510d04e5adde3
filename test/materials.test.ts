import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { type Bill, billIssues, billOfMaterials, type Lockfile } from "./release/bill.js";

const read = <T>(path: string) => JSON.parse(readFileSync(path, "utf8")) as T;
const { dependencies, version } = read<{ dependencies: Record<string, string>; version: string }>("package.json");

test("the bill of materials names the package, every dependency and no tool", async () => {
  const bill = JSON.parse(await billOfMaterials()) as Bill;
  expect(bill.metadata.component).toMatchObject({ name: "carte-vitale", version });
  const names = bill.components.map(({ name }) => name);
  // jsonpath-plus is needed by json-rules-engine.
  expect(names).toEqual(expect.arrayContaining([...Object.keys(dependencies), "jsonpath-plus"]));
  expect(names).not.toContain("typescript");
  expect(billIssues(bill, read<Lockfile>("package-lock.json"))).toEqual([]);
});

test("a package that runs a script on install, or has an unknown licence, is reported; a tool is not", () => {
  const component = (name: string, id: string) => ({ name, version: "1.0.0", licenses: [{ license: { id } }] });
  const bill: Bill = {
    metadata: { component: { name: "carte-vitale", version: "1.0.0" } },
    components: [component("@a/b", "MIT"), component("c", "GPL-3.0-only")],
  };
  const packages = {
    "node_modules/@a/b": {},
    "node_modules/c/node_modules/@a/b": { hasInstallScript: true },
    "node_modules/tool": { dev: true, hasInstallScript: true },
  };
  expect(billIssues(bill, { packages })).toEqual([
    "c has the licence GPL-3.0-only, which is not known to be compatible.",
    "node_modules/c/node_modules/@a/b runs a script on install.",
  ]);
});
