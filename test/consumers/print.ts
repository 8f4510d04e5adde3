import { answers } from "./answers.js";
import { persons } from "./persons.js";

// Node.js, Bun and Deno: prints the answers. A rejected promise ends the program with an error code.
answers(persons).then((printed) => console.log(JSON.stringify(printed)));
