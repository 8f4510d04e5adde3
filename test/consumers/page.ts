import { answers } from "./answers.js";
import { persons } from "./persons.js";

declare const document: { title: string; body: { textContent: string } };

// A web page that contains the answers.
answers(persons).then(
  (printed) => {
    document.body.textContent = JSON.stringify(printed);
    document.title = "answered";
  },
  (error: unknown) => {
    document.body.textContent = String(error);
    document.title = "failed";
  },
);
