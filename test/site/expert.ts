import { evaluate } from "carte-vitale";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { plusMonths, plusYears } from "../days.js";
import { minimumAge, stableResidence } from "../thresholds.js";
import type { Site } from "./browser.js";
import { headlineOf } from "./people.js";

const { version, hash } = evaluate({}).rulebook;
const rules = `rules=${version}.${hash}`;
const ADULT = `age=34&nirKind=permanent&status=employee&${rules}`;
const DAY = "2026-11-23";
const BORN = plusYears("2027-03-02", -minimumAge);
const CHILD = `birthDate=${BORN}&nirKind=permanent&status=dependent&on=${DAY}&${rules}`;
const PHONE = { viewport: { width: 375, height: 740 } };
const A4 = { width: 794, height: 1123 };

const grantedIn = (page: Page) => page.locator(".headline .granted").allInnerTexts();

/** What the expert view owes to a reader who is not one: nothing silent, nothing covered, and a page to take along. */
export const expert: Readonly<Record<string, (site: Site) => Promise<void>>> = {
  "expert view: what was taken for granted stands in the answer, and is gone once it is told": async (site) => {
    const page = await site.open(`en/try/expert.html#${ADULT}`);
    // Home in France and an exemption change nothing for an employee.
    const others = [
      "We took for granted that no other scheme pays for your care, with or without a form S1.",
      "We took for granted that your rights to French health insurance are open.",
      "We took for granted that you have no Carte Vitale yet.",
    ];
    expect(await headlineOf(page)).toBe("Yes: the Carte Vitale can be ordered");
    expect(await grantedIn(page)).toEqual(["We took for granted that you are French.", ...others]);
    expect(await page.locator(".result [role=status]").textContent()).toContain(
      "We took for granted that you are French",
    );
    await page.getByLabel("What is the person’s nationality?").selectOption("french");
    expect(await grantedIn(page)).toEqual(others);
    await page.getByLabel("What is the person’s nationality?").selectOption("");
    await page.getByLabel(/^Take nothing for granted/).check();
    expect(await headlineOf(page)).toBe("Some information is missing");
    expect(await grantedIn(page)).toEqual([]);
    await page.context().close();
  },

  "expert view: a wait is said by its day where a date tells it": async (site) => {
    const changesOf = async (path: string) => {
      const page = await site.open(path);
      const said = await page.locator(".answer section").filter({ hasText: /lead to the card|mènerait à la carte/ });
      const texts = await said.locator("li").allInnerTexts();
      await page.context().close();
      return texts.map((text) => text.replaceAll("\u00a0", " "));
    };
    expect(await changesOf(`en/try/expert.html#${CHILD}`)).toEqual([`From 2 March 2027 – age: ${minimumAge} years`]);
    expect(await changesOf(`fr/try/expert.html#${CHILD}`)).toEqual([
      `À partir du 2 mars 2027 – âge : ${minimumAge} ans`,
    ]);
    const undated = CHILD.replace(`birthDate=${BORN}`, `age=${minimumAge - 1}`);
    expect(await changesOf(`en/try/expert.html#${undated}`)).toEqual([`Wait 1 year – age: ${minimumAge} years`]);
    const arrived = `age=40&nirKind=permanent&status=inactive&residenceSince=${DAY}&on=${DAY}&${rules}`;
    expect(plusMonths(DAY, stableResidence)).toBe("2027-02-23");
    expect(await changesOf(`en/try/expert.html#${arrived}`)).toContain(
      `From 23 February 2027 – months of residence in France: ${stableResidence} months`,
    );
  },

  "expert view: on a phone, the button to the answer never lies over the answer or a focused control": async (site) => {
    const page = await site.open(`en/try/expert.html#${ADULT}`, PHONE);
    const jump = page.locator(".jump");
    expect(await jump.innerText()).toContain("Some things were taken for granted");
    // Axe leaves the colours of what lies over other parts to people.
    const [small, button] = await page.evaluate<string[]>(
      `[".jump small", ".jump"].map((name) => getComputedStyle(document.querySelector(name)).color)`,
    );
    expect(small, "its small print can be read").toBe(button);
    // The places of the button and of the answer on the screen; they never meet.
    const overlap = () =>
      page.evaluate<number>(`(() => {
        const [jump, result] = [".jump", ".result"].map((name) => document.querySelector(name).getBoundingClientRect());
        return Math.min(jump.bottom, result.bottom) - Math.max(jump.top, result.top);
      })()`);
    const height = await page.evaluate<number>("document.documentElement.scrollHeight");
    const inSight: boolean[] = [];
    for (let y = 0; y < height; y += 200) {
      await page.evaluate(`scrollTo(0, ${y})`);
      expect(await overlap(), `at ${y}`).toBeLessThanOrEqual(0);
      const box = await jump.boundingBox();
      inSight.push(box !== null && box.y >= 0 && box.y + box.height <= PHONE.viewport.height);
    }
    expect(inSight[0], "in sight at first").toBe(true);
    expect(inSight.at(-1), "gone at the end").toBe(false);

    await page.evaluate("scrollTo(0, 0)");
    await page.locator("#birthDate, #age").first().focus();
    for (let presses = 0; presses < 40; presses++) {
      await page.keyboard.press("Tab");
      const hidden = await page.evaluate<string | null>(`(() => {
        const focused = document.activeElement;
        if (!focused.closest(".questions")) return null;
        const [over, under] = [".jump", null].map((name) => (name ? document.querySelector(name) : focused).getBoundingClientRect());
        return under.bottom > over.top && under.top < over.bottom ? focused.id || focused.textContent : null;
      })()`);
      expect(hidden).toBeNull();
    }
    await page.context().close();
  },

  "expert view: on paper stand the facts, the day, the answer and boxes to tick, no questions and no examples": async (
    site,
  ) => {
    const page = await site.open(`en/try/expert.html#${ADULT.replace("age=34", "birthDate=1992-03-02")}&on=${DAY}`);
    expect(await page.locator(".on-paper").isVisible()).toBe(false);
    await page.emulateMedia({ media: "print" });
    // Both ways round: the wide page has the columns of the screen.
    for (const viewport of [A4, { width: A4.height, height: A4.width }]) {
      await page.setViewportSize(viewport);
      expect(await page.locator(".on-paper dt").allTextContents()).toEqual([
        "Date of birth",
        "Social Security number",
        "situation",
        "Answer for the day",
      ]);
      expect(await page.locator(".on-paper dd").allInnerTexts()).toEqual([
        "2 March 1992",
        "a permanent number (NIR)",
        "employee",
        "23 November 2026",
      ]);
      expect(await page.locator(".on-paper").isVisible()).toBe(true);
      expect(await headlineOf(page)).toBe("Yes: the Carte Vitale can be ordered");
      expect(await grantedIn(page)).toContain("We took for granted that you are French.");
      for (const hidden of [".questions", ".tools", ".jump", ".people", "#people", ".top", ".lead", "h1", "footer"])
        expect(await page.locator(hidden).first().isVisible(), hidden).toBe(false);
      const boxes = await page.evaluate<string[][]>(`[...document.querySelectorAll(".answer .documents > li")]
        .map((item) => getComputedStyle(item, "::before"))
        .map(({ content, width, borderTopStyle }) => [content, width, borderTopStyle])`);
      expect(boxes).toEqual(Array(3).fill(['""', "16px", "solid"]));
      const cut = await page.locator(".result").evaluate((result) => result.scrollHeight - result.clientHeight);
      expect(cut, "nothing is cut off").toBeLessThanOrEqual(0);
    }
    await page.context().close();
  },

  "expert view: on paper, documents that depend on an open question are not folded away": async (site) => {
    const page = await site.open(`en/try/expert.html#age=34&status=employee&nirKind=none&${rules}`);
    const possible = page.locator(".answer details .documents > li").first();
    expect(await possible.isVisible()).toBe(false);
    await page.emulateMedia({ media: "print" });
    expect(await possible.isVisible()).toBe(true);
    await page.context().close();
  },
};
