import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { linkPackages } from "./run.js";

/** What zod keeps for itself; the entry points without a package leave nothing at all. */
const OF_ZOD = /^__zod/;

/**
 * `sideEffects: false` is a promise that bundlers rely on. Each entry point is imported by a Node.js whose built-in
 * objects are frozen and which may write no file and start nothing; nothing may be printed, no global may appear, and no
 * code may be made of text, which pages forbid by their Content-Security-Policy.
 */
export async function importEffects(installed: string): Promise<string[]> {
  linkPackages(installed);
  const { exports } = (await import(join(installed, "package.json"), { with: { type: "json" } })).default as {
    exports: Record<string, { import?: { default: string } }>;
  };
  return Object.entries(exports).flatMap(([path, conditions]) => {
    const target = conditions.import?.default;
    if (target === undefined) return [];
    const program = join(installed, "effects.mjs");
    writeFileSync(
      program,
      `const code = () => { console.log("makes code of text"); throw new EvalError(); };
      globalThis.Function = new Proxy(Function, { apply: code, construct: code });
      const before = new Set(Reflect.ownKeys(globalThis));
      await import(${JSON.stringify(target)});
      const left = Reflect.ownKeys(globalThis).filter((key) => !before.has(key) && !${OF_ZOD}.test(String(key)));
      if (left.length > 0) console.log("leaves " + left.map(String).join(", ") + " behind");`,
    );
    const args = ["--frozen-intrinsics", "--experimental-permission", "--allow-fs-read=*", "--no-warnings", program];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8", cwd: installed });
    const said = `${stdout}${stderr}`.trim();
    return status === 0 && said === ""
      ? []
      : [`importing ${path} does something: ${said.split("\n").slice(0, 5).join(" ")}`];
  });
}
