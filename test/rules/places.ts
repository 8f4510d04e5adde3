interface Cited {
  readonly articles: Readonly<Record<string, { readonly code: string; readonly number: string }>>;
  readonly sources: Readonly<Record<string, object>>;
}

/** The module from which titles take the code, the number and the place of each source that is an article. */
export function placesModule({ sources, articles }: Cited): string {
  const lines = Object.entries(sources).flatMap(([id, source]) => {
    const { article = "", place } = source as { article?: string; place?: string };
    const cited = articles[article];
    return cited ? [`  "${id}": "${[cited.code, cited.number, place].join(" ").trim()}",`] : [];
  });
  const head = "// Written by `npm run rules` from rules/sources.json and rules/articles.json.";
  return `${[head, "export const places = {", ...lines, "};"].join("\n")}\n`;
}
