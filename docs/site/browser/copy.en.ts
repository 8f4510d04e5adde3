import { addCopyButtons } from "./copy.js";
import { words } from "./words.en.js";

addCopyButtons(words);
