import fc from "fast-check";

/**
 * The choice sequence from which fast-check generates an input. Equal sequences generate equal inputs, with their getters
 * and proxies; a small edit of a sequence edits the input.
 *
 * Source of the idea: MacIver and Donaldson, Test-Case Reduction via Test-Case Generation (2020).
 */
export type Choices = readonly number[];

/** A generator of 32-bit integers from a seed: xorshift (Marsaglia, 2003). */
export function randomIntegers(seed: number): () => number {
  let state = seed | 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state | 0;
  };
}

/** Generates an input. More choices are drawn after the last one; the result has all of them. */
export function generate<T>(
  from: fc.Arbitrary<T>,
  choices: Choices,
  draw: () => number,
): { value: T; choices: Choices } {
  const used: number[] = [];
  const source = {
    // A clone reads on in the same sequence.
    clone: () => source,
    next: () => {
      const choice = choices[used.length] ?? draw();
      used.push(choice);
      return choice;
    },
    getState: () => [],
  };
  const { value } = from.generate(new fc.Random(source), undefined);
  return { value, choices: used };
}

/** A sequence with one edit, or with the end of a second one. */
export function mutate(choices: Choices, other: Choices, draw: () => number): Choices {
  const below = (limit: number) => (draw() >>> 0) % Math.max(1, limit);
  const start = below(choices.length);
  const length = 1 + below(8);
  const [before, after] = [choices.slice(0, start), choices.slice(start + length)];
  switch (below(6)) {
    case 0:
      return [...before, ...after];
    case 1:
      return [...before, draw(), ...choices.slice(start + 1)];
    case 2:
      return [...before, below(16), ...choices.slice(start + 1)];
    case 3:
      return [...choices.slice(0, start + length), ...choices.slice(start)];
    case 4:
      return [...before, ...other.slice(below(other.length))];
    default:
      return before;
  }
}

/** The shortest failing sequence that is found in the given time. */
export async function shrink(
  choices: Choices,
  fails: (choices: Choices) => Promise<boolean>,
  ms: number,
): Promise<Choices> {
  const end = performance.now() + ms;
  let best = choices;
  for (let length = best.length >> 1; length > 0 && performance.now() < end; length >>= 1) {
    for (let start = 0; start < best.length && performance.now() < end; ) {
      const shorter = [...best.slice(0, start), ...best.slice(start + length)];
      if (await fails(shorter)) best = shorter;
      else start += length;
    }
  }
  return best;
}

export const encode = (choices: Choices): string => Buffer.from(Int32Array.from(choices).buffer).toString("base64url");

export function decode(text: string): Choices {
  const bytes = Buffer.from(text, "base64url");
  return Array.from({ length: bytes.length >> 2 }, (_, index) => bytes.readInt32LE(4 * index));
}
