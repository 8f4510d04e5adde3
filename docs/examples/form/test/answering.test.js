import { deepEqual, equal, match, ok } from "node:assert/strict";
import { after, before, test } from "node:test";
import { rulebook } from "carte-vitale";
import { en } from "carte-vitale/messages/en";
import { launch } from "./browser.js";
import { answer, asked, checklist, headline, play } from "./reader.js";

let form;
before(async () => {
  form = await launch();
});
after(() => form.close());

const outcomes = Object.keys(rulebook.outcomes).filter((outcome) => outcome !== "undetermined");
const minimumAge = rulebook.parameters["minimum-age"].value;
const unknown = (page) => page.getByRole("button", { name: "I do not know" }).click();
const focused = (page) => page.evaluate(() => document.activeElement.textContent);

test("Without any answer, every outcome remains possible", async () => {
  const { page, troubles } = await form.open();
  const questions = await play(page, {}, unknown);
  equal(questions.length, Object.keys(rulebook.facts).length);
  equal(await headline(page), "Some information is missing");
  equal(await page.locator("section:has(h2:text-is('What remains possible')) li").count(), outcomes.length);
  equal(await page.locator("section:has(h2:text-is('What would decide')) li").count(), questions.length);
  deepEqual(await checklist(page), []);
  deepEqual(troubles, []);
});

test("An employee with an unknown number has five possible outcomes", async () => {
  const { page } = await form.open();
  const known = { otherScheme: "none", status: "employee", cardState: "none", age: 30, nationality: "french" };
  await play(page, known, (_, value) => (value === undefined ? unknown(page) : answer(page, value)));
  deepEqual(await page.locator("section:has(h2:text-is('What remains possible')) li").allTextContents(), [
    "Not yet: first register with French health insurance",
    "Not yet: your temporary number has expired",
    "Not yet: you first need your permanent Social Security number",
    "Not yet: your rights to health insurance have to be opened",
    "Yes: the Carte Vitale can be ordered",
  ]);
  match(await page.locator(".answers").textContent(), /Social Security numbernot known/);
});

test("A fact that an answer implies is not asked for", async () => {
  const { page } = await form.open();
  const known = { otherScheme: "none", status: "employee", cardState: "held", age: 30, nationality: "french" };
  const questions = await play(page, known, (_, value) => (value === undefined ? unknown(page) : answer(page, value)));
  equal(await headline(page), "There is already a Carte Vitale");
  ok(!questions.includes("nirKind"), "a held card implies a permanent number");
});

test("Back removes the last answer, and start again removes all", async () => {
  const { page } = await form.open();
  const first = await asked(page);
  await answer(page, "none");
  const second = await asked(page);
  await answer(page, "employee");
  ok((await asked(page)) !== second);
  await page.getByRole("button", { name: "Back" }).click();
  equal(await asked(page), second);
  equal(await page.locator("form input:checked").count(), 0);
  match(await page.locator(".progress").textContent(), /^Question 2/);
  await answer(page, "retired");
  await page.getByRole("button", { name: "Start again" }).click();
  equal(await asked(page), first);
  equal(await page.locator(".answers").count(), 0);
});

test("The focus moves to each new question and to the answer, and not when the page opens", async () => {
  const { page } = await form.open();
  equal(await page.evaluate(() => document.activeElement.tagName), "BODY");
  await answer(page, "none");
  equal(await focused(page), en.facts.status.question);
  await page.getByRole("button", { name: "Back" }).click();
  equal(await focused(page), en.facts.otherScheme.question);
  await answer(page, "other");
  equal(await focused(page), en.outcomes["covered-elsewhere"].headline);
  await page.getByRole("button", { name: "Start again" }).click();
  equal(await focused(page), en.facts.otherScheme.question);
});

test("The number of questions to come is announced", async () => {
  const { page } = await form.open();
  const known = { otherScheme: "none", status: "employee", cardState: "none", age: 30, nationality: "french" };
  const said = [];
  await play(page, { ...known, nirKind: "permanent", rightsOpen: true }, async (_, value) => {
    said.push(await page.locator(".progress[role=status]").textContent());
    await answer(page, value);
  });
  match(said[0], /^Question 1$/);
  match(said.at(-1), /^Question \d.*more questions?, \d+ at most\.$|^Question \dOne last question\.$/);
});

test("An age that is not accepted is refused with a message, and stays in the field", async () => {
  const { page } = await form.open();
  const others = { nirKind: "permanent", rightsOpen: true, residesInFrance: true };
  await play(page, { otherScheme: "none", status: "dependent", cardState: "none" }, async (_, value, fact) => {
    if (fact !== "age") return answer(page, value ?? others[fact]);
    for (const said of ["", "131", "12,5", "-1", "1e1", "twelve"]) {
      await answer(page, said);
      equal(await page.getByRole("alert").textContent(), "A whole number from 0 to 130", said);
      equal(await page.locator("input[name=age]").getAttribute("aria-invalid"), "true");
    }
    await page.locator("input[name=age]").fill(`${minimumAge}`);
    equal(await page.getByRole("alert").count(), 0);
    await answer(page, minimumAge);
  });
  equal(await headline(page), "Yes: the Carte Vitale can be ordered");
});

test("Continuing without a choice is refused with a message", async () => {
  const { page } = await form.open();
  await page.getByRole("button", { name: "Continue" }).click();
  equal(await page.getByRole("alert").textContent(), "Choose an answer, or say that you do not know.");
  await answer(page, "other");
  equal(await headline(page), en.outcomes["covered-elsewhere"].headline);
});

test("Ticked documents are counted, and stay ticked in the other language", async () => {
  const { page } = await form.open();
  const known = {
    otherScheme: "none",
    status: "dependent",
    cardState: "none",
    age: minimumAge,
    nirKind: "permanent",
    rightsOpen: true,
    residesInFrance: true,
  };
  await play(page, known);
  const count = page.locator(".checklist [role=status]");
  equal(await count.textContent(), "0 of 2 ready");
  await page.getByLabel("Identity photo").check();
  equal(await count.textContent(), "1 of 2 ready");
  await page.getByRole("button", { name: "Français" }).click();
  equal(await count.textContent(), "1 sur 2 prêt");
  await page.getByLabel("Photo d’identité").uncheck();
  equal(await count.textContent(), "0 sur 2 prêt");
});
