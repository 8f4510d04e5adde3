import { parentPort } from "node:worker_threads";
import { answers } from "./answers.js";
import { persons } from "./persons.js";

parentPort?.postMessage(await answers(persons));
