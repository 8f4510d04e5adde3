import { answers } from "./answers.js";
import { persons } from "./persons.js";

// Node.js, Bun and Deno: what was answered is printed. A failure ends the program with a code of its own.
answers(persons).then((said) => console.log(JSON.stringify(said)));
