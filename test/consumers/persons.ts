import type { Asked } from "./answers.js";

/** The persons whom every consumer decides; the rehearsal writes the examples of `rules/law` here. */
export const persons: readonly Asked[] = [];
