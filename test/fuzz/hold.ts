import { inspect, types } from "node:util";
import { FactsError } from "carte-vitale";
import { RulebookError } from "carte-vitale/compile";
import { CANARY, STRANGER } from "./hostile.js";

/** What came of a call: a result, or the refusal of what was handed in. */
export type Ended = { readonly result: unknown } | { readonly refusal: unknown };

/** A way to call the library, with everything that has to hold of each call. */
export interface Call {
  /** The longest that a call may take, in milliseconds of processor time. */
  readonly bound: number;
  /** Whether an error is one of those that are promised. */
  readonly isOurs: (error: unknown) => boolean;
  /** Whether a refusal may tell of an unknown key: the author of a rulebook has to find the place. */
  readonly tellsKeys: boolean;
  /** Calls the library; `again` makes what was handed in once more. */
  readonly run: (input: readonly unknown[], again: () => readonly unknown[]) => unknown;
}

/** What does not hold of one way to call the library: its `run` throws it. */
export class Fault extends Error {}

export interface Held {
  /** How long the call takes: the fastest of a few, where one alone took longer than its bound. */
  readonly ms: number;
  readonly refused: boolean;
  /** What did not hold, in words. */
  readonly faults: readonly string[];
}

export const isRefusal = (error: unknown): boolean =>
  (error instanceof FactsError || error instanceof RulebookError) && error.issues.length > 0;

/** Milliseconds of processor time of the whole process: other programs do not count, its own collection of garbage does. */
export function spent(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Calls twice with equal inputs, and tells everything that does not hold. */
export async function hold(call: Call, again: () => readonly unknown[]): Promise<Held> {
  const faults: string[] = [];
  const input = again();
  const start = spent();
  const first = await ended(call, input, again);
  const once = spent() - start;
  const ms = once > call.bound ? Math.min(once, await fastest(call, again)) : once;
  if (shape(input) !== shape(again())) faults.push("the input is changed");
  if ("refusal" in first) {
    const { refusal } = first;
    if (refusal instanceof Fault) faults.push(refusal.message);
    else if (!call.isOurs(refusal)) faults.push(`an error that is not ours: ${nameOf(refusal)}`);
    const told = inspect(refusal, { depth: 8, maxStringLength: null });
    if (told.includes(CANARY) || (told.includes(STRANGER) && !call.tellsKeys))
      faults.push("the refusal repeats what was handed in");
    if (isRefusal(refusal) && !isFrozen((refusal as FactsError).issues)) faults.push("issues are not frozen");
  } else if (!isFrozen(first.result)) faults.push("the result is not frozen");
  if (ms > call.bound) faults.push(`takes longer than ${call.bound} ms`);
  const second = await ended(call, again(), again);
  if (said(first) !== said(second)) faults.push("equal inputs end differently");
  return { ms, refused: "refusal" in first, faults };
}

async function ended({ run }: Call, input: readonly unknown[], again: () => readonly unknown[]): Promise<Ended> {
  try {
    return { result: await run(input, again) };
  } catch (refusal) {
    return { refusal };
  }
}

/** Garbage and code of other calls may be in the way: the fastest of a few calls tells what a call takes. */
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

/** The class of an error, and for one that is not ours where it was thrown. */
function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const place = /\/src\/([^\s:]+:\d+)/.exec(error.stack ?? "")?.[1] ?? "outside of the library";
  return `${error.name} at ${place}`;
}

function said(end: Ended): string {
  if ("result" in end) return JSON.stringify(end.result) ?? "undefined";
  const { refusal } = end;
  return refusal instanceof Error
    ? `${refusal.message} ${JSON.stringify((refusal as FactsError).issues)}`
    : typeof refusal;
}

/** Whether plain JSON is frozen at every depth. */
function isFrozen(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return true;
  return Object.isFrozen(value) && Object.values(value).every(isFrozen);
}

/** Everything that can be seen of a value without asking it: its getters and traps are left alone. */
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
