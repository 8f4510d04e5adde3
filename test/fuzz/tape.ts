import fc from "fast-check";

/**
 * The choices from which an input is made, as one list of whole numbers: the same tape makes the same input again, getters
 * and proxies included, and a tape that is changed a little makes an input that is changed a little.
 *
 * Source of the idea: MacIver and Donaldson, Test-Case Reduction via Test-Case Generation (2020).
 */
export type Tape = readonly number[];

/** Draws whole numbers of 32 bits, the same ones from the same seed: xorshift (Marsaglia, 2003). */
export function drawFrom(seed: number): () => number {
  let state = seed | 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state | 0;
  };
}

/** Makes an input from a tape. Where the tape ends, further choices are drawn; `tape` has all that were made. */
export function make<T>(from: fc.Arbitrary<T>, tape: Tape, draw: () => number): { value: T; tape: Tape } {
  const used: number[] = [];
  const source = {
    // One tape is read from first to last, whoever reads it.
    clone: () => source,
    next: () => {
      const choice = tape[used.length] ?? draw();
      used.push(choice);
      return choice;
    },
    getState: () => [],
  };
  const { value } = from.generate(new fc.Random(source), undefined);
  return { value, tape: used };
}

/** A tape that differs a little from another one, or takes its end from a second one. */
export function changed(tape: Tape, other: Tape, draw: () => number): Tape {
  const below = (limit: number) => (draw() >>> 0) % Math.max(1, limit);
  const place = below(tape.length);
  const length = 1 + below(8);
  const [before, after] = [tape.slice(0, place), tape.slice(place + length)];
  switch (below(6)) {
    case 0:
      return [...before, ...after];
    case 1:
      return [...before, draw(), ...tape.slice(place + 1)];
    case 2:
      return [...before, below(16), ...tape.slice(place + 1)];
    case 3:
      return [...tape.slice(0, place + length), ...tape.slice(place)];
    case 4:
      return [...before, ...other.slice(below(other.length))];
    default:
      return before;
  }
}

/** The shortest tape that is found in some time and still fails. */
export async function shortened(tape: Tape, fails: (tape: Tape) => Promise<boolean>, ms: number): Promise<Tape> {
  const end = performance.now() + ms;
  let best = tape;
  for (let length = best.length >> 1; length > 0 && performance.now() < end; length >>= 1) {
    for (let place = 0; place < best.length && performance.now() < end; ) {
      const shorter = [...best.slice(0, place), ...best.slice(place + length)];
      if (await fails(shorter)) best = shorter;
      else place += length;
    }
  }
  return best;
}

export const written = (tape: Tape): string => Buffer.from(Int32Array.from(tape).buffer).toString("base64url");

export function readTape(text: string): Tape {
  const bytes = Buffer.from(text, "base64url");
  return Array.from({ length: bytes.length >> 2 }, (_, place) => bytes.readInt32LE(4 * place));
}
