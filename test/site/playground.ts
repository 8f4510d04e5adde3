import { evaluate } from "carte-vitale";
import { expect } from "vitest";
import { endOfMonth, plusDays, plusMonths, plusYears } from "../days.js";
import {
  automaticIssueAge,
  delivery,
  minimumAge,
  stableResidence,
  THRESHOLDS,
  temporaryNumberValidity,
} from "../thresholds.js";
import type { Site } from "./browser.js";
import { documentsOf, headlineOf, situations, tell } from "./people.js";

const { version, hash } = evaluate({}).rulebook;
const edition = `${version}.${hash}`;
const CHILD = `age=${minimumAge}&nirKind=permanent&status=dependent`;

/** The day so many weeks after 23 November 2026, as the page writes it. */
const weeksLater = (weeks: number) =>
  new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" }).format(
    new Date(plusDays("2026-11-23", 7 * weeks)),
  );

/** What the playground has to do besides deciding persons. */
export const playground: Readonly<Record<string, (site: Site) => Promise<void>>> = {
  "nothing is known at first: the next question is put, and leads to its control": async (site) => {
    const page = await site.open("en/try/expert.html");
    expect(await headlineOf(page)).toBe("Some information is missing");
    await page.getByRole("button", { name: "Answer this question" }).click();
    expect(await page.locator(":focus").getAttribute("id")).toBe("status");
    expect(await page.evaluate("location.hash")).toBe("");
    await page.context().close();
  },

  "a child who reaches the minimum age tomorrow: the days on which the answer changes, until majority": async (
    site,
  ) => {
    const page = await site.open("en/try/expert.html");
    const birthDate = plusYears("2026-11-24", -minimumAge);
    await page.getByLabel("Answer for the day").fill("2026-11-23");
    await page.getByLabel("Date of birth").fill(birthDate);
    await page.getByLabel(/^Which Social Security number/).selectOption("permanent");
    await page.getByLabel("What is the person’s situation?").selectOption("dependent");
    expect(await headlineOf(page)).toBe(`Not yet: the card can be ordered from the ${minimumAge}th birthday`);
    const days = await page
      .locator(".timeline time")
      .evaluateAll((times) => times.map((each) => each.getAttribute("datetime")));
    expect(days).toEqual(["2026-11-23", ...THRESHOLDS.age.map((age) => plusYears(birthDate, age))]);
    expect(await page.locator(".timeline li").nth(1).innerText()).toContain("Yes: the Carte Vitale can be ordered");
    const automatic = THRESHOLDS.age.indexOf(automaticIssueAge) + 1;
    expect(await page.locator(".timeline li").nth(automatic).innerText()).toContain(
      "The fund sends the form “Ma nouvelle carte Vitale” automatically",
    );
    await page.context().close();
  },

  "an adult in France since today: the page shows ten years": async (site) => {
    const page = await site.open(
      `en/try/expert.html#birthDate=1990-01-01&nirKind=permanent&status=unemployed&residenceSince=2026-11-23&on=2026-11-23&rules=${edition}`,
    );
    expect(await headlineOf(page)).toBe(`Not yet: you must have lived in France for ${stableResidence} months`);
    const days = await page
      .locator(".timeline time")
      .evaluateAll((times) => times.map((each) => each.getAttribute("datetime")));
    expect(days).toEqual(["2026-11-23", plusMonths("2026-11-23", stableResidence)]);
    expect(await page.locator(".result").innerText()).toContain("23 November 2036");
    await page.context().close();
  },

  "a temporary number: its days are shown until they have passed": async (site) => {
    const shown = async (on: string) => {
      const page = await site.open(
        `en/try/expert.html#age=34&nirKind=temporary&status=employee&temporaryNumberSince=${endOfMonth("2026-10-31", -temporaryNumberValidity)}&on=${on}&rules=${edition}`,
      );
      const says = await page.locator(".answer").innerText();
      await page.context().close();
      return ["valid until 30 October 2026", "may take until 31 October 2026"].map((day) => says.includes(day));
    };
    expect(await shown("2026-10-30")).toEqual([true, true]);
    // The number has expired: the outcome no longer rests on its days.
    expect(await shown("2026-10-31")).toEqual([false, false]);
  },

  "a card on its way comes in weeks, at the latest by a day; one that is ordered now, between two days": async (
    site,
  ) => {
    const steps = async (state: string) => {
      const page = await site.open(
        `en/try/expert.html#age=34&cardState=${state}&nirKind=permanent&status=employee&on=2026-11-23&rules=${edition}`,
      );
      const says = await page.locator(".answer").innerText();
      await page.context().close();
      return says;
    };
    const ordered = await steps("ordered");
    expect(ordered).toContain(`${delivery.join(" to ")} weeks`);
    expect(ordered).toContain(`The card should arrive by ${weeksLater(delivery[1])}.`);
    expect(ordered).not.toContain("Ordered today");
    expect(await steps("none")).toContain(`from ${weeksLater(delivery[0])} to ${weeksLater(delivery[1])}.`);
  },

  "a shared link shows the same in another browser": async (site) => {
    const person = situations.find(({ age }) => age === "34");
    if (!person) throw new Error("no person to share");
    const page = await site.open("en/try/expert.html");
    await tell(page, person);
    const address = await page.evaluate<string>("location.hash");
    expect(new URLSearchParams(address.slice(1)).get("rules")).toBe(edition);
    const other = await site.open(`en/try/expert.html${address}`);
    expect(await headlineOf(other)).toBe(person.headline.en);
    expect(await documentsOf(other)).toEqual(await documentsOf(page));
    expect(await other.getByLabel("How old is the person the card is for?").inputValue()).toBe("34");
    await page.context().close();
    await other.context().close();
  },

  "the other language shows the same person": async (site) => {
    const page = await site.open(`en/try/expert.html#${CHILD}&rules=${edition}`);
    await page.getByRole("link", { name: "Français" }).click();
    await page.locator(".headline").waitFor();
    expect(await page.locator("html").getAttribute("lang")).toBe("fr");
    expect(await headlineOf(page)).toBe("Oui : la carte Vitale peut être commandée");
    expect(await page.locator(".result").innerText()).toContain("Commander la carte Vitale");
    await page.context().close();
  },

  "a link from another edition of the rules says so, and decides nothing until asked": async (site) => {
    for (const rules of ["&rules=2020-01-01.00000000000000000000000000000000", ""]) {
      const page = await site.open(`en/try/expert.html#${CHILD}${rules}`);
      const said = await page.locator(".result").innerText();
      expect(said).toContain(
        rules === "" ? "does not say with which edition" : "another edition of the rules (2020-01-01)",
      );
      expect(await page.locator(".headline").count()).toBe(0);
      expect(await page.getByLabel("What is the person’s nationality?").isDisabled()).toBe(true);
      await page.getByRole("button", { name: "Answer by the rules of this page" }).click();
      expect(await headlineOf(page)).toBe("Yes: the Carte Vitale can be ordered");
      expect(await page.evaluate("location.hash")).toContain(hash);
      await page.context().close();
    }
  },

  "a fact in a link that is refused is named, its value is not repeated": async (site) => {
    const refusals: [string, string[], string][] = [
      ["age=forty-one&nirKind=none", ["Age: give a whole number from 0 to 130."], "forty-one"],
      ["nirKind=maybe", ["Social Security number: choose one of these answers: none was ever given;"], "maybe"],
      ["birthDate=2026-02-30", ["The date of birth: give a date that exists"], "2026-02-30"],
      ["nir=1850578006084", ["One answer belongs to no question. Leave it out."], "1850578006084"],
      ["age=12&age=40", ["Age: give a whole number"], "12,40"],
      ["age=12&assume=all", ["a setting that does not exist"], "all "],
      [
        "nirKind=none&cardState=held",
        ["These answers do not go together: Social Security number; card. Correct one of them, or leave it out."],
        "held",
      ],
    ];
    for (const [hash, names, value] of refusals) {
      const page = await site.open(`en/try/expert.html#${hash}&rules=${edition}`);
      const said = await page.locator(".refused").innerText();
      for (const name of names) expect(said.toLowerCase()).toContain(name.toLowerCase());
      expect(said).not.toContain(value);
      expect(await page.locator(".headline").count()).toBe(0);
      if (hash.startsWith("nir=")) {
        await page.getByRole("button", { name: "Leave it out" }).click();
        expect(await page.evaluate("location.href")).not.toContain("1850578006084");
        expect(await headlineOf(page)).toBe("Some information is missing");
        expect(await page.locator(":focus").getAttribute("class")).toBe("result");
      }
      await page.context().close();
    }
  },

  "on a phone, what a link says wrong stands before the questions, and stays there until it is right": async (site) => {
    const page = await site.open(`en/try/expert.html#age=forty-one&rules=${edition}`, {
      viewport: { width: 375, height: 740 },
    });
    const topOf = async (selector: string) => (await page.locator(selector).boundingBox())?.y ?? Number.NaN;
    const control = page.getByLabel("How old is the person the card is for?");
    expect(await topOf(".refused")).toBeLessThan(await topOf(".questions"));
    await control.fill("410");
    expect(await topOf(".refused")).toBeLessThan(await topOf(".questions"));
    expect(await page.locator(".jump").isVisible()).toBe(false);
    await control.fill("41");
    expect(await topOf(".headline")).toBeGreaterThan(await topOf(".questions"));
    await page.getByRole("button", { name: "Answer: Some information is missing" }).click();
    expect(await page.locator(":focus").getAttribute("class")).toBe("result");
    await page.context().close();
  },

  "a reason and a document lead to the pages that explain them": async (site) => {
    const links = {
      [`A permanent number, open rights, ${minimumAge} years of age or more`]: "en/rules/grant.html",
      "Identity photo": "en/documents/id-photo.html",
    };
    for (const [name, place] of Object.entries(links)) {
      const page = await site.open(`en/try/expert.html#${CHILD}&rules=${edition}`);
      await page.locator(".answer").getByRole("link", { name }).click();
      await page.waitForURL(`**/${place}*`);
      expect(await page.locator("h1").count()).toBe(1);
      // Back is back at the person.
      await page.goBack();
      await page.locator(".headline").waitFor();
      expect(await headlineOf(page)).toBe("Yes: the Carte Vitale can be ordered");
      await page.context().close();
    }
  },

  "a person is entered with the keyboard alone": async (site) => {
    const page = await site.open("en/try/expert.html");
    const reach = async (id: string) => {
      for (let presses = 0; presses < 60; presses++) {
        if (await page.locator(`#${id}:focus`).count()) return;
        await page.keyboard.press("Tab");
      }
      throw new Error(`${id} is out of reach of the keyboard`);
    };
    await page.keyboard.press("Tab");
    expect(await page.locator(":focus").getAttribute("class")).toBe("skip");
    await page.keyboard.press("Enter");
    await reach("birthDate");
    // The control speaks the language of the browser, in which the month comes first.
    await page.keyboard.type("06051985");
    await reach("status");
    await page.keyboard.type("civil");
    await reach("nirKind");
    await page.keyboard.type("a perm");
    expect(await headlineOf(page)).toBe("Yes: the Carte Vitale can be ordered");
    expect(new URLSearchParams((await page.evaluate<string>("location.hash")).slice(1)).get("birthDate")).toBe(
      "1985-06-05",
    );
    await page.context().close();
  },

  "from the disk, without any server": async (site) => {
    const page = await site.open(`fr/try/expert.html#${CHILD}&rules=${edition}`, { disk: true });
    expect(await headlineOf(page)).toBe("Oui : la carte Vitale peut être commandée");
    await page.context().close();
  },
};
