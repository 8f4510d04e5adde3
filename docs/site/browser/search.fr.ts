import { startSearch } from "./search.js";
import { words } from "./words.fr.js";

startSearch("fr", words);
