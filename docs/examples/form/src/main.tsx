import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { Form } from "./form.js";
import "./style/page.css";

const root = document.getElementById("root");
if (root) {
  createRoot(root).render(
    <StrictMode>
      <Form preferred={navigator.languages} />
    </StrictMode>,
  );
}
