import { setImmediate } from "node:timers/promises";
import { evaluateColumns, FactsError } from "carte-vitale";
import { BATCH_BYTES, BATCH_COST, BATCH_ROWS } from "./limits.js";

/** Rows decided before other requests have their turn: incomplete facts can take milliseconds a row. */
const TURN = 100;
/** Maximum number of refusals that are listed. */
const MOST_ISSUES = 100;

/** Many persons at once, one list of values for each fact: refusals name the row, counted from 0, and the fact. */
export function addBatch(app, requestsPerMinute) {
  const max = Math.ceil(requestsPerMinute / BATCH_COST);
  app.post("/batch", { bodyLimit: BATCH_BYTES, config: { rateLimit: { max } } }, async ({ body, query }, reply) => {
    const text = await decide(body, rowsOf(body), { ...query });
    return reply.type("application/json; charset=utf-8").send(text);
  });
}

/** @throws a problem of status 413 for more rows than the limit */
function rowsOf(body) {
  const rows = Object.values(body ?? {}).map((column) => (Array.isArray(column) ? column.length : 0));
  const most = Math.max(0, ...rows.slice(0, BATCH_ROWS));
  if (most > BATCH_ROWS) throw Object.assign(new Error("too many rows"), { statusCode: 413 });
  return most;
}

async function decide(body, rows, options) {
  const answer = createAnswer();
  const issues = [];
  for (let begin = 0; begin === 0 || begin < rows; begin += TURN) {
    if (begin > 0) await setImmediate();
    try {
      answer.add(evaluateColumns(slice(body, begin), options));
    } catch (error) {
      if (!(error instanceof FactsError)) throw error;
      issues.push(...error.issues.map((issue) => ({ ...issue, path: movedBy(begin, issue.path) })));
      // What is wrong with a column as a whole is found in every slice of it.
      if (issues.at(-1).path.length < 2) break;
      if (issues.length >= MOST_ISSUES && begin + TURN < rows) {
        issues.splice(MOST_ISSUES, Number.POSITIVE_INFINITY, { path: [], code: "too-many", message: "" });
        break;
      }
    }
  }
  if (issues.length > 0) throw new FactsError(issues);
  return answer.text();
}

/** Some rows of every column, with `undefined` for the null that JSON has in its place. */
function slice(body, begin) {
  if (typeof body !== "object" || body === null || Array.isArray(body)) return body;
  const rowsOfColumn = (column) =>
    Array.isArray(column) ? column.slice(begin, begin + TURN).map((value) => value ?? undefined) : column;
  return Object.fromEntries(Object.entries(body).map(([fact, column]) => [fact, rowsOfColumn(column)]));
}

const movedBy = (begin, path) => path.map((part, index) => (index === 1 ? `${Number(part) + begin}` : part));

const textOf = new WeakMap();

/** Gathers the answer, each decision once. A decision is put in JSON once, as long as the library keeps it. */
function createAnswer() {
  const ids = [];
  const idsByText = new Map();
  const idOf = (decision) => {
    const text = textOf.get(decision) ?? JSON.stringify(decision);
    textOf.set(decision, text);
    const id = idsByText.get(text) ?? idsByText.size;
    idsByText.set(text, id);
    return id;
  };
  return {
    add({ ids: some, decisions }) {
      const known = decisions.map(idOf);
      for (const id of some) ids.push(known[id]);
    },
    text: () => `{"ids":[${ids}],"decisions":[${[...idsByText.keys()]}]}`,
  };
}
