import type { Report } from "../rules/report.js";
import { buildKit } from "./conformance/build.js";
import { verify } from "./conformance/verify.js";
import { written } from "./conformance/written.js";

/**
 * Writes the conformance kit, and checks every case against json-rules-engine and against the reading by hand, unless
 * something else is to be corrected first.
 */
export async function writeKit(report: Report): Promise<void> {
  const kit = await buildKit();
  report.write("src/shipped/conformance.json", written(kit));
  if (report.missing.length === 0) await verify(kit);
}
