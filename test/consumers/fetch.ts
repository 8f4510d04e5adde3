import { answers } from "./answers.js";
import { persons } from "./persons.js";

// workerd: what was answered is the response.
export default {
  fetch: async () => Response.json(await answers(persons)),
};
