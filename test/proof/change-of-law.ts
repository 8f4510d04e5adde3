/**
 * Changes a number of the law in a clone of what is committed, as the contributing guide says: its parameter, then the
 * constant of the reading. The command must ask for the reading, then for nothing, and every test must pass.
 * `--parameter stable-residence --by=-1` tries another number.
 */
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { linkPackages, ROOT, run, withFolder } from "../release/run.js";

const { values } = parseArgs({
  options: { parameter: { type: "string", default: "minimum-age" }, by: { type: "string", default: "1" } },
});
const id = values.parameter;
const constant = `${id.replaceAll("-", "_").toUpperCase()}\\w*`;

await withFolder(async (folder) => {
  run("git", ["clone", "--quiet", "--no-hardlinks", ROOT, folder]);
  linkPackages(folder);
  edit("rules/parameters.json", (text) => {
    const parameters = JSON.parse(text) as Record<string, { value: number }>;
    const { value } = parameters[id] ?? stop(`rules/parameters.json has no parameter ${id}`);
    const at = text.indexOf(`"${id}"`);
    return text.slice(0, at) + text.slice(at).replace(`"value": ${value}`, `"value": ${value + Number(values.by)}`);
  });
  const before = rules();
  console.log(before.output);
  const others = before.missing.filter((line) => !line.startsWith("test/reading.ts"));
  if (before.missing.length === 0) stop("the reading was not asked for");
  if (others.length > 0) stop(`more than the reading is asked for:\n${others.join("\n")}`);

  edit("test/reading.ts", (text) =>
    text.replace(
      new RegExp(`(const ${constant} = )(\\d+)`),
      (_, start: string, number: string) => start + String(Number(number) + Number(values.by)),
    ),
  );
  const { missing } = rules();
  if (missing.length > 0) stop(`something is still missing:\n${missing.join("\n")}`);
  const tests = command("npx", ["vitest", "run", "--config", "test/vitest.config.ts", "--reporter=dot"]);
  if (tests.status !== 0) {
    const failed = tests.output.split("\n").filter((line) => line.includes(" FAIL "));
    stop(`tests fail:\n${failed.join("\n")}\n${tests.output.slice(-5000)}`);
  }
  console.log(`${id} by ${values.by}: two files edited by hand, nothing missing, every test passes`);

  function edit(file: string, change: (text: string) => string): void {
    const path = join(folder, file);
    const text = readFileSync(path, "utf8");
    const changed = change(text);
    if (changed === text) stop(`${file} has no number of ${id}`);
    writeFileSync(path, changed);
  }

  function rules() {
    const { output, stderr, status } = command("npx", ["tsx", "test/rules/rules.ts"]);
    const missing = stderr.split("\n").filter((line) => /^[\w./-]+(:\d+)?: /.test(line));
    if (status !== 0 && missing.length === 0) stop(`the command crashed:\n${output}`);
    return { output, missing };
  }

  function command(name: string, args: readonly string[]) {
    const { stdout, stderr, status } = spawnSync(name, args, { cwd: folder, encoding: "utf8", maxBuffer: 1e9 });
    return { output: `${stdout}${stderr}`, stderr, status };
  }
});

function stop(message: string): never {
  console.error(message);
  process.exit(1);
}
