import type { Asked } from "./answers.js";

/** Replaced by the examples of `rules/law`. */
export const persons: readonly Asked[] = [];
