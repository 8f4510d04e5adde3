import { webAddress, withAddressedLinks, withRepository, withYamlLine } from "../release/addresses.js";
import { lineMatching, type Report, textOf } from "./report.js";

/** Writes the address of the repository wherever it is named. Without one, no address is written. */
export function writeAddresses(report: Report): void {
  const text = textOf("package.json");
  const { repository } = JSON.parse(text) as { repository?: unknown };
  const address = webAddress(repository);
  if (repository !== undefined && address === null) {
    const line = lineMatching("package.json", /"repository"/);
    report.add("package.json", line, "the repository is not understood: write https://github.com/<owner>/<name>");
    return;
  }
  report.write("package.json", withRepository(text, address));
  report.write("publiccode.yml", withYamlLine(textOf("publiccode.yml"), "url", "name", address));
  report.write("CITATION.cff", withYamlLine(textOf("CITATION.cff"), "repository-code", "title", address));
  report.write("README.md", withAddressedLinks(textOf("README.md"), address));
}
