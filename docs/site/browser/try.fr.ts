import { fr, frReasoning } from "carte-vitale/messages/fr";
import { start } from "./playground.js";
import { words } from "./words.fr.js";

const frame = document.getElementById("playground");
if (frame) start(frame, { catalogue: fr, reasoning: frReasoning, words });
