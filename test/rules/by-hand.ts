import { evaluate } from "carte-vitale";
import { answerOf } from "../bench/answer.js";
import { decideByHand } from "../bench/by-hand.js";
import { everyNth } from "../classes.js";
import { lineMatching, type Report } from "./report.js";

const BY_HAND = "test/bench/by-hand.ts";
/** One person in so many is compared here; the benchmarks compare more. */
const STEP = 97;

/** Reports the first person for whom the baseline of the benchmarks differs from the rules. */
export function compareWithBaseline(report: Report): void {
  for (const person of everyNth(STEP)) {
    const [rules, baseline] = [JSON.stringify(answerOf(evaluate(person))), JSON.stringify(decideByHand(person))];
    if (rules === baseline) continue;
    report.add(
      BY_HAND,
      lineMatching(BY_HAND, /^export function decideByHand/),
      `the baseline of the benchmarks gives ${baseline} and the rules give ${rules} to ${JSON.stringify(person)}`,
    );
    return;
  }
}
