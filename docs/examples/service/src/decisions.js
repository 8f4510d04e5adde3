import { describe, evaluate, sourceUrl } from "carte-vitale";
import { forecast } from "carte-vitale/time";
import { catalogues, languageOf } from "./languages.js";

/** A description with the address of each source. */
const linked = (description) =>
  JSON.parse(
    JSON.stringify(description, (key, value) =>
      key === "sources" ? value.map((source) => ({ ...source, url: sourceUrl(source.id) })) : value,
    ),
  );

/** Facts in the body, options (`?assume=nothing`) in the query: what is refused throws FactsError. */
export function addDecisions(app) {
  app.post("/evaluate", ({ body, query }) => evaluate(body, { ...query }));

  app.post("/describe", (request, reply) => {
    const catalogue = catalogues[languageOf(request, reply)];
    return linked(describe(evaluate(request.body, { ...request.query }), catalogue));
  });

  app.post("/forecast", ({ body, query }) => {
    const { person, ...range } = body ?? {};
    return forecast(person, range, { ...query });
  });
}
