import { html, page } from "./html.js";

/** The page of an OpenAPI document on which each request can be tried. */
export function docsPage({ info, paths, components }) {
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), ...operation })),
  );
  const schemas = Object.entries(components.schemas);
  const body = html`<p>${info.summary} ${info.description}</p>
<nav aria-label="On this page"><ul>
${operations.map(({ operationId, method, path }) => html`<li><a href="#${operationId}">${method} ${path}</a></li>\n`)}
<li><a href="#schemas">Schemas</a></li>
<li><a href="/openapi.json">OpenAPI document</a></li>
</ul></nav>
<noscript><p>To try a request here, allow JavaScript.</p></noscript>
${operations.map(operationSection)}
<h2 id="schemas">Schemas</h2>
${schemas.map(schemaDetails)}`;
  return page({ language: "en", title: `${info.title}: the API`, body, script: "/assets/docs.js" });
}

function operationSection({
  operationId,
  method,
  path,
  summary,
  description,
  parameters = [],
  requestBody,
  responses,
}) {
  const { schema, examples = {} } = requestBody?.content["application/json"] ?? {};
  return html`<section aria-labelledby="${operationId}">
<h2 id="${operationId}"><code>${method} ${path}</code></h2>
<p>${summary}.${description && ` ${description}`}</p>
<form data-method="${method}" data-path="${path}" aria-label="Try ${method} ${path}">
${parameters.map((parameter) => parameterField(operationId, parameter))}
${requestBody && bodyFields(operationId, schema, Object.values(examples))}
<p><button>Send</button> <span role="status"></span></p>
<pre tabindex="0" role="region" aria-label="Answer of ${method} ${path}" hidden></pre>
</form>
<details><summary>Answers</summary><dl>
${Object.entries(responses).map(responseTerm)}</dl></details>
</section>
`;
}

function parameterField(operationId, { name, in: place, description, schema }) {
  const id = `${operationId}-${name}`;
  const values = schema.enum ?? schema.examples;
  return html`<p><label for="${id}">${name}</label>
<select id="${id}" name="${name}" data-in="${place}" aria-describedby="${id}-hint">
${values.map((value) => html`<option>${value}</option>`)}
</select>
<span id="${id}-hint">${prose(description)}</span></p>
`;
}

function bodyFields(operationId, schema, examples) {
  const texts = examples.map(({ value }) => JSON.stringify(value, null, 2));
  return html`<p><label for="${operationId}-example">Example</label>
<select id="${operationId}-example" name="example">
${examples.map(({ summary }, index) => html`<option value="${texts[index]}">${summary}</option>\n`)}
</select></p>
<p><label for="${operationId}-body">Body</label> ${typeOf(schema)}</p>
<textarea id="${operationId}-body" name="body" rows="${Math.max(...texts.map((text) => text.split("\n").length))}"
spellcheck="false" autocomplete="off">
${texts[0]}</textarea>
`;
}

function responseTerm([status, { description, content }]) {
  const types = Object.entries(content).map(([type, { schema }]) => html`<br>${type}: ${typeOf(schema)}`);
  return html`<dt>${status}</dt><dd>${description}${types}</dd>\n`;
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
