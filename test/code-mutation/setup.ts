import fc from "fast-check";
import { inject, vi } from "vitest";

// A mutant is killed by the first counterexample: nobody reads a smaller one.
fc.configureGlobal({ ...fc.readConfigureGlobal(), endOnFailure: true });

// The process is that of the mutants before: nothing they loaded or computed may last, and none of them is on while the
// library is loaded again. What runs at that moment is mutated in a pass of its own, where the mutant is on from here.
vi.resetModules();
const stryker: { activeMutant?: string | undefined } = Reflect.get(globalThis, "__stryker__") ?? {};
if (inject("mutantActivation" as never) !== "static") stryker.activeMutant = undefined;
