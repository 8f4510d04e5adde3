import { evaluate, type FactsInput } from "carte-vitale";
import type { ConformanceKit } from "carte-vitale/conformance";
import { NAMES } from "../../classes.js";
import { book } from "../../engine-reading.js";
import { minimumAge, temporaryNumberValidity } from "../../thresholds.js";
import type { CaseList } from "./case-list.js";
import type { AllPersons } from "./evaluate-all.js";
import { population } from "./population.js";

/** For every two outcomes that can block one person together, such a person. */
export function precedenceCases(all: AllPersons, list: CaseList): ConformanceKit["precedence"] {
  const found: ConformanceKit["precedence"] = [];
  const wanted = new Set<string>();
  for (const index of all.firsts) {
    const outcomes = all.decide(index).blockers.flatMap(({ outcome }) => outcome ?? []);
    for (const [rank, first] of outcomes.entries()) {
      for (const second of outcomes.slice(rank + 1)) {
        if (wanted.has(`${first} ${second}`)) continue;
        wanted.add(`${first} ${second}`);
        const id = list.add(`${first}-before-${second}`, population[index]?.facts ?? {});
        found.push({ first, second, case: id });
      }
    }
  }
  return found;
}

/** Persons who differ from the ordinary one in at most this many facts show every document. */
const MOST_DIFFERENCES = 3;
const NOTHING = { assume: "nothing" } as const;
const without = (facts: object, ...names: string[]): FactsInput =>
  Object.fromEntries(Object.entries(facts).filter(([name]) => !names.includes(name)));

/** Persons without one fact, which matters or not, has a default or not, or leaves a document possible. */
export function partialCases(list: CaseList): void {
  const plain = population.filter(({ differences }) => differences <= MOST_DIFFERENCES).map(({ facts }) => facts);
  for (const name of NAMES) {
    const byDefault = book.facts[name]?.default !== undefined;
    for (const whole of plain) {
      if (!(name in whole)) continue;
      const facts = without(whole, name);
      const { missing, possibleDocuments } = evaluate(facts, NOTHING);
      const once = (kind: string, add: (id: string) => void) => {
        if (!list.has(`${kind}/${name}`)) add(`${kind}/${name}`);
      };
      const matters = missing.length > 0 ? "matters" : "does-not-matter";
      once(`unknown/${matters}`, (id) => list.add(id, facts, NOTHING));
      if (byDefault) once(`default/${matters}`, (id) => list.add(id, facts));
      for (const { procedure, id: document } of possibleDocuments) {
        once(`possible/${procedure}/${document}`, (id) => list.add(id, facts, NOTHING));
      }
    }
  }
  for (const [id, facts] of Object.entries(KNOWN)) list.add(`known/${id}`, facts);
  list.add("known/a-child-without-a-number/no-default", KNOWN["a-child-without-a-number"], NOTHING);
  list.add("known/a-foreign-student-without-a-number/no-default", KNOWN["a-foreign-student-without-a-number"], NOTHING);
}

/** Few facts, as at the beginning of an interview. */
const KNOWN = {
  nothing: {},
  "the-age": { age: 34 },
  "another-scheme": { otherScheme: "other" },
  "a-card-in-hand": { cardState: "held" },
  "months-of-a-temporary-number": { temporaryNumberMonths: temporaryNumberValidity },
  "a-child-without-a-number": { age: 3, nirKind: "none" },
  "a-foreign-student-without-a-number": { status: "student", nirKind: "none", nationality: "other" },
  "a-home-abroad": { residesInFrance: false, nirKind: "permanent" },
  "closed-rights": { rightsOpen: false },
  "form-s1-without-a-number": { otherScheme: "s1", nirKind: "none" },
  "a-pension-abroad": { status: "retired", residenceExemption: "pension", residesInFrance: false },
} as const satisfies Record<string, FactsInput>;

/** The lowest and the highest value of each number. */
export function limitCases(list: CaseList): void {
  const known = { nirKind: "permanent", residenceMonths: 60, nationality: "french", residencePermit: "none" } as const;
  const home = { residesInFrance: true, residenceExemption: "none", otherScheme: "none" } as const;
  const usual = { ...known, ...home, rightsOpen: true } as const;
  // A procedure can depend on the person: a parent waits for a child's card, and a lost card needs no birth certificate.
  list.add("child-waits", {
    ...usual,
    age: minimumAge + 1,
    status: "dependent",
    birthPlace: "france",
    cardState: "ordered",
  });
  list.add("born-elsewhere-lost", {
    ...usual,
    age: 40,
    status: "employee",
    birthPlace: "elsewhere",
    cardState: "lost",
  });
  for (const name of NAMES) {
    const fact = book.facts[name];
    if (fact === undefined || !("minimum" in fact)) continue;
    const facts = population.find((each) => name in each.facts)?.facts;
    list.add(`limit/${name}/lowest`, { ...facts, [name]: fact.minimum });
    list.add(`limit/${name}/highest`, { ...facts, [name]: fact.maximum });
  }
}
