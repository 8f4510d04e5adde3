import { en, enReasoning } from "carte-vitale/messages/en";
import { start } from "./playground.js";
import { words } from "./words.en.js";

const frame = document.getElementById("playground");
if (frame) start(frame, { catalogue: en, reasoning: enReasoning, words });
