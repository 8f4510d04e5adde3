import { relative } from "node:path";
import ts from "typescript";
import type { Report } from "./report.js";

/** Tables of words that lack a code do not compile: reports each error of the compiler at its line. */
export function addTypeErrors(report: Report): void {
  const { config } = ts.readConfigFile("tsconfig.json", ts.sys.readFile);
  const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, process.cwd());
  for (const { file, start, messageText } of ts.getPreEmitDiagnostics(ts.createProgram(fileNames, options))) {
    if (file === undefined || start === undefined) continue;
    const { line } = file.getLineAndCharacterOfPosition(start);
    report.add(
      relative(process.cwd(), file.fileName),
      line + 1,
      shortened(ts.flattenDiagnosticMessageText(messageText, "\n")),
    );
  }
}

/** The message of the compiler, shorter where codes are missing. */
function shortened(message: string): string {
  const one =
    /Property '"?([\w-]+)"?' is missing/.exec(message)?.[1] ??
    /can't be used to index type[\s\S]*Property '"?([\w-]+)"?' does not exist/.exec(message)?.[1];
  const several = /missing the following properties from type .*: (.+)/.exec(message)?.[1];
  if (one !== undefined || several !== undefined) return `nothing here for ${one ?? several}: add it`;
  const extra = /'"?([\w-]+)"?' does not exist in type/.exec(message)?.[1];
  return extra === undefined ? (message.split("\n")[0] ?? "") : `no code ${extra}: remove it, or add the code`;
}
