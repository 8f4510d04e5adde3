import { readdirSync, readFileSync } from "node:fs";
import { rulebook } from "carte-vitale";
import { describe, expect, test } from "vitest";
import { addressOf, readAddress } from "../docs/site/browser/address.js";
import { yearsLater } from "../docs/site/browser/days.js";
import { decide } from "../docs/site/browser/decide.js";
import { unbroken } from "../docs/site/browser/french.js";
import { sayIssues } from "../docs/site/browser/issues.js";
import { words } from "../docs/site/browser/words.en.js";
import { classesOf, sayClasses } from "../docs/site/classes.js";
import { readChart } from "../docs/site/flowchart.js";
import { html } from "../docs/site/html.js";
import { languages } from "../docs/site/language.js";
import { rulesIn, sliceOfRule } from "../docs/site/law.js";
import { languageOf } from "../docs/site/layout.js";
import { faultyLinks } from "../docs/site/links.js";
import { markdown } from "../docs/site/markdown.js";
import { linkBetween } from "../docs/site/page.js";
import { guidePages } from "../docs/site/pages/guides.js";
import { lawPages } from "../docs/site/pages/law.js";
import { theoremPage } from "../docs/site/pages/theorems.js";
import { rowsOf, shortestSlice, stepsOf } from "../docs/site/slice.js";
import { plusYears } from "./days.js";
import { majority, minimumAge, stableResidence, THRESHOLDS } from "./thresholds.js";

const english = languageOf("en");
const french = languageOf("fr");
const entriesOf = (person: Record<string, string>) => ({ person, on: null, assume: null, rules: null });

describe("words and pictures match the rules", () => {
  test("numbers have the classes of the law", () => {
    expect(classesOf("age")).toEqual([0, ...THRESHOLDS.age]);
    expect(classesOf("residenceMonths")).toEqual([0, ...THRESHOLDS.residenceMonths]);
    expect(classesOf("temporaryNumberMonths")).toEqual([0, ...THRESHOLDS.temporaryNumberMonths]);
  });
  test("classes that follow each other are one range", () => {
    expect(sayClasses("age", THRESHOLDS.age.slice(0, -1), english)).toBe(`${minimumAge} to ${majority - 1} years`);
    expect(sayClasses("age", [0, majority], english)).toBe(`under ${minimumAge} years or ${majority} years or more`);
    expect(sayClasses("age", [0], french)).toBe(`moins de ${minimumAge} ans`);
    const months = stableResidence === 2 ? "1 month" : `1 to ${stableResidence - 1} months`;
    expect(sayClasses("residenceMonths", [1], english)).toBe(months);
    expect(sayClasses("residencePermit", ["expired", "none"], french)).toBe("expiré depuis plus longtemps ou aucun");
  });
  test("an adult of another country, but for a pensioner abroad, needs a permit: none in force, or in grace without open rights", () => {
    const rule = rulesIn(english).find(({ id }) => id === "residence-permit-required");
    const rows = rule ? rowsOf(sliceOfRule(rule)).filter(({ end }) => end === "true") : [];
    const others = (values: object, one: string) => Object.keys(values).filter((value) => value !== one);
    const { status, residenceExemption } = rulebook.facts;
    const notPensionersAbroad = [
      { status: others(status.values, "retired") },
      { status: ["retired"], residenceExemption: others(residenceExemption.values, "pension") },
      { status: ["retired"], residenceExemption: ["pension"], residesInFrance: [true] },
    ];
    const lacks = [
      { residencePermit: ["grace"], nirKind: ["none"] },
      { residencePermit: ["grace"], nirKind: ["permanent"], rightsOpen: [false] },
      { residencePermit: ["expired", "none"] },
    ];
    expect(rows.map(({ answers }) => Object.fromEntries(answers))).toEqual(
      notPensionersAbroad.flatMap((who) =>
        lacks.map((lack) => ({ ...who, nationality: ["other"], age: [majority], ...lack })),
      ),
    );
  });
  test.each(languages)("every rule has its condition in words ($code)", (language) => {
    for (const { id, condition, text } of rulesIn(language)) {
      expect(text, id).not.toBe("");
      expect(condition.text.replace(/<[^>]*>|\s/g, ""), id).not.toBe("");
    }
  });
  test("equal parts of a diagram are one, and questions that change nothing are not asked", () => {
    const minor = shortestSlice(({ age }) => (age === undefined ? ["age"] : String(age < majority)));
    expect(stepsOf(minor).map(({ fact, ways }) => [fact, ways.map(({ values }) => values)])).toEqual([
      ["age", [[0, ...THRESHOLDS.age.slice(0, -1)], [majority]]],
    ]);
  });
});

describe("the address of the playground", () => {
  test("gives back the entries", () => {
    const all = {
      person: { age: "12", nirKind: "permanent" },
      on: "2026-11-23",
      assume: "nothing",
      rules: "2026-11-23.ab",
    };
    expect(readAddress(addressOf(all))).toEqual(all);
    expect(readAddress("")).toBeNull();
  });
  test("a repeated name is refused", () => {
    const made = decide(readAddress("#age=12&age=40") ?? entriesOf({}), "2026-11-23");
    expect("issues" in made && made.issues.map(({ path }) => path)).toEqual([["age"]]);
  });
  test("no refusal repeats an entry", () => {
    const made = decide(entriesOf({ age: "forty", birthDate: "1986-13-01", secret: "1860799" }), "2026-11-23");
    const issues = "issues" in made ? made.issues : [];
    const said = sayIssues(issues, { ...english, words });
    // Three entries that are refused, and one contradiction: a date and the fact that it gives.
    expect(said).toHaveLength(4);
    expect(said.join(" ")).not.toMatch(/forty|1986|secret|1860799/);
  });
  test("a contradiction is said once, whichever fact reports it", () => {
    const made = decide(entriesOf({ nirKind: "none", cardState: "held" }), "2026-11-23");
    const issues = "issues" in made ? made.issues : [];
    expect(issues.map(({ path }) => path)).toEqual([["nirKind"], ["cardState"]]);
    expect(sayIssues(issues, { ...english, words })).toEqual([
      "These answers do not go together: Social Security number; card. Correct one of them, or leave it out.",
    ]);
  });
  test("the forecast of a child ends at majority, on 28 February for a birth on the 29th", () => {
    const child = decide(
      entriesOf({ birthDate: "2012-02-29", nirKind: "permanent", status: "dependent" }),
      "2026-11-23",
    );
    expect("until" in child && child.until).toBe(plusYears("2012-02-29", majority));
    const adult = decide(
      entriesOf({ birthDate: "1990-02-28", nirKind: "permanent", status: "employee" }),
      "2024-02-29",
    );
    expect("until" in adult && adult.until).toBe("2034-02-28");
    expect(yearsLater("2024-02-29", 4)).toBe("2028-02-29");
    expect(yearsLater("9995-01-01", 10)).toBe("9999-12-31");
  });
});

describe("pages", () => {
  test("a theorem stands beside its sources and the change that refutes it, in both languages", () => {
    const [inEnglish, inFrench] = [theoremPage(english), theoremPage(french)].map(({ body }) => body.text);
    expect(inEnglish).toContain(`Nobody under ${minimumAge} is eligible.</th>`);
    expect(inEnglish).toContain(`<li>To be ${minimumAge} or older is required.</li>`);
    expect(inEnglish).toContain(`<td lang="en"><code>minimum-age</code> is ${minimumAge - 1}</td>`);
    expect(inFrench).toContain(`Personne n’a droit à la carte avant ${minimumAge} ans.</th>`);
    expect(inFrench).toContain(`<li>Il faut avoir au moins ${minimumAge} ans.</li>`);
    expect(inFrench).toContain('href="../law/css.html#css-r114-7-iii"');
    expect(inFrench).not.toContain("Nobody under");
  });
  test("the law leads to all that rests on it: article, paragraph, rules, documents and example persons", () => {
    for (const language of [english, french]) {
      const pages = lawPages(language);
      const bodyOf = (name: string) => pages.find(({ path }) => path.endsWith(`/${name}.html`))?.body.text ?? "";
      const [, article = ""] = /<h2 id="css-r114-7">(.*?)<h2 /s.exec(bodyOf("css")) ?? [];
      const [, paragraph = ""] = /<section id="css-r114-7-i-2">(.*?)<\/section>/s.exec(article) ?? [];
      expect(paragraph).toContain('href="../documents/civil-status-document.html"');
      const [, people = ""] = /<ul class="people">(.*?)<\/ul>/s.exec(article) ?? [];
      expect(people.match(/<li>/g)).toHaveLength(2);
      const all = pages.map(({ body }) => body.text).join("");
      for (const article of Object.keys(rulebook.articles)) expect(all.split(`id="${article}"`)).toHaveLength(2);
      for (const [question, rules] of Object.entries(rulebook.law)) {
        for (const [id, { event }] of Object.entries(rules) as [
          string,
          { event: { type: string; params?: object } },
        ][]) {
          if (event.type !== "document") expect(all).toContain(`../rules/${question}.html#${id}"`);
        }
      }
      for (const id of Object.keys(rulebook.documents)) expect(all).toContain(`../documents/${id}.html"`);
    }
  });
  test("what rests on guidance alone cites no law", () => {
    const guidance = lawPages(english).find(({ path }) => path.endsWith("/guidance.html"))?.body.text ?? "";
    expect(guidance).toContain("../rules/registration.html#register-student");
    expect(guidance).not.toContain("#minimum-age");
  });
  test("the guides on mutation and fuzzing have the tables of the tests", () => {
    const guides = guidePages(english);
    const bodyOf = (name: string) => guides.find(({ path }) => path.endsWith(`/${name}.html`))?.body.text ?? "";
    expect(bodyOf("mutation")).toMatch(/<tr><td>rule removed<\/td><td>\d+<\/td><\/tr>/);
    expect(bodyOf("fuzzing")).toMatch(/<tr><td>evaluate<\/td><td>\d+<\/td><\/tr>/);
  });
  test("a template escapes text", () => {
    expect(html`<p title="${'"<'}">${"<script>&"}${null}${[html`<b>x</b>`]}</p>`.text).toBe(
      '<p title="&quot;&lt;">&lt;script&gt;&amp;<b>x</b></p>',
    );
  });
  test("no line of French ends before a colon or inside its quotation marks", () => {
    expect(unbroken("Le formulaire « Ma carte » : à signer ; est-ce tout ? Oui !")).toBe(
      "Le formulaire «_Ma carte_»_: à signer_; est-ce tout_? Oui_!".replaceAll("_", "\u00a0"),
    );
  });
  test("links work wherever the site is put", () => {
    expect(linkBetween("en/rules/a.html", "en/rules/b.html")).toBe("b.html");
    expect(linkBetween("en/rules/a.html", "site.css")).toBe("../../site.css");
    expect(linkBetween("en/index.html", "fr/try/index.html")).toBe("../fr/try/index.html");
  });
  test("a faulty link is found: no file, no anchor, an id twice", () => {
    const files = new Map([
      ["a.html", '<h1 id="x"></h1><a href="b.html#y"></a><a href="#x"></a><a href="b.html#age=3"></a>'],
      ["b.html", '<a href="c.html"></a><a class="k" href="a.html#z"></a><p id="y"></p><p id="y"></p>'],
    ]);
    expect(faultyLinks(files)).toEqual(["b.html: y twice", "b.html: c.html", "b.html: a.html#z"]);
  });
  test("headings have anchors, links lead to pages, and code is highlighted, not changed", () => {
    const { text } = markdown('# A b\n\n## A b\n\n[x](y.md) [z](none.md)\n\n```ts\nconst a = "<";\n```', (file) =>
      file === "y.md" ? "y.html" : null,
    );
    expect(text).toContain('<h1 id="a-b">A b</h1>');
    expect(text).toContain('<h2 id="a-b-1">');
    expect(text).toContain('<a href="y.html">x</a> z');
    expect(text).toContain('<span class="word">const</span> a = <span class="text">&quot;&lt;&quot;</span>;');
  });
});

describe("flow charts", () => {
  const chart =
    'flowchart TB\n  subgraph law["rules: data"]\n    a["facts<br/>of people"]\n  end\n  a --> b((people))\n  a -. tests .-> b';

  test("boxes, groups and arrows are read", () => {
    const { boxes, arrows, groups } = readChart(chart);
    expect([...boxes.values()].map(({ label, group }) => [label, group])).toEqual([
      ["facts\nof people", "law"],
      ["people", null],
    ]);
    expect(arrows).toEqual([
      { from: "a", to: "b", label: "" },
      { from: "a", to: "b", label: "tests" },
    ]);
    expect([...groups]).toEqual([["law", "rules: data"]]);
  });
  test("a guide shows one as a picture with its words, not as its text", () => {
    const { text } = markdown(`## How\n\n\`\`\`mermaid\n${chart}\n\`\`\``, () => null);
    expect(text).toContain('<svg xmlns="http://www.w3.org/2000/svg" role="img"');
    expect(text).toContain(">of people</text>");
    expect(text).toContain("<li><strong>facts</strong>: of people → people; people (tests)</li>");
    expect(text).not.toContain("flowchart TB");
  });
  test.each(["a ==> b", 'a[/"x"/]', "a --> nowhere", "click a"])("what is not read is refused: %s", (line) => {
    expect(() => readChart(`flowchart TB\na["x"]\n${line}`)).toThrow(/in a flow chart/);
  });
});

/** The functions that can be called, by entry point, and the source that documents them. */
test.each(["index", "compile", "schemas", "time"])("every function of %s has an example", async (entry) => {
  const module: Record<string, unknown> = await import(`../src/${entry}.ts`);
  const sources = readdirSync("src", { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => readFileSync(`src/${file}`, "utf8"));
  const functions = Object.entries(module).filter(
    ([, value]) => typeof value === "function" && !String(value).startsWith("class"),
  );
  for (const [name] of functions) {
    const documented = new RegExp(`/\\*\\*((?:(?!\\*/)[\\s\\S])*)\\*/\\nexport (?:async )?function ${name}\\b`);
    const comment = sources.map((text) => documented.exec(text)?.[1]).find(Boolean) ?? "";
    expect(comment, name).toMatch(new RegExp(`@example[\\s\\S]*\\b${name}\\(`));
  }
});
