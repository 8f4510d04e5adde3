import { startSearch } from "./search.js";
import { words } from "./words.en.js";

startSearch("en", words);
