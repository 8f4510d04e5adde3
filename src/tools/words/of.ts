import type { ToolLanguage } from "../tool.js";
import { english } from "./en.js";
import { french } from "./fr.js";
import type { ToolWords } from "./words.js";

export const wordsOf: Readonly<Record<ToolLanguage, ToolWords>> = { en: english, fr: french };
