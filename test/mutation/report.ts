import { type Decision, evaluate } from "carte-vitale";
import { lawsOf } from "../laws.js";
import { EXAMINERS, type Examiner, type Noticed, nameOf } from "./examiners.js";
import type { Mutant } from "./mutants.js";

/** What became of a mutant. */
export interface End extends Pick<Mutant, "where" | "kind" | "change">, Noticed {
  readonly end: "refused" | "equal" | "noticed" | "survived";
}

export const count = <T>(list: readonly T[], wanted: (each: T) => boolean) => list.filter(wanted).length;

/** What a page is of. */
export interface Editions {
  readonly rulebook: Decision["rulebook"];
  readonly examiners: string;
  readonly mutants: number;
}

/** What of this is another by now than a page says. */
export function staleIn(page: string, { rulebook, examiners, mutants }: Editions): string[] {
  return [
    page.includes(ofRulebook(rulebook)) ? [] : "another rulebook",
    page.includes(`: ${mutants} mutants in `) ? [] : "other mutants",
    page.includes(ofExaminers(examiners)) ? [] : "other examiners",
  ].flat();
}

const ofRulebook = ({ version, hash }: Decision["rulebook"]) => `rulebook ${version}, hash \`${hash}\``;
const ofExaminers = (edition: string) => `examiners of edition \`${edition}\``;

/** The report on a whole run, in Markdown. */
export function report(ends: readonly End[], { rulebook, examiners }: Editions, day: string, seconds: number): string {
  const alive = ends.filter(({ end }) => end === "noticed" || end === "survived");
  const table = (title: string, of: (end: End) => string) => {
    const names = [...new Set(ends.map(of))];
    const rows = names.map((name) =>
      row(
        name,
        ends.filter((each) => of(each) === name),
      ),
    );
    return [`## ${title}`, "", head(title), ...rows, row("all", ends)].join("\n");
  };
  const listed = (title: string, some: readonly End[], none: string) =>
    [`## ${title}`, "", ...(some.length === 0 ? [none] : some.map((each) => `- ${each.where}: ${each.change}`))].join(
      "\n",
    );
  const only = ends.filter(({ noticed }) => !noticed.includes("examples") && noticed.length > 0);
  return `${[
    "# Mutation of the rules",
    `Written by \`npm run check:mutation -- --write\`: every rulebook that differs from the shipped one by one step is compiled, and the examples, the properties, the conformance kit and the independent reading of the tables each decide alone whether they notice.`,
    `Run on ${day}, ${ofRulebook(rulebook)}, ${ofExaminers(examiners)} (a hash of the examples, the properties, the kit, the reading and the compiler, of the files that \`test/mutation/edition.ts\` names): ${ends.length} mutants in ${seconds} seconds. ${count(ends, ({ end }) => end === "refused")} are refused by the compiler, ${count(ends, ({ end }) => end === "equal")} are equal (the same diagram, or the same decision for each of all combinations of the classes that either rulebook tells apart, and for everybody of whom one fact or two are told, the order of the questions apart), ${count(ends, ({ end }) => end === "noticed")} are noticed, ${count(ends, ({ end }) => end === "survived")} survive. Of the ${alive.length} that are neither refused nor equal, ${EXAMINERS.map((each) => `${names[each]} ${count(alive, ({ noticed }) => noticed.includes(each))}`).join(", ")}.`,
    "Equal means that nobody is decided otherwise. What `explain` says of it may be another thing: a rule may cite one source less, or hold for somebody of whom it says nothing new. The tests of `explain`, and the sources of every rule in [traceability](traceability.md), are about that.",
    "Not part of a mutant: what a person can do about a fact (`change`), which no decision reads, and the parameters that only days rest on (`permit-grace`, `permanent-number-processing`), which the tests of `carte-vitale/time` hold.",
    listed(
      "Survivors",
      ends.filter(({ end }) => end === "survived"),
      "None.",
    ),
    table("By kind of change", ({ kind }) => kind),
    table("By rule, or part of the vocabulary", ({ where }) => where),
    byLaw(ends),
    listed(
      "Equal",
      ends.filter(({ end }) => end === "equal"),
      "None.",
    ),
    listed("Noticed, and not by an example", only, "None."),
  ].join("\n\n")}\n`;
}

/** What each property notices: it is tried with few people, and most of what is changed is not what it speaks of. */
function byLaw(ends: readonly End[]): string {
  const names = lawsOf(evaluate).map(nameOf);
  return [
    "## By property",
    "",
    "Each is tried with six people, and `test/laws-broken.test.ts` has every one of them fail by a fault in an evaluator, those that no mutant breaks too.",
    "",
    "| property | mutants |",
    "| --- | ---: |",
    ...names.map((name) => `| ${name} | ${count(ends, ({ laws }) => laws.includes(name))} |`),
  ].join("\n");
}

/** What the kit does alone, in a sentence. */
export function ofKit(ends: readonly End[]): string {
  const alive = ends.filter(({ end }) => end === "noticed" || end === "survived");
  const noticed = count(alive, (each) => each.noticed.includes("kit"));
  return (
    `Of ${ends.length} rulebooks that differ from this one by one step, ${alive.length} are neither refused by the compiler ` +
    `nor equal to it: the kit alone notices ${noticed} ([which](mutation.md)).`
  );
}

const names: Record<Examiner, string> = {
  examples: "the examples notice",
  properties: "the properties",
  kit: "the conformance kit",
  reading: "the reading",
};

const head = (title: string) =>
  [
    `| ${title.toLowerCase()} | mutants | refused | equal | by examples | by properties | by the kit | by the reading | survive |`,
    "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |",
  ].join("\n");

function row(name: string, ends: readonly End[]): string {
  const cells = [
    ends.length,
    count(ends, ({ end }) => end === "refused"),
    count(ends, ({ end }) => end === "equal"),
    ...EXAMINERS.map((each) => count(ends, ({ noticed }) => noticed.includes(each))),
    count(ends, ({ end }) => end === "survived"),
  ];
  return `| ${name} | ${cells.join(" | ")} |`;
}
