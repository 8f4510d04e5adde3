import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import MiniSearch from "minisearch";
import { describe, expect, test } from "vitest";
import { excerptOf, find } from "../docs/site/browser/find.js";
import { SEARCH } from "../docs/site/browser/search-options.js";
import { withLinks, withSections } from "../docs/site/headings.js";
import { notCovered } from "../docs/site/help/not-covered.js";
import { html, plain } from "../docs/site/html.js";
import { languages } from "../docs/site/language.js";
import { languageOf, layout } from "../docs/site/layout.js";
import { llmsText } from "../docs/site/llms.js";
import { diagramPage } from "../docs/site/pages/diagram.js";
import { editionPages, readEditions } from "../docs/site/pages/editions.js";
import { guidePages } from "../docs/site/pages/guides.js";
import { helpPages } from "../docs/site/pages/help.js";
import { firstLines, homePage } from "../docs/site/pages/home.js";
import { fourPeople } from "../docs/site/people.js";
import { SEARCH_WORDS } from "../docs/site/search-words.js";
import { minimumAge } from "./thresholds.js";

const english = languageOf("en");
const french = languageOf("fr");

describe("the front page", () => {
  test("has the first lines that the README runs", () => {
    expect(readFileSync("README.md", "utf8")).toContain(`\`\`\`ts\n${firstLines(english)}\n\`\`\``);
    expect(firstLines(french)).toContain("Oui");
  });
  test("shows four persons with four outcomes", () => {
    expect(new Set(fourPeople.map(({ decision }) => decision.outcome)).size).toBe(4);
  });
  test("asks a first question without taking anything for granted", () => {
    expect(homePage(french).body.text).toContain('href="try/index.html#status=student&amp;assume=nothing&amp;rules=');
  });
});

describe("help", () => {
  test.each(languages)(
    "a page for each situation that is not covered, in two or three sentences ($code)",
    (language) => {
      const pages = helpPages(language);
      for (const { id, said, address } of notCovered) {
        const page = pages.find(({ path }) => path === `${language.code}/help/${id}.html`);
        expect(page?.body.text, id).toContain(`href="${address.url}"`);
        expect(said[language.code].text.match(/[.](?= |$)/g)?.length, id).toSatisfy((count: number) =>
          [2, 3, 4].includes(count),
        );
      }
    },
  );
  test("numbers of the law come from the rules", () => {
    const [guide] = helpPages(french);
    expect(plain(guide?.body.text ?? "")).toContain(`pas de carte avant ${minimumAge} ans`);
    expect(guide?.body.text).not.toContain("{minimum-age}");
  });
});

describe("headings", () => {
  const body = html`<h1>A</h1><p>First.</p><h2 id="b">B</h2><h2 id="c"><code>C</code></h2><h3 id="d">D</h3>`;
  test("have a link each", () => {
    expect(withLinks(body, english.words).text).toContain(
      '<h3 id="d">D <a class="anchor" href="#d" aria-label="Link to the section “D”">#</a></h3>',
    );
  });
  test("are listed before the first section where there are three", () => {
    expect(withSections(body, english.words).text).not.toContain("On this page");
    const longer = withSections(html`${body}<h2 id="e">E</h2>`, english.words).text;
    expect(longer).toMatch(/First\.<\/p><details class="on-page" open>.*<li><a href="#c">C<\/a><\/li>.*<h2 id="b">/s);
  });
});

describe("guides", () => {
  const guides = guidePages(english);
  const list = guides.map(({ title, path, group }) => ({ title, path, group }));
  test("are in the order in which they are read, whatever their names", () => {
    const groups = list.flatMap(({ group }) => group ?? []);
    expect([...new Set(groups)]).toEqual(["Start", "Build", "Understand", "Maintain", "Decisions of the design"]);
    // Each group is one run of pages.
    expect(groups.filter((group, place) => group !== groups[place - 1])).toHaveLength(5);
  });
  test("lead to the one before and the one after", () => {
    const page = guides.find(({ path }) => path.endsWith("/partial-facts.html"));
    const { text } = layout(page as (typeof guides)[number], { "en/guides": list }, new Set());
    expect(text).toContain('<a rel="prev" href="first-decision.html">');
    expect(text).toContain('<a rel="next" href="time.html">');
  });
});

describe("search", () => {
  const index = new MiniSearch(SEARCH);
  const section = { page: "", part: "", keywords: "", excerpt: "", weight: 1, language: "en" };
  index.addAll([
    { ...section, id: "ameli", title: "Account at ameli", text: "" },
    { ...section, id: "aid", title: "State medical aid", text: "" },
    { ...section, id: "baby", title: "A baby and its card", text: "" },
    { ...section, id: "maintainer", title: "Release the card", text: "", weight: 0.1 },
    { ...section, id: "reader", title: "Order the card", text: "" },
  ]);
  const ids = (text: string) => find(index, text).map(({ id }) => id);

  test("finds synonyms, of several words too, and no word that only begins alike", () => {
    expect(ids("AME")).toEqual(["aid"]);
    expect(ids("nouveau-né")).toEqual(["baby"]);
  });
  test("prefers the pages of readers to those of maintainers", () => {
    expect(ids("card").at(-1)).toBe("maintainer");
  });
  test("finds some words where no page has all", () => {
    expect(ids("release ameli")).toEqual(expect.arrayContaining(["ameli", "maintainer"]));
  });
  test("an excerpt is cut around the word, whatever its accents", () => {
    const text = `${"Avant. ".repeat(20)}Le titre de séjour est demandé.${" Après.".repeat(40)}`;
    const pieces = excerptOf(text, ["sejour"]);
    expect(pieces.filter(({ found }) => found).map((piece) => piece.text)).toEqual(["séjour"]);
    expect(pieces.map((piece) => piece.text).join("").length).toBeLessThan(200);
    expect(excerptOf("Short.", ["none"])).toEqual([{ text: "Short.", found: false }]);
  });
  test("words of readers belong to pages that exist", () => {
    for (const language of languages) {
      const known = [...helpPages(language), ...guidePages(english), ...editionPages([], language)].map(({ path }) =>
        path.replace(/^\w+\//, ""),
      );
      const own = Object.keys(SEARCH_WORDS[language.code]).filter((path) => /^(guides|help|editions)\//.test(path));
      expect(own.filter((path) => !known.includes(path))).toEqual([]);
    }
  });
});

test.each(languages)(
  "the diagram is there alone, with its colours, and not much wider than a page ($code)",
  (language) => {
    const { files = {}, body } = diagramPage(language);
    const [[path, picture] = ["", ""]] = Object.entries(files);
    expect(body.text).toContain(`href="${path.split("/").at(-1)}"`);
    expect(picture).toMatch(
      /^<svg xmlns=[^>]+><style>:root \{.*--yes: .*prefers-color-scheme: dark.*\.end\.eligible polygon.*<\/svg>$/s,
    );
    expect(Number(/ width="(\d+)"/.exec(picture)?.[1])).toBeLessThan(1280);
  },
);

describe("editions", () => {
  const person = { age: 12, nirKind: "permanent", status: "dependent", cardState: "none" };
  const file = {
    version: "2.10.0",
    since: "2.9.0",
    sentences: { en: ["Children of 12: the answer is yes."], fr: ["Enfants de 12 ans : la réponse est oui."] },
    comparison: {
      same: false,
      persons: { compared: 100, changed: 3, exact: true },
      differences: [
        {
          what: "outcome",
          of: null,
          from: "too-young",
          to: "eligible",
          persons: 3,
          when: [],
          more: false,
          example: { before: person, after: person },
        },
      ],
      vocabulary: [],
      parameters: [],
    },
  };
  const folder = mkdtempSync(join(tmpdir(), "editions-"));
  for (const version of ["2.9.0", "2.10.0"]) {
    writeFileSync(join(folder, `${version}.json`), JSON.stringify({ ...file, version }));
  }
  const editions = readEditions(pathToFileURL(`${folder}/`));

  test("the newest comes first", () => {
    expect(editions.map(({ version }) => version)).toEqual(["2.10.0", "2.9.0"]);
  });
  test.each(languages)("a page says who is affected, with a person to try ($code)", (language) => {
    const [index, page] = editionPages(editions, language);
    expect(index?.body.text).toContain('href="2.10.0.html"');
    expect(page?.body.text).toContain(file.sentences[language.code][0]);
    expect(page?.body.text).toContain(language.catalogue.outcomes["too-young"].headline);
    expect(page?.body.text).toContain('href="../try/index.html#age=12&amp;nirKind=permanent');
  });
  test("without one, the changelog is there", () => {
    const [index, ...others] = editionPages(readEditions(pathToFileURL(`${folder}/none/`)), english);
    expect(others).toEqual([]);
    expect(index?.body.text).toContain("Releases are listed here");
  });
});

test("llms.txt names every entry point and leads to the guides", () => {
  const text = llmsText([...guidePages(english), ...helpPages(english)]);
  const { exports } = JSON.parse(readFileSync("package.json", "utf8")) as { exports: Record<string, unknown> };
  for (const entry of Object.keys(exports).filter((name) => !name.endsWith(".json"))) {
    expect(text).toContain(`- carte-vitale${entry.slice(1)}`);
  }
  expect(text).toContain("(en/guides/first-decision.html)");
  expect(text).toMatch(/^# carte-vitale\n\n> .+\n/);
});
