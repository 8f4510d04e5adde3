import {
  changes,
  evaluate,
  evaluateColumns,
  explain,
  interview,
  record,
  replay,
  rulebook,
  safeEvaluate,
} from "carte-vitale";
import fc from "fast-check";
import { RESIDENT } from "../people.js";

// A mutant is killed by the first counterexample: nobody reads a smaller one.
fc.configureGlobal({ ...fc.readConfigureGlobal(), endOnFailure: true });

// What is put together once, when somebody first asks, is put together before the first test: it is then changed for all of
// them, and not for the one test that happened to come first.
try {
  for (const facts of [{}, RESIDENT]) {
    evaluate(facts);
    explain(facts);
    changes(facts, "eligible");
    interview(facts);
    replay(record(facts));
  }
  evaluateColumns({ age: [30], status: ["student"] });
  for (const fact of [...Object.keys(rulebook.facts), "other"]) safeEvaluate({ ...RESIDENT, [fact]: [] });
} catch {
  // A mutant has broken it: the tests will notice.
}
