import { deepEqual, equal, match, ok } from "node:assert/strict";
import { after, before, test } from "node:test";
import { rulebook } from "carte-vitale";
import { launch } from "./browser.js";
import { answer, asked, checklist, headline, play } from "./reader.js";

let form;
before(async () => {
  form = await launch();
});
after(() => form.close());

const minimumAge = rulebook.parameters["minimum-age"].value;
const unknown = (page) => page.getByRole("button", { name: "I do not know" }).click();
const focused = (page) => page.evaluate(() => document.activeElement.textContent);

test("Without any answer, every outcome remains possible", async () => {
  const { page, troubles } = await form.open();
  const questions = await play(page, {}, unknown);
  equal(questions.length, 12);
  equal(await headline(page), "Some information is missing");
  equal(await page.locator("section:has(h2:text-is('What remains possible')) li").count(), 12);
  equal(await page.locator("section:has(h2:text-is('What would decide')) li").count(), 12);
  deepEqual(await checklist(page), []);
  deepEqual(troubles, []);
});

test("An employee with an unknown number has four possible outcomes", async () => {
  const { page } = await form.open();
  const known = { coveredElsewhere: false, status: "employee", cardState: "none", age: 30, nationality: "french" };
  await play(page, known, (_, value) => (value === undefined ? unknown(page) : answer(page, value)));
  deepEqual(await page.locator("section:has(h2:text-is('What remains possible')) li").allTextContents(), [
    "Not yet: first register with the French health insurance system",
    "Not yet: your temporary number has expired",
    "Not yet: you first need your permanent Social Security number",
    "Yes: the Carte Vitale can be ordered",
  ]);
  match(await page.locator(".answers").textContent(), /Social Security numbernot known/);
});

test("A fact that an answer implies is not asked for", async () => {
  const { page } = await form.open();
  const known = { coveredElsewhere: false, status: "employee", cardState: "held", age: 30, nationality: "french" };
  const questions = await play(page, known, (_, value) => (value === undefined ? unknown(page) : answer(page, value)));
  equal(await headline(page), "There is already a Carte Vitale");
  ok(!questions.includes("nirKind"), "a held card implies a permanent number");
});

test("Back removes the last answer, and start again removes all", async () => {
  const { page } = await form.open();
  const first = await asked(page);
  await answer(page, false);
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
  await answer(page, false);
  equal(await focused(page), "What is the person’s situation in France?");
  await page.getByRole("button", { name: "Back" }).click();
  match(await focused(page), /^Does another country/);
  await answer(page, true);
  equal(await focused(page), "No Carte Vitale: another country’s or territory’s scheme covers you");
  await page.getByRole("button", { name: "Start again" }).click();
  match(await focused(page), /^Does another country/);
});

test("The number of questions to come is announced", async () => {
  const { page } = await form.open();
  const known = { coveredElsewhere: false, status: "employee", cardState: "none", age: 30, nationality: "french" };
  const said = [];
  await play(page, { ...known, nirKind: "permanent" }, async (_, value) => {
    said.push(await page.locator(".progress[role=status]").textContent());
    await answer(page, value);
  });
  match(said[0], /^Question 1$/);
  match(said.at(-1), /^Question 6.*more questions?, \d+ at most\.$|^Question 6One last question\.$/);
});

test("An age that is not accepted is refused with a message, and stays in the field", async () => {
  const { page } = await form.open();
  await play(page, { coveredElsewhere: false, status: "dependent", cardState: "none" }, async (_, value, fact) => {
    if (fact !== "age") return answer(page, value ?? "permanent");
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
  await answer(page, true);
  equal(await headline(page), "No Carte Vitale: another country’s or territory’s scheme covers you");
});

test("Ticked documents are counted, and stay ticked in the other language", async () => {
  const { page } = await form.open();
  const known = {
    coveredElsewhere: false,
    status: "dependent",
    cardState: "none",
    age: minimumAge,
    nirKind: "permanent",
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
