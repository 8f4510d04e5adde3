import { readFile, writeFile } from "node:fs/promises";

/*
 * Figures in a guide, between two comments: written by the script that finds them.
 */

const pathOf = (guide: string) => new URL(`../../docs/${guide}.md`, import.meta.url);
const around = (name: string) => new RegExp(`(<!-- ${name} -->\\n)[^]*?(<!-- /${name} -->)`);

export async function tellIn(guide: string, name: string, text: string): Promise<void> {
  const before = await readFile(pathOf(guide), "utf8");
  if (!around(name).test(before)) throw new Error(`docs/${guide}.md has no place for ${name}`);
  await writeFile(pathOf(guide), before.replace(around(name), `$1${text}\n$2`));
}

export async function tells(guide: string, name: string, text: string): Promise<boolean> {
  return (await readFile(pathOf(guide), "utf8")).includes(`<!-- ${name} -->\n${text}\n`);
}
