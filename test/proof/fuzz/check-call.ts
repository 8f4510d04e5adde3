import { inspect, types } from "node:util";
import { FactsError } from "carte-vitale";
import { RulebookError } from "carte-vitale/compile";
import { CANARY, UNKNOWN_KEY } from "./hostile.js";

type Outcome = { readonly result: unknown } | { readonly refusal: unknown };

/** A call of the library, and what has to hold for it. */
export interface Call {
  /** The longest time of a call, in milliseconds of processor time. */
  readonly bound: number;
  readonly isPromised: (error: unknown) => boolean;
  /** Whether a refusal may name an unknown key, as for the author of a rulebook. */
  readonly mayNameKeys: boolean;
  /** `again` makes the input once more. */
  readonly run: (input: readonly unknown[], again: () => readonly unknown[]) => unknown;
}

/** A requirement of one kind of call that does not hold, thrown by its `run`. */
export class Fault extends Error {}

export interface Checked {
  /** The time of the call; the fastest of a few calls if the first exceeded the bound. */
  readonly ms: number;
  readonly refused: boolean;
  readonly faults: readonly string[];
}

export const isRefusal = (error: unknown): boolean =>
  (error instanceof FactsError || error instanceof RulebookError) && error.issues.length > 0;

/** Processor time of this process in milliseconds, with its garbage collection, without other programs. */
export function spent(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Calls twice with equal inputs. */
export async function checkCall(call: Call, again: () => readonly unknown[]): Promise<Checked> {
  const faults: string[] = [];
  const input = again();
  const start = spent();
  const first = await ended(call, input, again);
  const once = spent() - start;
  const ms = once > call.bound ? Math.min(once, await fastest(call, again)) : once;
  if (shape(input) !== shape(again())) faults.push("the input was changed");
  if ("refusal" in first) {
    const { refusal } = first;
    if (refusal instanceof Fault) faults.push(refusal.message);
    else if (!call.isPromised(refusal)) faults.push(`an unexpected error: ${nameOf(refusal)}`);
    const text = inspect(refusal, { depth: 8, maxStringLength: null });
    if (text.includes(CANARY) || (text.includes(UNKNOWN_KEY) && !call.mayNameKeys))
      faults.push("the refusal repeats the input");
    if (isRefusal(refusal) && !isFrozen((refusal as FactsError).issues)) faults.push("issues are not frozen");
  } else if (!isFrozen(first.result)) faults.push("the result is not frozen");
  if (ms > call.bound) faults.push(`takes longer than ${call.bound} ms`);
  const second = await ended(call, again(), again);
  if (textOf(first) !== textOf(second)) faults.push("equal inputs end differently");
  return { ms, refused: "refusal" in first, faults };
}

async function ended({ run }: Call, input: readonly unknown[], again: () => readonly unknown[]): Promise<Outcome> {
  try {
    return { result: await run(input, again) };
  } catch (refusal) {
    return { refusal };
  }
}

/** Garbage and compilation of other calls can delay one call, but not all of a few. */
async function fastest(call: Call, again: () => readonly unknown[]): Promise<number> {
  const times: number[] = [];
  for (let count = 0; count < 3; count++) {
    const input = again();
    const start = spent();
    await ended(call, input, again);
    times.push(spent() - start);
  }
  return Math.min(...times);
}

/** The class of an error and the line of the library that threw it. */
function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const place = /\/src\/([^\s:]+:\d+)/.exec(error.stack ?? "")?.[1] ?? "outside the library";
  return `${error.name} at ${place}`;
}

function textOf(end: Outcome): string {
  if ("result" in end) return JSON.stringify(end.result) ?? "undefined";
  const { refusal } = end;
  return refusal instanceof Error
    ? `${refusal.message} ${JSON.stringify((refusal as FactsError).issues)}`
    : typeof refusal;
}

/** Whether JSON is frozen at every depth. */
function isFrozen(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return true;
  return Object.isFrozen(value) && Object.values(value).every(isFrozen);
}

/** Everything observable in a value without running its getters and traps. */
function shape(root: unknown): string {
  const seen = new Map<object, number>();
  const parts: string[] = [];
  const open: unknown[] = [root];
  while (open.length > 0) {
    const value = open.pop();
    if (typeof value !== "object" || value === null) {
      parts.push(
        Object.is(value, -0) ? "-0" : typeof value === "function" ? "function" : `${typeof value} ${String(value)}`,
      );
      continue;
    }
    const before = seen.get(value);
    if (before !== undefined || types.isProxy(value)) {
      parts.push(`seen ${before}`);
      continue;
    }
    seen.set(value, seen.size);
    const keys = Reflect.ownKeys(value);
    parts.push(`${Object.isFrozen(value)} ${Object.isExtensible(value)} ${keys.map(String).join()}`);
    open.push(
      Object.getPrototypeOf(value) === Object.prototype,
      ...keys.slice(0, 20_000).map((key) => Object.getOwnPropertyDescriptor(value, key)?.value),
    );
  }
  return parts.join("\n");
}
