/** Sends each form as the request that it describes, and shows the answer as text. */
for (const form of document.querySelectorAll("form")) {
  const { example, body } = form.elements;
  const status = form.querySelector("[role=status]");
  const answer = form.querySelector("pre");

  example?.addEventListener("change", () => {
    body.value = example.value;
  });
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    status.textContent = "…";
    try {
      const begun = performance.now();
      const response = await fetch(addressOf(form), requestOf(form));
      const text = await response.text();
      const language = response.headers.get("content-language");
      const time = `${Math.round(performance.now() - begun)} ms`;
      status.textContent = [response.status, time, language].filter(Boolean).join(", ");
      answer.textContent = indented(text);
    } catch {
      status.textContent = form.dataset.unreachable;
      answer.textContent = "";
    }
    answer.hidden = answer.textContent === "";
  });
}

const parametersOf = (form, place) =>
  Object.fromEntries(
    [...form.querySelectorAll(`select[data-in=${place}]`)].map((select) => [select.name, select.value]),
  );

function addressOf(form) {
  const query = new URLSearchParams(parametersOf(form, "query"));
  return query.size > 0 ? `${form.dataset.path}?${query}` : form.dataset.path;
}

function requestOf(form) {
  const { method } = form.dataset;
  const headers = parametersOf(form, "header");
  const { body } = form.elements;
  return body ? { method, headers: { ...headers, "content-type": "application/json" }, body: body.value } : { method };
}

function indented(text) {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}
