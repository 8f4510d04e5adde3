import { card } from "./card.js";
import type { Sentence } from "./carrier.js";
import { newcomers } from "./newcomers.js";
import { number } from "./number.js";
import { requirements } from "./requirements.js";
import { students } from "./students.js";

const numbered = { ...card, ...requirements, ...newcomers, ...number, ...students };

/** A letter for the part of the brief, and a number within it. */
export type SentenceId = keyof typeof numbered;

export const sentences: Readonly<Record<SentenceId, Sentence>> = numbered;
