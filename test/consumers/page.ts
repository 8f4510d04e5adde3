import { answers } from "./answers.js";
import { persons } from "./persons.js";

declare const document: { title: string; body: { textContent: string } };

// A web page: what was answered stands in it.
answers(persons).then(
  (said) => {
    document.body.textContent = JSON.stringify(said);
    document.title = "answered";
  },
  (error: unknown) => {
    document.body.textContent = String(error);
    document.title = "failed";
  },
);
