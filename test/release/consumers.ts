import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { decideInChromium } from "./chromium.js";
import { type Consumer, inside, type Place, tool, type Way } from "./consumer.js";
import { decideInWorkerd, WORKERD } from "./workerd.js";

const BUN = "@oven/bun-linux-x64/bin/bun";
const PRINT = ["answers.ts", "persons.ts", "print.ts"];

const NODES = ["20", "22", "24"];
const nodes = (what: string): Way[] => [
  { name: `Node.js of this machine, ${what}`, run: (place) => inside(place, process.execPath, ["print.js"]) },
  ...NODES.map((major) => onTool(`Node.js ${major}, ${what}`, `node-${major}/bin/node`, ["print.js"])),
];

function onTool(name: string, needs: string, args: readonly string[]): Way {
  return { name, needs, run: (place) => inside(place, tool(place, needs), args) };
}

/** The oldest supported TypeScript, and the newest 5.x, 6.x and 7. */
const COMPILERS = ["5.4", "5.9", "6.0", "7.0"];
const compilers = (what: string, resolutions: readonly string[]): Way[] =>
  COMPILERS.flatMap((version) =>
    resolutions.map((moduleResolution) => ({
      name: `TypeScript ${version}, ${moduleResolution}, ${what}`,
      run: (place: Place) => compileAndRun(place, version, moduleResolution),
    })),
  );

function compileAndRun(place: Place, version: string, moduleResolution: string): string {
  const compiler = tool(place, `typescript-${version}/bin/tsc`);
  const outDir = `out-${version}-${moduleResolution}`;
  const compilerOptions = {
    strict: true,
    skipLibCheck: false,
    exactOptionalPropertyTypes: false,
    target: "es2022",
    lib: ["es2022", "dom"],
    types: [],
    module: moduleResolution === "bundler" ? "es2022" : moduleResolution,
    moduleResolution,
    rootDir: ".",
    outDir,
  };
  const project = `tsconfig.${version}.${moduleResolution}.json`;
  writeFileSync(join(place.cwd, project), JSON.stringify({ compilerOptions, include: ["*.ts"] }));
  inside(place, process.execPath, [compiler, "--project", project]);
  return inside(place, process.execPath, [join(outDir, "print.js")]);
}

export const CONSUMERS: readonly Consumer[] = [
  { folder: "node-esm", module: "esm", files: PRINT, ways: nodes("ES module") },
  { folder: "node-commonjs", module: "commonjs", files: PRINT, ways: nodes("CommonJS") },
  {
    folder: "typescript-esm",
    module: "esm",
    files: [...PRINT, "types.ts"],
    compiles: true,
    ways: compilers("ES module", ["node16", "nodenext", "bundler"]),
  },
  {
    folder: "typescript-commonjs",
    module: "commonjs",
    files: [...PRINT, "types.ts"],
    compiles: true,
    ways: compilers("CommonJS", ["node16", "nodenext"]),
  },
  {
    folder: "vite",
    module: "esm",
    files: ["answers.ts", "persons.ts", "page.ts", "index.html"],
    compiles: true,
    ways: [{ name: "Vite, Chromium, Content-Security-Policy: default-src 'self'", run: decideInChromium }],
  },
  {
    folder: "esbuild",
    module: "esm",
    files: PRINT,
    ways: [
      {
        name: "esbuild, one file",
        run(place) {
          inside(place, tool(place, "esbuild/bin/esbuild"), [
            "print.js",
            "--bundle",
            "--minify",
            "--format=esm",
            "--outfile=one.mjs",
            "--log-level=error",
          ]);
          return inside(place, process.execPath, ["one.mjs"]);
        },
      },
    ],
  },
  {
    folder: "worker-thread",
    module: "esm",
    files: ["answers.ts", "persons.ts", "worker.ts", "start-worker.ts"],
    ways: [{ name: "worker thread", run: (place) => inside(place, process.execPath, ["start-worker.js"]) }],
  },
  {
    folder: "bun",
    module: "esm",
    files: PRINT,
    install(place, wanted) {
      inside(place, tool(place, BUN), ["add", "--no-summary", "--silent", wanted]);
    },
    ways: [onTool("Bun, installed by Bun", BUN, ["print.js"])],
  },
  {
    folder: "deno",
    module: "esm",
    files: PRINT,
    ways: [
      // Without permissions: the package reads no file and sends nothing.
      onTool("Deno, without any permission", "@deno/linux-x64-glibc/deno", [
        "run",
        "--no-prompt",
        "--node-modules-dir=manual",
        "print.js",
      ]),
    ],
  },
  {
    folder: "workerd",
    module: "esm",
    files: ["answers.ts", "persons.ts", "fetch.ts", "workerd.capnp"],
    ways: [{ name: "workerd", needs: WORKERD, run: decideInWorkerd }],
  },
];

/** The consumers of the folders named, with commas between; all of them for `null`. */
export function chosen(named: string | null): readonly Consumer[] {
  if (named === null) return CONSUMERS;
  const folders = CONSUMERS.map(({ folder }) => folder);
  const unknown = named.split(",").filter((name) => !folders.includes(name));
  if (unknown.length > 0) {
    throw new Error(`Unknown consumer: ${unknown.join(", ")}. Known: ${folders.join(", ")}.`);
  }
  return CONSUMERS.filter(({ folder }) => named.split(",").includes(folder));
}
