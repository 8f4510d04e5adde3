import { docsWords } from "./docs-words.js";
import { html, page } from "./html.js";

/** The page of an OpenAPI document on which each request can be tried, in one language. Schemas stay in that of the document. */
export function docsPage({ info, paths, components }, language) {
  const words = docsWords[language];
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), ...operation })),
  );
  const schemas = Object.entries(components.schemas);
  const body = html`<p>${words.info ?? `${info.summary} ${info.description}`}</p>
<nav aria-label="${words.contents}"><ul>
${operations.map(({ operationId, method, path }) => html`<li><a href="#${operationId}">${method} ${path}</a></li>\n`)}
<li><a href="#schemas">${words.schemas}</a></li>
<li><a href="/openapi.json">${words.document}</a></li>
</ul></nav>
<noscript><p>${words.noScript}</p></noscript>
${operations.map((operation) => operationSection(operation, words, language))}
<h2 id="schemas">${words.schemas}</h2>
${words.inEnglish && html`<p>${words.inEnglish}</p>`}
<div lang="en">${schemas.map(schemaDetails)}</div>`;
  return page({ language, title: words.title, body, script: "/assets/docs.js" });
}

function operationSection(operation, words, language) {
  const { operationId, method, path, parameters = [], requestBody, responses } = operation;
  const [summary, description] = words.operations?.[operationId] ?? [operation.summary, operation.description];
  const { schema, examples = {} } = requestBody?.content["application/json"] ?? {};
  const request = `${method} ${path}`;
  return html`<section aria-labelledby="${operationId}">
<h2 id="${operationId}"><code>${request}</code></h2>
<p>${summary}.${description && ` ${description}`}</p>
<form data-method="${method}" data-path="${path}" data-unreachable="${words.unreachable}" aria-label="${words.attempt(request)}">
${parameters.map((parameter) => parameterField(operationId, parameter, words, language))}
${requestBody && bodyFields(operationId, schema, Object.entries(examples), words)}
<p><button>${words.send}</button> <span role="status"></span></p>
<pre tabindex="0" role="region" aria-label="${words.answer(request)}" hidden></pre>
</form>
<details><summary>${words.answers}</summary><dl>
${Object.entries(responses).map(([status, response]) => {
  const said = status === "200" ? summary : (words.statuses?.[status] ?? response.description);
  return responseTerm(status, said, response);
})}</dl></details>
</section>
`;
}

function parameterField(operationId, { name, in: place, description, schema }, words, language) {
  const id = `${operationId}-${name}`;
  const values = schema.enum ?? schema.examples;
  // The answer is in the language of the page, where nothing else is chosen.
  const isChosen = (value) => value === language;
  return html`<p><label for="${id}">${name}</label>
<select id="${id}" name="${name}" data-in="${place}" aria-describedby="${id}-hint">
${values.map((value) => html`<option${isChosen(value) && html` selected`}>${value}</option>`)}
</select>
<span id="${id}-hint">${prose(words.parameters?.[name] ?? description)}</span></p>
`;
}

function bodyFields(operationId, schema, examples, words) {
  const texts = examples.map(([, { value }]) => JSON.stringify(value, null, 2));
  return html`<p><label for="${operationId}-example">${words.example}</label>
<select id="${operationId}-example" name="example">
${examples.map(([id, { summary }], index) => html`<option value="${texts[index]}">${words.examples?.[id] ?? summary}</option>\n`)}
</select></p>
<p><label for="${operationId}-body">${words.body}</label> ${typeOf(schema)}</p>
<textarea id="${operationId}-body" name="body" rows="${Math.max(...texts.map((text) => text.split("\n").length))}"
spellcheck="false" autocomplete="off">
${texts[0]}</textarea>
`;
}

function responseTerm(status, said, { content }) {
  const types = Object.entries(content).map(([type, { schema }]) => html`<br>${type}: ${typeOf(schema)}`);
  return html`<dt>${status}</dt><dd>${said}${types}</dd>\n`;
}

function schemaDetails([name, schema]) {
  const properties = Object.entries(schema.properties ?? {});
  return html`<details><summary id="schema-${name}">${name}</summary>
<p>${prose(schema.description)}</p>
${properties.length === 0 ? html`<p>${typeOf(schema)}</p>` : html`<dl>${properties.map(propertyTerm)}</dl>`}
</details>
`;
}

function propertyTerm([name, schema]) {
  const [example] = schema.examples ?? [];
  return html`<dt><code>${name}</code></dt><dd>${prose(schema.description)}
<p>${typeOf(schema)}${example !== undefined && html`<br>Example: <code>${JSON.stringify(example)}</code>`}</p></dd>\n`;
}

/** What a schema accepts, in words. */
function typeOf({ $ref, type, minimum, maximum, format, items, oneOf, anyOf, enum: values, ...rest }) {
  if ($ref) {
    const name = $ref.split("/").at(-1);
    return html`<a href="#schema-${name}">${name}</a>`;
  }
  const named = oneOf ?? (anyOf?.some((each) => "const" in each) ? anyOf : undefined);
  if (named) return html`<ul>${named.map(valueItem)}</ul>`;
  if (anyOf) return joined(anyOf.map(typeOf), " or ");
  if (values)
    return html`${joined(
      values.map((value) => html`<code>${value}</code>`),
      ", ",
    )}`;
  if ("const" in rest) return html`<code>${rest.const}</code>`;
  if (type === "array") return html`a list of: ${items ? typeOf(items) : "anything"}`;
  const bounds = minimum === undefined ? "" : ` from ${minimum}${maximum === undefined ? "" : ` to ${maximum}`}`;
  return html`${[type].flat().join(" or ")}${bounds}${format && ` (${format})`}`;
}

const valueItem = ({ description, ...value }) =>
  html`<li>${"const" in value && html`<code>${value.const}</code> `}${prose(description)}</li>`;

/** A description, with what stands between backticks as code. */
const prose = (text = "") =>
  text.split("`").map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : part));

const joined = (parts, between) => parts.flatMap((part, index) => (index === 0 ? [part] : [between, part]));
