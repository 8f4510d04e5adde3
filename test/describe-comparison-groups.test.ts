import { rulebook } from "carte-vitale";
import { type BoxFact, type Difference, describeComparison } from "carte-vitale/compile";
import { en, enReasoning } from "carte-vitale/messages/en";
import { frReasoning } from "carte-vitale/messages/fr";
import { describe, expect, test } from "vitest";
import { aged, comparison, inEnglish, inFrench } from "./comparisons.js";

/** The sentence about a group, in both languages, without the number of classes. */
function who(when: BoxFact[][], more = false): [english: string, french: string] {
  const [english = ""] = inEnglish([{ what: "refusal", from: "accepted", to: "refused", when, more }]);
  const [french = ""] = inFrench([{ what: "refusal", from: "accepted", to: "refused", when, more }]);
  return [
    english.replace(/^For (.*): these facts are now refused .*$/, "$1"),
    french.replace(/^Pour (.*) : ces informations sont désormais refusées .*$/, "$1"),
  ];
}

describe("For whom:", () => {
  test("everybody, when no fact matters", () => {
    expect(who([[]])).toEqual(["everybody", "tout le monde"]);
  });

  test.each<[BoxFact, string, string]>([
    [aged(12, 12), "people aged 12 years", "les personnes de 12 ans"],
    [aged(12, 15), "people aged 12 to 15 years", "les personnes de 12 à 15 ans"],
    [aged(0, 11), "people aged under 12 years", "les personnes de moins de 12 ans"],
    [aged(18, 130), "people aged 18 years or more", "les personnes de 18 ans ou plus"],
    [
      { fact: "residenceMonths", values: { from: 0, to: 2 } },
      "people in France for under 3 months",
      "les personnes en France depuis moins de 3 mois",
    ],
    [
      { fact: "temporaryNumberMonths", values: { from: 9, to: 120 } },
      "people with a temporary number issued 9 months or more ago",
      "les personnes avec un numéro provisoire attribué depuis 9 mois ou plus",
    ],
    [
      { fact: "residesInFrance", values: [false] },
      "people living outside France",
      "les personnes vivant hors de France",
    ],
    [
      { fact: "status", values: ["employee", "retired"] },
      "employees or pensioners",
      "les personnes salariées ou pensionnées",
    ],
  ])("%j", (fact, english, french) => expect(who([[fact]])).toEqual([english, french]));

  test("every status and value of the shipped rulebook has words of its own in both languages", () => {
    for (const { comparison: words } of [enReasoning, frReasoning]) {
      const said = Object.entries(rulebook.facts).flatMap(([fact, described]) => {
        const values =
          "values" in described ? Object.keys(described.values) : "minimum" in described ? [] : [true, false];
        return values.map((value) => {
          const [english, french] = who([[{ fact, values: [value] }]]);
          return words === enReasoning.comparison ? english : french;
        });
      });
      expect(said.length).toBeGreaterThan(25);
      expect(new Set(said).size).toBe(said.length);
      // "place of birth: elsewhere" would be the words of the catalogue.
      for (const each of said) expect(each).toMatch(/^[^:“«]+$/);
    }
  });

  test("a comma joins what must hold together, whatever the order in which the facts come", () => {
    const box: BoxFact[] = [
      { fact: "cardState", values: ["lost", "stolen"] },
      { fact: "status", values: ["employee", "student"] },
      aged(16, 17),
    ];
    const said = [
      "employees or students, aged 16 to 17 years, with a lost card or with a stolen card",
      "les personnes salariées ou étudiantes, de 16 à 17 ans, avec une carte perdue ou avec une carte volée",
    ];
    expect(who([box])).toEqual(said);
    expect(who([box.toReversed()])).toEqual(said);
  });

  const groups = ["employee", "student", "retired", "dependent", "inactive"].map((status): BoxFact[] => [
    { fact: "status", values: [status] },
  ]);
  test("up to three groups are named, and the others counted", () => {
    expect(who(groups.slice(0, 3))).toEqual([
      "employees; or students; or pensioners",
      "les personnes salariées ; ou les personnes étudiantes ; ou les personnes pensionnées",
    ]);
    expect(who(groups.slice(0, 4))).toEqual([
      "employees; or students; or pensioners; and 1 more group",
      "les personnes salariées ; ou les personnes étudiantes ; ou les personnes pensionnées ; et 1 autre groupe",
    ]);
    expect(who(groups)[0]).toBe("employees; or students; or pensioners; and 2 more groups");
    expect(who(groups)[1]).toMatch(/ ; et 2 autres groupes$/);
  });

  test("groups that are not listed are not counted as if there were none", () => {
    expect(who(groups.slice(0, 1), true)).toEqual([
      "employees; and more groups",
      "les personnes salariées ; et d’autres groupes",
    ]);
    expect(who(groups, true)[0]).toMatch(/; and at least 2 more groups$/);
    expect(who(groups, true)[1]).toMatch(/ ; et au moins 2 autres groupes$/);
  });

  test("what all groups have in common is said once", () => {
    const children = groups.slice(0, 2).map((box) => [...box, aged(12, 12)]);
    expect(who(children)).toEqual([
      "people aged 12 years, namely employees; or students",
      "les personnes de 12 ans, à savoir les personnes salariées ; ou les personnes étudiantes",
    ]);
  });

  test("what the listed groups have in common is not said of groups that are not listed", () => {
    const children = groups.slice(0, 2).map((box) => [...box, aged(12, 12)]);
    expect(who(children, true)[0]).toBe("employees aged 12 years; or students aged 12 years; and more groups");
  });

  test("a range ends where the wider of both rulebooks does", () => {
    const vocabulary = [{ fact: "age", added: ["0..140"], removed: ["1..130"] }];
    const saidOf = (box: BoxFact) => inEnglish([{ when: [[box]] }], { vocabulary })[0];
    expect(saidOf(aged(18, 130))).toMatch(/^For people aged 18 to 130 years: /);
    expect(saidOf(aged(131, 140))).toMatch(/^For people aged 131 years or more: /);
    expect(saidOf(aged(0, 0))).toMatch(/^For people aged under 1 year: /);
    expect(saidOf(aged(1, 11))).toMatch(/^For people aged 1 to 11 years: /);
  });
});

describe("Words that a catalogue lacks:", () => {
  test("a code is quoted, and the sentence is complete", () => {
    const unknown: [Difference["what"], string | null, string][] = [
      ["outcome", null, "“moon-card”"],
      ["issuance", null, "“moon-card”"],
      ["applicant", null, "“moon-card”"],
      ["interim-proof", null, "“moon-card”"],
      ["reason", null, "“moon-card”"],
      ["blocker", null, "“moon-card”"],
      ["notice", null, "“moon-card”"],
      ["procedure", null, "“moon-card”"],
      ["actor", "moon", "“moon” is now done by “moon-card”"],
      ["channel", "moon", "“moon” may now also be done “moon-card”"],
      ["steps", "moon/rocket", "(“moon”, “rocket”) change – new: “moon-card”"],
      ["document", "moon", "“moon-card” must now be sent as well (“moon”)"],
      ["alternative", "moon/rock", "“moon-card” may now also be sent as “rock” (“moon”)"],
      ["copy", "moon/rock/rocket", "“moon-card” of “rock” is now asked for (“moon”, “rocket”)"],
    ];
    for (const [what, of, said] of unknown) {
      expect(inEnglish([{ what, of, from: null, to: "moon-card" }])[0], what).toContain(said);
      // A name that every object has is no code of a catalogue.
      expect(inEnglish([{ what, of, from: null, to: "constructor" }])[0], what).toContain("“constructor”");
    }
    expect(inFrench([{ what: "outcome", from: "moon-card", to: "eligible" }])[0]).toContain("« moon-card »");
  });

  test("facts and values of an own rulebook: in the words of an own catalogue, or quoted", () => {
    const box: BoxFact[] = [
      { fact: "status", values: ["student", "astronaut"] },
      { fact: "birthPlace", values: ["moon"] },
      { fact: "weeksAway", values: { from: 4, to: 52 } },
    ];
    expect(who([box])).toEqual([
      "people with place of birth: “moon”, with situation: student, with a final enrolment in French higher education or “astronaut”, with “weeksAway”: 4 to 52",
      "les personnes avec lieu de naissance : « moon », avec situation : étudiant inscrit définitivement dans l’enseignement supérieur français ou « astronaut », avec « weeksAway » : 4 à 52",
    ]);
    const weeksAway = { label: "weeks away", question: "?", values: (count: number) => `${count} weeks` };
    const own = { ...en, facts: { ...en.facts, weeksAway } } as typeof en;
    const [said] = describeComparison(comparison([{ when: [[box[2] as BoxFact]] }]), own, enReasoning);
    expect(said).toMatch(/^For people with weeks away: 4 to 52 weeks: /);
  });
});
