import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { linkPackages } from "./run.js";

/** Globals of zod; an entry point without zod leaves none. */
const OF_ZOD = /^__zod/;

/**
 * Proves `sideEffects`: none outside a browser. Each entry point is imported with frozen built-in objects and without permission to write
 * or start anything; it may print nothing, add no global, and compile no code from text, which a Content-Security-Policy
 * forbids.
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
      `const code = () => { console.log("compiles code from text"); throw new EvalError(); };
      globalThis.Function = new Proxy(Function, { apply: code, construct: code });
      const before = new Set(Reflect.ownKeys(globalThis));
      await import(${JSON.stringify(target)});
      const left = Reflect.ownKeys(globalThis).filter((key) => !before.has(key) && !${OF_ZOD}.test(String(key)));
      if (left.length > 0) console.log("adds the globals " + left.map(String).join(", "));`,
    );
    const args = ["--frozen-intrinsics", "--experimental-permission", "--allow-fs-read=*", "--no-warnings", program];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8", cwd: installed });
    const said = `${stdout}${stderr}`.trim();
    return status === 0 && said === ""
      ? []
      : [`Importing ${path} has an effect: ${said.split("\n").slice(0, 5).join(" ")}`];
  });
}
