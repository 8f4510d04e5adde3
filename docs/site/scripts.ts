import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { languages } from "./language.js";

/**
 * Bundles the scripts of the site: one for each page that needs one and each language, and the one for pictures. `carte-vitale` is found as any
 * application finds it, by its own package.json: what runs in the page is the published bundle.
 */
export async function bundleScripts(outdir: string): Promise<void> {
  const folder = fileURLToPath(new URL("browser/", import.meta.url));
  const { metafile } = await build({
    entryPoints: [...languages.flatMap(({ code }) => [`try.${code}`, `search.${code}`]), "pictures"].map((name) => ({
      in: `${folder}${name}.ts`,
      out: name,
    })),
    outdir,
    bundle: true,
    minify: true,
    // A classic script also runs from the disk, where a page may load no module.
    format: "iife",
    target: "es2022",
    charset: "utf8",
    metafile: true,
    logLevel: "error",
    // Without the paths of this repository, which lead to the source.
    tsconfigRaw: {},
  });
  const sources = Object.keys(metafile.inputs).filter((file) => /^src\//.test(file));
  if (sources.length > 0) throw new Error(`the playground runs ${sources[0]}, not the published bundle`);
}
