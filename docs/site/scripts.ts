import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { languages } from "./language.js";

/**
 * Bundles the scripts of the site, for each page with a script and each language. `carte-vitale` is resolved through its
 * package.json, so that the pages run the published bundle.
 */
export async function bundleScripts(outdir: string): Promise<void> {
  const folder = fileURLToPath(new URL("browser/", import.meta.url));
  const { metafile } = await build({
    entryPoints: [
      ...languages.flatMap(({ code }) => [`try.${code}`, `search.${code}`, `copy.${code}`]),
      "form-page",
      "pictures",
      "assistant",
      "tools",
    ].map((name) => ({
      in: `${folder}${name}.ts`,
      out: name.replace("-page", ""),
    })),
    outdir,
    bundle: true,
    minify: true,
    // A page on the disk may load a classic script, but no module.
    format: "iife",
    target: "es2022",
    charset: "utf8",
    metafile: true,
    logLevel: "error",
    // The paths of tsconfig.json would lead to the source.
    tsconfigRaw: {},
  });
  const sources = Object.keys(metafile.inputs).filter((file) => /^src\//.test(file));
  if (sources.length > 0) throw new Error(`the playground runs ${sources[0]}, not the published bundle`);
}
