import { deepEqual, equal, match, ok } from "node:assert/strict";
import { after, before, test } from "node:test";
import { rulebook } from "carte-vitale";
import { en } from "carte-vitale/messages/en";
import { launch } from "./browser.js";
import { answer, asked, checklist, focused, headline, play } from "./reader.js";

let form;
before(async () => {
  form = await launch();
});
after(() => form.close());

const outcomes = Object.keys(rulebook.outcomes).filter((outcome) => outcome !== "undetermined");
const minimumAge = rulebook.parameters["minimum-age"].value;
const unknown = (page) => page.getByRole("button", { name: "I do not know" }).click();
const answerKnown = (page, value) => (value === undefined ? unknown(page) : answer(page, value));
const part = (page, title) => page.locator(`section:has(h3:text-is("${title}")) li`);
const employee = { otherScheme: "none", status: "employee", cardState: "none", age: 30, nationality: "french" };

test("Without any answer, every outcome remains possible", async () => {
  const { page, troubles } = await form.open();
  const questions = await play(page, {}, unknown);
  equal(questions.length, Object.keys(rulebook.facts).length);
  equal(await headline(page), "Some information is missing");
  equal(await part(page, "What remains possible").count(), outcomes.length);
  equal(await part(page, "What to find out").count(), questions.length);
  deepEqual(await checklist(page), []);
  deepEqual(troubles, []);
});

test("An employee with an unknown number has five possible outcomes", async () => {
  const { page } = await form.open();
  await play(page, employee, answerKnown);
  deepEqual(await part(page, "What remains possible").allTextContents(), [
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
  const questions = await play(page, { ...employee, nirKind: "permanent" }, answerKnown);
  equal(await headline(page), "Some information is missing");
  ok(!questions.includes("temporaryNumberMonths"), "a permanent number is not temporary");
});

test("Back shows the last answer, and start again removes all", async () => {
  const { page } = await form.open();
  await answer(page, "employee");
  const second = await asked(page);
  await answer(page, 30);
  ok((await asked(page)) !== second);
  await page.getByRole("button", { name: "Back" }).click();
  equal(await asked(page), second);
  equal(await page.locator("form input").inputValue(), "30");
  match(await page.locator(".progress").textContent(), /^Question 2/);
  await page.getByRole("button", { name: "Start again" }).click();
  equal(await asked(page), "status");
  equal(await page.locator("form input:checked").count(), 0);
  equal(await page.locator(".answers").count(), 0);
});

test("The focus moves to each new question and to the answer, and not when the page opens", async () => {
  const { page } = await form.open();
  equal((await focused(page)).tag, "BODY");
  await answer(page, "employee");
  match((await focused(page)).text, /date of birth/);
  await page.getByRole("button", { name: "Back" }).click();
  equal((await focused(page)).text, en.facts.status.question);
  await play(page, { status: "student", age: 20, nirKind: "none", otherScheme: "other" });
  equal((await focused(page)).text, en.outcomes["covered-elsewhere"].headline);
  await page.getByRole("button", { name: "Start again" }).click();
  equal((await focused(page)).text, en.facts.status.question);
});

test("The number of questions to come is announced", async () => {
  const { page } = await form.open();
  const said = [];
  await play(page, { ...employee, nirKind: "permanent", rightsOpen: true }, async (_, value) => {
    said.push(await page.locator(".progress[role=status]").textContent());
    if (said.length > 3) await page.locator(".progress span").waitFor();
    said[said.length - 1] = await page.locator(".progress[role=status]").textContent();
    await answer(page, value);
  });
  equal(said[0], "Question 1");
  match(said[3], /^Question 4About \d+ more questions?, \d+ at most\.$/);
  match(said.at(-1), /^Question \dOne last question\.$/);
});

test("An age that is not accepted is refused with a message, and stays in the field", async () => {
  const { page } = await form.open();
  await answer(page, "dependent");
  for (const said of ["131", "12,5", "-1", "1e1", "twelve"]) {
    await answer(page, said);
    match(await page.getByRole("alert").textContent(), /Enter a whole number from 0 to 130/, said);
    equal(await page.locator("input[name=age]").getAttribute("aria-invalid"), "true");
    equal(await page.locator("input[name=age]").inputValue(), said);
  }
  await answer(page, minimumAge);
  equal(await page.getByRole("alert").count(), 0);
  equal(await asked(page), "nirKind");
});

test("Continuing without a choice is refused with a message", async () => {
  const { page } = await form.open();
  await page.getByRole("button", { name: "Continue" }).click();
  match(await page.getByRole("alert").textContent(), /Choose an answer/);
  await answer(page, "student");
  equal(await asked(page), "age");
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
    nationality: "french",
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

test("The page is told of the decision, once there is one", async () => {
  const { page } = await form.open();
  equal(await page.locator("footer").count(), 0);
  await play(page, { status: "student", age: 20, nirKind: "none", otherScheme: "other" });
  match(await page.locator("footer").textContent(), /Ask your adviser/);
});
