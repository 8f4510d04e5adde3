import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { Form } from "./form.js";
import "./style/page.css";
import "./style/question.css";
import "./style/result.css";

const root = document.getElementById("root");
if (root) {
  createRoot(root).render(
    <StrictMode>
      <Form preferred={navigator.languages} />
    </StrictMode>,
  );
}
