import { types } from "node:util";
import { explain } from "carte-vitale";
import fc from "fast-check";

/** Looks like the number of a person. Most inputs contain it; no error may. */
export const CANARY = "1850578006084";
/** An unknown key. Only a refused rulebook may name it. */
export const UNKNOWN_KEY = "2690599324185";

const fail = (): never => {
  throw new Error(CANARY);
};
const TRAPS = ["get", "has", "ownKeys", "getPrototypeOf", "getOwnPropertyDescriptor"] as const;
const nested = (levels: number): unknown => Array.from({ length: levels }).reduce((inner) => [inner], CANARY);
const cyclic = (): unknown => {
  const own: Record<string, unknown> = { age: 12 };
  own.own = own;
  return own;
};
/** A getter that returns a fact once, and another value afterwards. */
const fickle = (): unknown => {
  let calls = 0;
  return {
    get age() {
      return calls++ === 0 ? 12 : CANARY;
    },
  };
};

/** Hostile values, each created anew. */
const MAKERS: readonly (() => unknown)[] = [
  ...[undefined, null, true, false, "", "12", CANARY, `${CANARY}\ud800`, "__proto__", "constructor", "toString"],
  ...[Number.NaN, Infinity, -Infinity, -0, 0, -1, 0.5, 12, 16, 130, 131, 1560, 2 ** 31, 2 ** 53, 1e308, 5e-324],
  ...[Number(CANARY), BigInt(CANARY), Symbol(CANARY), Symbol.iterator, fail],
]
  .map((value) => () => value as unknown)
  .concat(
    () => CANARY.repeat(50_000),
    () => [],
    () => ({}),
    () => [CANARY],
    () => ({ [UNKNOWN_KEY]: CANARY }),
    () => new Date(0),
    () => new Date(Number.NaN),
    () => Object(CANARY),
    () => new Map([[CANARY, 1]]),
    () => new Uint8Array(8),
    () => Object.create({ age: 12, [UNKNOWN_KEY]: 1 }),
    () => Object.create(null),
    () => Object.assign(Object.create(null), { age: 12 }),
    () => Array(2 ** 32 - 1),
    () => Array.from({ length: 10_000 }, (_, index) => index),
    () => Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`${UNKNOWN_KEY}${index}`, index])),
    ...[100, 1000, 3000, 10_000].map((levels) => () => nested(levels)),
    () => cyclic(),
    () => fickle(),
    () => ({ toString: fail, valueOf: fail }),
    () => ({ toJSON: fail }),
    () => ({ [Symbol.toPrimitive]: fail }),
    () => ({ [Symbol.iterator]: fail }),
    () => ({ length: 2 ** 32 - 1 }),
    () => Object.defineProperty({}, "age", { enumerable: true, get: fail }),
    () => Object.defineProperty({}, "age", { enumerable: true, get: () => explain({ age: 3 }).outcome }),
    ...TRAPS.map((trap) => () => new Proxy({}, { [trap]: fail })),
    () => new Proxy([], { get: fail }),
    () => {
      const { proxy, revoke } = Proxy.revocable({}, {});
      revoke();
      return proxy;
    },
  );

/** fast-check inspects the values that it generates, and some hostile values fail then: it generates factories instead. */
export type Factory<T = unknown> = () => T;
export const constantly = <T>(valid: fc.Arbitrary<T>): fc.Arbitrary<Factory<T>> => valid.map((value) => () => value);
/** The arguments of one call. */
export const argumentsOf = (...parts: fc.Arbitrary<Factory>[]): fc.Arbitrary<Factory<unknown[]>> =>
  fc.tuple(...parts).map((factories) => () => factories.map((factory) => factory()));

export const hostile: fc.Arbitrary<Factory> = fc.oneof(
  { arbitrary: fc.constantFrom(...MAKERS), weight: 2 },
  constantly(fc.integer()),
  constantly(fc.double()),
  constantly(fc.string().map((text) => `${text}${CANARY}`)),
  constantly(
    fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true, withSparseArray: true }),
  ),
);
/** Lists of extreme length, or with methods of their own. */
export const lists: fc.Arbitrary<Factory> = fc.constantFrom<Factory>(
  () => Array(2 ** 32 - 1),
  () => Array(10_000).fill({ fact: "age", value: CANARY, origin: "given" }),
  () => Object.assign([], { map: () => ({ every: () => true }), [Symbol.iterator]: fail }),
  () => new Proxy([], { get: fail }),
);
/** Hostile values of JSON. */
export const fromJson: fc.Arbitrary<Factory> = fc
  .oneof(
    fc.constantFrom<unknown>(null, true, "", CANARY, Number(CANARY), -1, 0.5, 1e308, [], {}, [CANARY], "toString"),
    fc.constantFrom<unknown>({ [UNKNOWN_KEY]: CANARY }, [[CANARY]], Array(1000).fill(CANARY), CANARY.repeat(1000)),
    fc.jsonValue(),
  )
  // The input may be changed afterwards.
  .map((value) => () => structuredClone(value));

const IN_JSON = ["set", "remove", "move", "rename"] as const;
const IN_CODE = ["getter", "prototype", "proxy", "freeze", "symbol"] as const;

/** One edit, somewhere in an object. */
interface Edit {
  readonly kind: (typeof IN_JSON)[number] | (typeof IN_CODE)[number];
  readonly steps: readonly number[];
  readonly key: string;
  readonly value: Factory;
}

const edit = (
  keys: readonly string[],
  value: fc.Arbitrary<Factory>,
  kinds: readonly Edit["kind"][],
): fc.Arbitrary<Edit> =>
  fc.record({
    kind: fc.constantFrom(...kinds),
    steps: fc.array(fc.nat(1000), { maxLength: 6 }),
    key: fc.constantFrom(...keys, "__proto__", "constructor", "toString", "hasOwnProperty", "length", UNKNOWN_KEY),
    value,
  });

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

/** Follows own keys through plain data. */
function inside(root: Record<string, unknown>, steps: readonly number[]): Record<string, unknown> {
  return steps.reduce((here, step) => {
    const keys = Object.keys(here);
    const property = Object.getOwnPropertyDescriptor(here, keys[step % Math.max(1, keys.length)] ?? "");
    const next: unknown = property?.value;
    return isObject(next) && isPlainData(next) ? next : here;
  }, root);
}

const isPlainData = (value: object) => {
  if (types.isProxy(value)) return false;
  if (Array.isArray(value)) return value.length < 1000;
  return Object.getPrototypeOf(value) === Object.prototype && Object.keys(value).length < 1000;
};

function apply(root: unknown, { kind, steps, key, value: factory }: Edit): unknown {
  if (!isObject(root) || !isPlainData(root)) return root;
  const here = inside(root, steps);
  if (!Object.isExtensible(here)) return root;
  const value = factory();
  const keys = Object.keys(here);
  const isList = Array.isArray(here);
  const own = keys[(steps.at(-1) ?? 0) % Math.max(1, keys.length)] ?? (isList ? "0" : key);
  const define = (name: PropertyKey, descriptor: PropertyDescriptor) =>
    Reflect.defineProperty(here, name, { enumerable: true, configurable: true, ...descriptor });
  const old = Object.getOwnPropertyDescriptor(here, own)?.value;
  switch (kind) {
    case "set":
      define(isList ? own : (steps.length & 1) === 1 ? own : key, { value, writable: true });
      break;
    case "remove":
      if (isList) here.splice(Number(own) || 0, 1);
      else Reflect.deleteProperty(here, own);
      break;
    case "move":
      define(own, { value: Object.getOwnPropertyDescriptor(here, keys[0] ?? "")?.value, writable: true });
      break;
    case "rename":
      if (isList) here.push(old);
      else {
        Reflect.deleteProperty(here, own);
        define(key, { value: old, writable: true });
      }
      break;
    case "getter":
      if (!isList) define(own, { get: (steps.length & 1) === 1 ? fail : () => value });
      break;
    case "prototype":
      if (!isList) Object.setPrototypeOf(here, (steps.length & 1) === 1 ? null : { age: 12, [UNKNOWN_KEY]: 1 });
      break;
    case "proxy":
      return new Proxy(root, (steps.length & 1) === 1 ? {} : { [TRAPS[steps.length % TRAPS.length] ?? "get"]: fail });
    case "freeze":
      Object.freeze(here);
      break;
    case "symbol":
      define(Symbol(UNKNOWN_KEY), { value });
  }
  return root;
}

/** A copy, or the object itself if it is nested too deep to be cloned. */
function copyOf(object: unknown): unknown {
  try {
    return structuredClone(object);
  } catch {
    return object;
  }
}

/** A valid object with a few edits, sometimes a hostile value instead. */
export function edited(
  valid: fc.Arbitrary<unknown>,
  keys: readonly string[],
  value: fc.Arbitrary<Factory> = hostile,
  kinds: readonly Edit["kind"][] = [...IN_JSON, ...IN_JSON, ...IN_CODE],
): fc.Arbitrary<Factory> {
  const withEdits = fc
    .tuple(valid, fc.array(edit(keys, value, kinds), { maxLength: 3 }))
    // Results of the library are frozen, so a copy is edited.
    .map(
      ([object, edits]) =>
        () =>
          edits.reduce(apply, copyOf(object)),
    );
  return fc.oneof({ arbitrary: withEdits, weight: 9 }, { arbitrary: value, weight: 1 });
}

/** Edits that survive JSON. */
export const editedJson = (valid: fc.Arbitrary<unknown>, keys: readonly string[]): fc.Arbitrary<Factory> =>
  edited(valid, keys, fromJson, IN_JSON);
