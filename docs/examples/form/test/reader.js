import { rulebook } from "carte-vitale";

/** The fact that the page asks for; `null` where it shows the answer. */
export async function asked(page) {
  const form = page.locator("form.question");
  return (await form.count()) === 0 ? null : form.getAttribute("data-fact");
}

/** Asks for a number by itself, where its date is asked for: the persons have no dates. */
async function withoutDate(page, fact) {
  const isNumber = fact in rulebook.facts && "minimum" in rulebook.facts[fact];
  return isNumber && (await page.locator("form input[name=day]").count()) > 0;
}

/** Answers the question on the page with the mouse. */
export async function answer(page, value) {
  const fact = await asked(page);
  if (await withoutDate(page, fact)) await page.locator("form button.link").click();
  const field = page.locator("form input").first();
  if ((await field.getAttribute("type")) === "radio") await page.locator(`form input[value="${value}"]`).check();
  else await field.fill(`${value}`);
  await page.locator("form button[type=submit]").click();
}

/** What has the focus, also within the element. */
export const focused = (page) =>
  page.evaluate(() => {
    let { activeElement: element } = document;
    while (element.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return { tag: element.tagName, kind: element.type, value: element.value, text: element.textContent };
  });

/** Answers the question on the page with the keyboard alone, from the current focus. */
export async function type(page, value) {
  const tab = async (presses) => {
    for (let left = presses; left > 0; left -= 1) await page.keyboard.press("Tab");
  };
  // On a new page the two language buttons come first; later, the question has the focus.
  if ((await focused(page)).tag === "BODY") await tab(2);
  if (await withoutDate(page, await asked(page))) {
    // Past the day, the month and the year.
    await tab(4);
    await page.keyboard.press("Enter");
  }
  await tab(1);
  const { tag, kind } = await focused(page);
  if (tag !== "INPUT") throw new Error(`Tab leads from a question to ${tag}`);
  if (kind === "radio") {
    await page.keyboard.press("Space");
    for (let moves = 0; (await focused(page)).value !== `${value}`; moves += 1) {
      if (moves > 10) throw new Error(`no arrow leads to ${value}`);
      await page.keyboard.press("ArrowDown");
    }
  } else await page.keyboard.type(`${value}`);
  await page.keyboard.press("Enter");
}

/** Answers every question. @returns the facts that were asked for, in order */
export async function play(page, answers, by = answer) {
  const facts = [];
  for (let fact = await asked(page); fact !== null; fact = await asked(page)) {
    if (facts.includes(fact)) throw new Error(`${fact} is asked for twice`);
    facts.push(fact);
    await by(page, answers[fact], fact);
  }
  return facts;
}

/** As it is written in the words: on the page, no line ends before a French colon. */
const plain = (text) => text.replaceAll("\u00a0", " ");
export const headline = async (page) => plain(await page.locator("#answer").textContent());
export const checklist = (page) => page.locator(".checklist > ul > li > label").allTextContents();
export const steps = (page) => page.locator("h4").allTextContents();
