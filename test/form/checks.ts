import { readFileSync } from "node:fs";
import { en } from "carte-vitale/messages/en";
import { fr } from "carte-vitale/messages/fr";
import { expect } from "vitest";
import { english } from "../../src/form/words/en.js";
import { french } from "../../src/form/words/fr.js";
import { plusDays, plusMonths } from "../days.js";
import { temporaryNumberValidity } from "../thresholds.js";
import { asked, type Form, focused, type Opening, type, violations } from "./page.js";

type Open = (opening?: Opening) => Promise<Form>;

/** A foreign employee with a temporary number, answered with the dates that people know. */
const EMPLOYEE: Readonly<Record<string, string>> = {
  status: "employee",
  age: "27 3 1990",
  nirKind: "temporary",
  temporaryNumberMonths: "1 9 2026",
  otherScheme: "none",
  nationality: "other",
  residencePermit: "valid",
  birthPlace: "elsewhere",
  residenceExemption: "none",
};
const LAST_DAY = plusDays(plusMonths("2026-09-01", temporaryNumberValidity), -1);
const HASH =
  "#status=employee&birthDate=1990-03-27&nirKind=temporary&otherScheme=none&nationality=other&residencePermit=valid&temporaryNumberSince=2026-09-01&birthPlace=elsewhere&residenceExemption=none";

/** As it is written in the words: on the page, no line ends before a French colon. */
const plain = (text: string | null) => (text ?? "").replaceAll("\u00a0", " ");
const fits = "document.documentElement.scrollWidth <= innerWidth";

/** Answers every question with the keyboard alone; each takes the focus, passes axe and fits a narrow screen. */
async function completes(open: Open, language: "en" | "fr", colorScheme: "light" | "dark"): Promise<void> {
  const viewport = { width: 320, height: 640 };
  const { page, troubles } = await open({ attributes: `lang="${language}"`, colorScheme, viewport });
  expect((await focused(page)).tag, "the page opens without moving the focus").toBe("BODY");
  for (let fact = await asked(page); fact !== null; fact = await asked(page)) {
    expect(await violations(page), fact).toEqual([]);
    expect(await page.evaluate(fits), fact).toBe(true);
    await type(page, EMPLOYEE[fact] ?? "");
    expect((await focused(page)).tag, `the focus after ${fact}`).toMatch(/^H2$/);
  }
  const { outcomes } = language === "fr" ? fr : en;
  expect(plain((await focused(page)).text)).toBe(outcomes["temporary-number"].headline);
  expect(await violations(page)).toEqual([]);
  expect(await page.evaluate(fits)).toBe(true);
  expect(troubles).toEqual([]);
  await page.context().close();
}

export const checks: Readonly<Record<string, (open: Open) => Promise<void>>> = {
  "completed with the keyboard alone in English, light": (open) => completes(open, "en", "light"),
  "completed with the keyboard alone in French, dark": (open) => completes(open, "fr", "dark"),

  "a refused answer is announced, the control takes the focus, and the entries stay": async (open) => {
    const { page, troubles } = await open({ attributes: 'lang="fr"' });
    await page.getByRole("button", { name: "Continuer" }).click();
    expect(plain(await page.getByRole("alert").textContent())).toBe(`Erreur : ${french.refused.choice}`);
    expect((await focused(page)).name).toBe("status");
    expect(await violations(page)).toEqual([]);
    await page.locator("input[value=employee]").check();
    await page.keyboard.press("Enter");
    await type(page, "30 2 1990");
    expect(await page.getByRole("alert").textContent()).toContain(french.refused.noSuchDay);
    expect(await focused(page)).toMatchObject({ name: "day", value: "30" });
    expect(await page.locator("input[name=year]").inputValue()).toBe("1990");
    expect(await violations(page)).toEqual([]);
    expect(troubles).toEqual([]);
    await page.context().close();
  },

  "another language keeps the answers, what is being entered and what is ticked": async (open) => {
    const { page } = await open();
    await page.locator("input[value=employee]").check();
    await page.getByRole("button", { name: "Continue" }).click();
    await page.locator("input[name=day]").fill("27");
    await page.evaluate('document.querySelector("carte-vitale-form").lang = "fr"');
    expect(await page.locator("h2.title").textContent()).toContain("date de naissance");
    expect(await page.locator("input[name=day]").inputValue()).toBe("27");
    expect(await page.locator(".answers").textContent()).toContain("salarié");
    await page.context().close();

    const done = (await open({ attributes: "share", hash: HASH })).page;
    await done.getByRole("checkbox").first().check();
    expect(await done.locator(".checklist [role=status]").textContent()).toBe("1 of 2 ready");
    await done.evaluate('document.querySelector("carte-vitale-form").lang = "fr"');
    expect(await done.locator(".checklist [role=status]").textContent()).toBe("1 sur 2 prêt");
    expect(await done.getByRole("checkbox").first().isChecked()).toBe(true);
    await done.context().close();
  },

  "facts that the page hands in are not asked for, also when it does so before the script": async (open) => {
    const { page, troubles } = await open({ isBare: true });
    await page.evaluate(`(() => {
      window.told = [];
      const form = document.querySelector("carte-vitale-form");
      form.facts = { otherScheme: "other", status: "student", age: 20, nirKind: "none" };
      form.addEventListener("carte-vitale-decision", ({ detail }) => window.told.push(detail.outcome));
    })()`);
    await page.evaluate(`(() => {
      const script = document.createElement("script");
      script.type = "module";
      script.src = window.trustedTypes.createPolicy("test", { createScriptURL: (url) => url }).createScriptURL("form.js");
      document.head.append(script);
    })()`);
    await page.locator("#answer").waitFor();
    expect(await page.locator("#answer").textContent()).toBe(en.outcomes["covered-elsewhere"].headline);
    expect(await page.evaluate("window.told")).toEqual(["covered-elsewhere"]);
    expect(await page.evaluate("document.querySelector('carte-vitale-form').decision.outcome")).toBe(
      "covered-elsewhere",
    );
    expect(troubles).toEqual([]);
    await page.context().close();
  },

  "an answer is changed where it stands, and the decision follows": async (open) => {
    const { page } = await open({ attributes: "share", hash: HASH });
    await page.getByRole("button", { name: "Change – another scheme" }).click();
    expect(await page.locator("input:checked").getAttribute("value")).toBe("none");
    await page.locator("input[value=other]").check();
    await page.getByRole("button", { name: "Continue" }).click();
    expect(await page.locator("#answer").textContent()).toBe(en.outcomes["covered-elsewhere"].headline);
    for (const kept of ["27 March 1990", "1 September 2026"]) {
      expect(await page.locator(".answers").textContent()).toContain(kept);
    }
    await page.context().close();
  },

  "without share, the address is not read and no link is offered; with it, the link opens the same answer": async (
    open,
  ) => {
    const closed = (await open({ hash: HASH })).page;
    expect(await asked(closed)).toBe("status");
    await closed.context().close();

    const { page, troubles } = await open({
      attributes: "share",
      hash: HASH,
      permissions: ["clipboard-read", "clipboard-write"],
    });
    expect(await page.locator("#answer").textContent()).toBe(en.outcomes["temporary-number"].headline);
    await page.getByRole("button", { name: english.share }).click();
    await page.locator(".share [role=status]:not(:empty)").waitFor();
    expect(await page.evaluate("navigator.clipboard.readText()")).toBe(await page.evaluate("location.href"));
    expect(await page.evaluate("[document.cookie, localStorage.length, sessionStorage.length]")).toEqual(["", 0, 0]);
    expect(troubles).toEqual([]);
    await page.context().close();
  },

  "the days are saved as a calendar file, without a request": async (open) => {
    const { page, troubles } = await open({ attributes: "share", hash: HASH });
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: english.calendar }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("carte-vitale.ics");
    const text = readFileSync(await download.path(), "utf8");
    expect(text).toContain(`DTSTART;VALUE=DATE:${LAST_DAY.replaceAll("-", "")}\r\n`);
    expect(text).not.toMatch(/1990|employee/);
    expect(troubles.filter((trouble) => !trouble.startsWith("asks for data:text/calendar"))).toEqual([]);
    await page.context().close();
  },

  "in print, the answers come first, then the day, the answer and the checklist with its boxes": async (open) => {
    const { page } = await open({ attributes: "share", hash: HASH });
    await page.emulateMedia({ media: "print" });
    const top = async (selector: string) => (await page.locator(selector).first().boundingBox())?.y ?? Number.NaN;
    expect(await top(".answers dl")).toBeLessThan(await top("#answer"));
    expect(await top("#answer")).toBeLessThan(await top(".checklist input"));
    expect(await page.locator(".headline").innerText()).toContain("23 November 2026");
    expect(await page.locator("button:visible").count()).toBe(0);
    await page.context().close();
  },

  "narrow, forced colours, more contrast and less motion pass axe": async (open) => {
    const { page } = await open({ attributes: "share", hash: HASH, viewport: { width: 320, height: 640 } });
    await page.emulateMedia({ forcedColors: "active", contrast: "more", reducedMotion: "reduce" });
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(fits)).toBe(true);
    await page.context().close();
  },
};
