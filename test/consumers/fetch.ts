import { answers } from "./answers.js";
import { persons } from "./persons.js";

// workerd: responds with the answers.
export default {
  fetch: async () => Response.json(await answers(persons)),
};
