import { describe, evaluate, sourceUrl } from "carte-vitale";
import { en } from "carte-vitale/messages/en";
import { fr } from "carte-vitale/messages/fr";
import { forecast } from "carte-vitale/time";

const catalogues = { en, fr };

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
    const catalogue = catalogues[request.language(Object.keys(catalogues)) || "en"];
    reply.headers({ "content-language": catalogue.language, vary: "accept-language" });
    return linked(describe(evaluate(request.body, { ...request.query }), catalogue));
  });

  app.post("/forecast", ({ body, query }) => {
    const { person, ...range } = body ?? {};
    return forecast(person, range, { ...query });
  });
}
