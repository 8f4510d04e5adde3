/**
 * Decides every row of a spreadsheet, and writes it back with the answer and the papers.
 *
 * node decide.js employees.csv decided.csv --on 2026-11-30 --lang fr
 */
import { parseArgs } from "node:util";
import { DuckDBInstance } from "@duckdb/node-api";
import { rulebook } from "carte-vitale";
import { sql } from "carte-vitale/sql";

const DATES = ["birthDate", "residenceSince", "temporaryNumberSince", "residencePermitUntil"];
const snakeCase = (name) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const text = (value) => `'${value.replaceAll("'", "''")}'`;
const typeOf = (fact) => ("minimum" in fact ? "INTEGER" : "boolean" in fact ? "BOOLEAN" : "VARCHAR");

/** The type of every column that is read, from the vocabulary: a column that is empty in every row has none of its own. */
const TYPES = Object.fromEntries([
  ...Object.entries(rulebook.facts).map(([name, fact]) => [name, typeOf(fact)]),
  ...DATES.map((name) => [name, "DATE"]),
]);

/** The columns that are added to the file, and those that are left out of it. */
const ADDED = [
  ...["outcome", "verdict", "refused", "answer", "papers"],
  ...["decision_id", "blockers_id", "notices_id", "possible_outcomes", "row_of_sheet"],
];

/** @throws {Error} that says what to do, when the file has no known column or a cell of another type. */
export async function decideFile(from, to, { on, language = "en" }) {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  const rows = async (query) => (await connection.runAndReadAll(query)).getRowObjectsJson();
  try {
    const described = await rows(`DESCRIBE FROM read_csv(${text(from)}, header = true, all_varchar = true)`).catch(
      () => {
        // The engine's message repeats a line of the file.
        throw new Error(
          "The file cannot be read: give the path of a CSV in UTF-8, with the names of the columns on top",
        );
      },
    );
    const heads = described.map(({ column_name: head }) => head);
    // DuckDB takes no notice of capitals in the name of a column.
    const headOf = (column) => heads.find((head) => head.toLowerCase() === column);
    const columns = Object.fromEntries(
      Object.keys(TYPES)
        .map((name) => [name, headOf(snakeCase(name))])
        .filter(([, head]) => head !== undefined),
    );
    if (Object.keys(columns).length === 0) {
      throw new Error(`The file has none of these columns: ${Object.keys(TYPES).map(snakeCase).join(", ")}`);
    }
    const again = ADDED.find((name) => headOf(name) !== undefined);
    if (again) throw new Error(`The file has a column ${again}, which this command adds: rename or remove it`);
    const typeByHead = Object.fromEntries(Object.entries(columns).map(([name, head]) => [head, TYPES[name]]));
    // The other columns are copied as text: a postcode keeps its zero.
    const types = heads.map((head) => `${text(head)}: '${typeByHead[head] ?? "VARCHAR"}'`);
    await connection
      .run(
        `CREATE TABLE sheet AS SELECT row_number() OVER () AS row_of_sheet, * FROM read_csv(${text(from)}, header = true, dateformat = '%Y-%m-%d', types = {${types.join(", ")}})`,
      )
      .catch((error) => {
        // The engine's message repeats the cell, which may be personal data.
        const column = /column (?:name )?"?(\w+)"?/i.exec(error.message)?.[1];
        const type = typeByHead[column];
        throw new Error(
          type
            ? `A cell of ${column} is no ${type}: ${EXPECTED[type]}`
            : "A cell has another type than its column. Dates are written 2026-11-30, numbers without a unit",
        );
      });
    const dates = DATES.some((name) => name in columns);
    const { setup, decide, refusals } = sql("duckdb", { from: "sheet", columns, ...(dates && { on }) });
    for (const statement of setup) await connection.run(statement);
    await connection.run(`COPY (${withWords(decide, language)}) TO ${text(to)} (FORMAT csv, HEADER)`);
    return {
      decided: await rows(
        `SELECT outcome, count(*)::INTEGER AS persons FROM (${decide}) GROUP BY outcome ORDER BY persons DESC`,
      ),
      refusals: await rows(refusals),
    };
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

const EXPECTED = {
  INTEGER: "write a whole number, or leave the cell empty",
  BOOLEAN: "write true or false, or leave the cell empty",
  DATE: "write a date such as 2026-11-30, or leave the cell empty",
};

/** The rows of the sheet in their order, with the answer in words and the papers in one cell. */
const withWords = (decide, language) => `
  WITH decided AS (${decide}),
  papers AS (
    SELECT decision_id, string_agg(words.${language}, '; ' ORDER BY position) AS papers
    FROM carte_vitale_documents AS document
    JOIN carte_vitale_words AS words ON words.kind = 'document' AND words.code = document.document
    GROUP BY decision_id
  )
  SELECT decided.* EXCLUDE (row_of_sheet, decision_id, blockers_id, notices_id, possible_outcomes),
    words.${language} AS answer, papers.papers
  FROM decided
  LEFT JOIN papers USING (decision_id)
  LEFT JOIN carte_vitale_words AS words ON words.kind = 'outcome' AND words.code = decided.outcome
  ORDER BY row_of_sheet`;

async function main() {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { on: { type: "string" }, lang: { type: "string", default: "en" } },
  });
  const [from, to] = positionals;
  if (!from || !to || !["en", "fr"].includes(values.lang)) {
    throw new Error("Usage: node decide.js employees.csv decided.csv --on 2026-11-30 --lang fr");
  }
  const { decided, refusals } = await decideFile(from, to, { on: values.on, language: values.lang });
  for (const { outcome, persons } of decided) console.log(`${outcome ?? "refused"}: ${persons}`);
  for (const { code, refused_columns: columns, refused_rows: rows } of refusals) {
    console.log(`${rows} ${rows === "1" || rows === 1 ? "row" : "rows"} refused, ${code}: ${columns}`);
  }
}

if (process.argv[1] === import.meta.filename) {
  await main().catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
