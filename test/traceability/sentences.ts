import { card } from "./card.js";
import type { Sentence } from "./carrier.js";
import { newcomers } from "./newcomers.js";
import { number } from "./number.js";
import { requirements } from "./requirements.js";
import { students } from "./students.js";

const numbered = { ...card, ...requirements, ...newcomers, ...number, ...students };

/** The number of a sentence of the brief: a letter for its part, and its place in it. */
export type SentenceId = keyof typeof numbered;

/** Every sentence of the brief, in its order. */
export const sentences: Readonly<Record<SentenceId, Sentence>> = numbered;
