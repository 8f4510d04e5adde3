/** The lines of a Markdown table. The first row is its head. */
export const tableLines = ([head = [], ...body]: readonly (readonly string[])[]): string[] =>
  [head, head.map(() => "---"), ...body].map((cells) => `| ${cells.join(" | ")} |`);
