import { addCopyButtons } from "./copy.js";
import { words } from "./words.fr.js";

addCopyButtons(words);
