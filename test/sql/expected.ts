/** What the rows of the SQL must be, from the decisions of `evaluate`. */
import { readFileSync } from "node:fs";
import { type Decision, FactsError } from "carte-vitale";
import type { Dialect, SqlText } from "carte-vitale/sql";
import { memo } from "../../src/model/once.js";
import { snakeCase } from "../../src/sql/options.js";
import { ENGINES } from "./engines.js";
import { completedDecisions } from "./one-answer.js";
import type { Row } from "./rows.js";

type Cells = readonly string[];

/** The tables to which ids lead, the columns that are compared, and the same from a decision. */
const CONTENT = {
  decision_id: {
    decisions: {
      columns: "outcome, verdict, issuance, applicant, interim_proof, interim_proof_via",
      of: ({ outcome, verdict, issuance, applicant, interimProof }: Decision) => [
        [outcome, verdict, issuance, applicant, interimProof?.id, interimProof?.via],
      ],
    },
    reasons: {
      columns: "rule, outcome",
      of: ({ reasons }: Decision) => reasons.map(({ rule, outcome }) => [rule, outcome]),
    },
    procedures: {
      columns: "procedure_id, actor, rule",
      of: ({ procedures }: Decision) => procedures.map(({ id, actor, rule }) => [id, actor, rule]),
    },
    documents: {
      columns: "procedure_id, document, rule",
      of: ({ documents }: Decision) => documents.map(({ procedure, id, rule }) => [procedure, id, rule]),
    },
    "procedures JOIN carte_vitale_channels USING (procedure_variant)": {
      columns: "procedure_id, channel, recommended, shortest_weeks, longest_weeks",
      of: ({ procedures }: Decision) =>
        procedures.flatMap(({ id, channels }) =>
          channels.map((each) => [id, each.id, each.recommended, ...(each.deliveryWeeks ?? [null, null])]),
        ),
    },
    "procedures AS p JOIN carte_vitale_steps AS s ON s.procedure_variant = p.procedure_variant": {
      columns: "p.procedure_id, s.channel, s.position, s.step, s.actor",
      of: ({ procedures }: Decision) =>
        procedures.flatMap(({ id, actor, channels }) =>
          channels.flatMap((each) => each.steps.map((step, at) => [id, each.id, at + 1, step, actor])),
        ),
    },
    "documents JOIN carte_vitale_alternatives USING (document_variant)": {
      columns: "procedure_id, document, alternative",
      of: ({ documents }: Decision) =>
        documents.flatMap(({ procedure, id, anyOf }) => anyOf.map((each) => [procedure, id, each])),
    },
    "documents JOIN carte_vitale_copies USING (document_variant)": {
      columns: "procedure_id, document, channel, copy",
      of: ({ documents }: Decision) =>
        documents.flatMap(({ procedure, id, channels }) => channels.map((each) => [procedure, id, each.id, each.copy])),
    },
    "reasons JOIN carte_vitale_sources USING (rule)": {
      columns: "rule, source",
      of: ({ reasons }: Decision) => reasons.flatMap(({ rule, sources }) => sources.map((source) => [rule, source])),
    },
  },
  blockers_id: {
    blockers: {
      columns: "rule, outcome",
      of: ({ blockers }: Decision) => blockers.map(({ rule, outcome }) => [rule, outcome]),
    },
  },
  notices_id: {
    notices: { columns: "notice, rule", of: ({ notices }: Decision) => notices.map(({ id, rule }) => [id, rule]) },
  },
} as const;
type IdName = keyof typeof CONTENT;
const IDS = Object.keys(CONTENT) as IdName[];

const asText = (rows: readonly (readonly unknown[])[]) =>
  rows
    .map((row) => row.map((cell) => cell ?? "").join(","))
    .sort()
    .join("\n");

/** Only the columns of a refusal have a comma, and then stand in quotes. */
const cellsOf = (line: string): string[] =>
  line.includes('"')
    ? [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map(([, quoted, plain]) => quoted ?? plain ?? "")
    : line.split(",");

export class Expected {
  constructor(
    private readonly dialect: Dialect,
    private readonly text: SqlText,
    /** How the paths of its files begin. */
    private readonly prefix: string,
  ) {}

  private file(name: string): string {
    return `${this.prefix}${name.replace(/\W+/g, "-")}.csv`;
  }

  queries(decide: string): { sql: string; csv: string }[] {
    const possible = ENGINES[this.dialect].joined("possible_outcomes");
    const content = IDS.flatMap((id) =>
      Object.entries<{ columns: string }>(CONTENT[id]).map(([table, { columns }]) => ({
        sql: `SELECT ${id}, ${columns} FROM carte_vitale_${table}`,
        csv: this.file(table),
      })),
    );
    return [
      {
        sql: `SELECT id, outcome, verdict, decision_id, blockers_id, notices_id, ${possible} AS possible, refused FROM (${decide}) AS decided`,
        csv: this.file("decided"),
      },
      { sql: this.text.refusals, csv: this.file("refusals") },
      ...content,
    ];
  }

  /** A file is read once: that of the decided rows has millions of lines. */
  private readonly read = memo((name: string): Cells[] =>
    readFileSync(this.file(name), "utf8")
      .replaceAll("\r", "")
      .split("\n")
      .filter((line) => line !== "")
      .map(cellsOf)
      .map((cells) => cells.map((cell) => (cell === "t" ? "true" : cell === "f" ? "false" : cell))),
  );

  /** @returns every difference, in words. */
  compare(rows: readonly Row[], decisions: readonly (Decision | FactsError)[]): string[] {
    const faults: string[] = [];
    const byId = new Map(IDS.map((id) => [id, this.contents(id)]));
    const textOf = new Map(IDS.map((id) => [id, new WeakMap<Decision, string>()]));
    const expectedText = (id: IdName, decision: Decision): string => {
      const known = textOf.get(id)?.get(decision);
      if (known !== undefined) return known;
      const made = Object.values<{ of(decision: Decision): readonly (readonly unknown[])[] }>(CONTENT[id])
        .map(({ of }) => asText(of(decision)))
        .join("\n\n");
      textOf.get(id)?.set(decision, made);
      return made;
    };
    const decided = new Map(this.read("decided").map((cells) => [Number(cells[0]), cells]));
    if (decided.size !== rows.length) faults.push(`${decided.size} rows, not ${rows.length}`);
    let partialRows = 0;
    rows.forEach((row, index) => {
      const decision = decisions[index] as Decision | FactsError;
      const [, outcome, verdict, decisionId, blockersId, noticesId, possible, refused] = decided.get(index) ?? [];
      const fault = (what: string) =>
        faults.push(`row ${index}, ${what}: ${JSON.stringify([row, decided.get(index)])}`);
      if (decision instanceof FactsError) {
        if (refused !== "true" || outcome || verdict || decisionId || blockersId || noticesId || possible)
          fault("not refused");
        return;
      }
      if (refused !== "false") fault("refused");
      if (outcome !== decision.outcome) fault(`not ${decision.outcome}`);
      if (verdict !== decision.verdict) fault(`not ${decision.verdict}`);
      if (possible !== decision.possibleOutcomes.join(" ")) fault(`not ${decision.possibleOutcomes}`);
      const ids = { decision_id: decisionId, blockers_id: blockersId, notices_id: noticesId };
      for (const id of IDS) {
        const given = ids[id];
        if (given && byId.get(id)?.get(given) !== expectedText(id, decision)) fault(`${id} leads elsewhere`);
      }
      // Without a missing fact only reasons can differ: those of an eligible person are a route and a grant.
      if (decision.missing.length === 0 && (decision.verdict !== "eligible" || decision.reasons.length === 2)) {
        if (!decisionId) fault("no decision_id");
        return;
      }
      // Whether completions leave one answer is worked out by deciding each: of some rows only, as it takes long.
      if (partialRows++ % 50 > 0) return;
      const all = completedDecisions(row, decision);
      for (const id of all ? IDS : []) {
        const isOne = new Set(all?.map((each) => expectedText(id, each))).size === 1;
        if (isOne !== Boolean(ids[id])) fault(`${id} where completions have ${isOne ? "one" : "several"}`);
      }
    });
    return [...faults, ...this.refusalFaults(decisions)];
  }

  /** The text of everything an id leads to. */
  private contents(id: IdName): Map<string, string> {
    const tables = Object.keys(CONTENT[id]).map((table) => {
      const rows = new Map<string, Cells[]>();
      for (const [key = "", ...cells] of this.read(table)) rows.set(key, [...(rows.get(key) ?? []), cells]);
      return rows;
    });
    const keys = new Set(
      this.read("decided").map((cells) => cells[{ decision_id: 3, blockers_id: 4, notices_id: 5 }[id]] ?? ""),
    );
    return new Map([...keys].map((key) => [key, tables.map((rows) => asText(rows.get(key) ?? [])).join("\n\n")]));
  }

  /** The counts of refusals, by the issues of `evaluate`. */
  private refusalFaults(decisions: readonly (Decision | FactsError)[]): string[] {
    const counts = new Map<string, number>();
    for (const decision of decisions) {
      if (!(decision instanceof FactsError)) continue;
      const reasons = decision.issues.map(
        ({ path, code, with: others = [] }) => `${code} ${[...path, ...others].map(snakeCase).sort()}`,
      );
      for (const reason of new Set(reasons)) counts.set(reason, (counts.get(reason) ?? 0) + 1);
    }
    const found = this.read("refusals").map(
      ([code, columns = "", rows]) => `${code} ${columns.split(", ").sort()}: ${rows}`,
    );
    const wanted = [...counts].map(([reason, rows]) => `${reason}: ${rows}`);
    return [
      ...wanted.filter((each) => !found.includes(each)).map((each) => `refusals lack ${each}`),
      ...found.filter((each) => !wanted.includes(each)).map((each) => `refusals say ${each}`),
    ];
  }
}
