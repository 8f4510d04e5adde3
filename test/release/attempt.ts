import { NotTried, obstacleOf, type Place, type Way } from "./consumer.js";
import { differences, persons } from "./expected.js";

export interface Result {
  /** What stands in the table. */
  readonly shown: string;
  readonly failed: boolean;
}

/** Decides in one way. What is not here to run on is asked first: it may be why nothing could be installed. */
export async function attempt(way: Way, place: Place, failure: string | null): Promise<Result> {
  try {
    const answered = obstacleOf(way, place) ?? failure ?? (await way.run(place));
    if (answered instanceof NotTried) return { shown: `not tried: ${answered.why}`, failed: false };
    if (failure !== null) return { shown: failure, failed: true };
    const wrong = differences(answered);
    if (wrong.length === 0) return { shown: `${persons.length} right`, failed: false };
    return { shown: `${wrong.length} wrong, first ${wrong[0]}`, failed: true };
  } catch (error) {
    return { shown: firstLine(error), failed: true };
  }
}

export function firstLine(error: unknown): string {
  const { message = String(error), stdout = "" } = error as { message?: string; stdout?: Buffer | string };
  return `${message} ${stdout}`.trim().split("\n").slice(0, 3).join(" ");
}
