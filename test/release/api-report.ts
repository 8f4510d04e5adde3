import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Extractor, ExtractorConfig, ExtractorLogLevel, type ExtractorMessage } from "@microsoft/api-extractor";
import { ROOT } from "./run.js";

/* The public types of an entry point as text: the report of API Extractor on the built declarations. */

/** The entry points of package.json that have types: `.` is `index`. */
export function entryPoints(): { name: string; types: string }[] {
  const { exports } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as {
    exports: Record<string, string | { import: { types: string } }>;
  };
  return Object.entries(exports).flatMap(([path, conditions]) =>
    typeof conditions === "string"
      ? []
      : [{ name: path === "." ? "index" : path.slice(2), types: join(ROOT, conditions.import.types) }],
  );
}

/** Needs a build. */
export function reportOf({ name, types }: { name: string; types: string }, folder: string): string {
  const reportFileName = `${name.replaceAll("/", "-")}.api.md`;
  const config = ExtractorConfig.prepare({
    configObject: {
      projectFolder: ROOT,
      mainEntryPointFilePath: types,
      compiler: { overrideTsconfig: { compilerOptions: { ...OPTIONS, lib: ["es2022", "dom"] }, files: [types] } },
      apiReport: { enabled: true, reportFileName, reportFolder: folder, reportTempFolder: folder },
      newlineKind: "lf",
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      messages: {
        extractorMessageReporting: { default: { logLevel: ExtractorLogLevel.None } },
        tsdocMessageReporting: { default: { logLevel: ExtractorLogLevel.None } },
        compilerMessageReporting: { default: { logLevel: ExtractorLogLevel.Error } },
      },
    },
    configObjectFullPath: undefined,
    packageJsonFullPath: join(ROOT, "package.json"),
  });
  const errors: string[] = [];
  const messageCallback = (message: ExtractorMessage) => {
    if (message.logLevel === ExtractorLogLevel.Error) errors.push(message.text);
    message.handled = true;
  };
  const { succeeded } = Extractor.invoke(config, { localBuild: true, messageCallback });
  if (!succeeded) throw new Error(`API Extractor cannot read the types of ${name}: ${errors.join("; ")}`);
  return tidied(readFileSync(join(folder, reportFileName), "utf8"));
}

const OPTIONS = { module: "nodenext", moduleResolution: "nodenext", target: "es2022", strict: true, types: [] };

/** Leaves out remarks about docstrings. */
const tidied = (report: string) =>
  report.replace(/^\s*\/\/ \(undocumented\)\n/gm, "").replaceAll(" (undocumented)", "");
