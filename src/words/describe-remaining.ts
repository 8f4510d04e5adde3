import type { Interview } from "../reason/interview.js";
import type { ReasoningCatalogue } from "./reasoning-catalogue.js";

/** How many questions remain; apart from the reasoning catalogue, of which it needs a small part. */
export function describeRemaining(
  next: Pick<Interview, "expected" | "worst"> | null,
  { remaining, last, complete }: ReasoningCatalogue["interview"],
): string {
  if (next === null) return complete;
  return next.worst === 1 ? last : remaining(Math.round(next.expected), next.worst);
}
