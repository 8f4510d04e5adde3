import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Extractor, ExtractorConfig, ExtractorLogLevel, type ExtractorMessage } from "@microsoft/api-extractor";
import ts from "typescript";
import { ROOT } from "./run.js";

/*
 * The public types of an entry point as text: the report of API Extractor on the built declarations, and the codes of the
 * rulebook, which the declarations name only as keys of JSON.
 */

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
  return withCodes(tidied(readFileSync(join(folder, reportFileName), "utf8")), types);
}

const OPTIONS = { module: "nodenext", moduleResolution: "nodenext", target: "es2022", strict: true, types: [] };

/** Leaves out the type of the rulebook, whose codes are listed apart, and remarks about docstrings. */
const tidied = (report: string) =>
  report
    .replace(/^(export const rulebook: \{\n {4})[\s\S]*?^\};$/m, "$1[the rules as JSON]\n};")
    .replace(/^\s*\/\/ \(undocumented\)\n/gm, "")
    .replaceAll(" (undocumented)", "");

function withCodes(report: string, types: string): string {
  const program = ts.createProgram([types], {
    strict: true,
    types: [],
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
  });
  const checker = program.getTypeChecker();
  const file = program.getSourceFile(types);
  const module = file && checker.getSymbolAtLocation(file);
  if (!module) throw new Error(`${types} is not a module`);

  const codesOf = (type: ts.Type): string[] | null => {
    const parts = (type.isUnion() ? type.types : [type]).filter(({ flags }) => !(flags & ts.TypeFlags.Undefined));
    return parts.every((part) => part.isStringLiteral()) ? parts.map(({ value }) => value).sort() : null;
  };
  const lines: string[] = [];
  for (const exported of checker.getExportsOfModule(module)) {
    const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
    if (!(symbol.flags & ts.SymbolFlags.TypeAlias)) continue;
    const type = checker.getDeclaredTypeOfSymbol(symbol);
    for (const code of codesOf(type) ?? []) lines.push(`${exported.name}: ${code}`);
    if (exported.name !== "FactsInput") continue;
    for (const fact of type.getProperties()) {
      const value = checker.getNonNullableType(checker.getTypeOfSymbol(fact));
      for (const code of codesOf(value) ?? [checker.typeToString(value)]) lines.push(`${fact.name}: ${code}`);
    }
  }
  return lines.length === 0 ? report : `${report}\n## Codes\n\n\`\`\`\n${lines.sort().join("\n")}\n\`\`\`\n`;
}
