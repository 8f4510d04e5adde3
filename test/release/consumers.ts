import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { decideInChromium } from "./chromium.js";
import { type Consumer, inside, NotTried, type Place, tool, type Way, withTool } from "./consumer.js";
import { decideInWorkerd } from "./workerd.js";

const PRINT = ["answers.ts", "persons.ts", "print.ts"];

const NODES = ["20", "22", "24"];
const nodes = (what: string): Way[] =>
  NODES.map((major) => ({
    name: `Node.js ${major}, ${what}`,
    run: (place) => withTool(place, `node-${major}/bin/node`, ["print.js"]),
  }));

/** The oldest TypeScript that is claimed, the newest 5.x, 6.x and 7. */
const COMPILERS = ["5.4", "5.9", "6.0", "7.0"];
const compilers = (what: string, resolutions: readonly string[]): Way[] =>
  COMPILERS.flatMap((version) =>
    resolutions.map((moduleResolution) => ({
      name: `TypeScript ${version}, ${moduleResolution}, ${what}`,
      once: moduleResolution !== "nodenext",
      run: (place: Place) => compileAndRun(place, version, moduleResolution),
    })),
  );

function compileAndRun(place: Place, version: string, moduleResolution: string): string | NotTried {
  const compiler = tool(place, `typescript-${version}/bin/tsc`);
  if (compiler === null) return new NotTried(`TypeScript ${version} did not install`);
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
          const bundler = tool(place, "esbuild/bin/esbuild");
          if (bundler === null) return new NotTried("esbuild did not install");
          inside(place, bundler, [
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
      withTool(place, BUN, ["add", "--no-summary", "--silent", wanted]);
      // What is there already is enough for `add`.
      withTool(place, BUN, ["update", "--no-cache", "--no-summary", "--silent", "carte-vitale"]);
    },
    ways: [{ name: "Bun, installed by Bun", run: (place) => withTool(place, BUN, ["print.js"]) }],
  },
  {
    folder: "deno",
    module: "esm",
    files: PRINT,
    ways: [
      {
        // No permission is given: nothing is read, nothing is sent.
        name: "Deno, without any permission",
        run: (place) =>
          withTool(place, "@deno/linux-x64-glibc/deno", [
            "run",
            "--no-prompt",
            "--node-modules-dir=manual",
            "print.js",
          ]),
      },
    ],
  },
  {
    folder: "workerd",
    module: "esm",
    files: ["answers.ts", "persons.ts", "fetch.ts", "workerd.capnp"],
    ways: [{ name: "workerd", run: decideInWorkerd }],
  },
];

const BUN = "@oven/bun-linux-x64/bin/bun";
