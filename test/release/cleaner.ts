/**
 * Waits until the guard of a rehearsal is gone, however it went, and removes what it could not: a guard that is killed
 * cannot clean up. Its input ends with the guard; it has a group of its own, which no Ctrl-C reaches.
 */
import { readFileSync } from "node:fs";
import { removeLeftovers } from "./leftovers.js";

const [, , mark = "", folder = ""] = process.argv;
const group = Number(readFileSync(0, "utf8")) || undefined;
if (mark !== "" && folder !== "") removeLeftovers({ mark, folder, group });
