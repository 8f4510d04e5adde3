/** The fact that the page asks for; `null` where it shows the answer. */
export async function asked(page) {
  const field = page.locator("form input").first();
  return (await field.count()) === 0 ? null : field.getAttribute("name");
}

/** Answers the question on the page with the mouse. */
export async function answer(page, value) {
  const field = page.locator("form input").first();
  if ((await field.getAttribute("type")) === "radio") await page.locator(`form input[value="${value}"]`).check();
  else await field.fill(`${value}`);
  await page.locator("form button[type=submit]").click();
}

/** Answers the question on the page with the keyboard alone, from the current focus. */
export async function type(page, value) {
  const focused = () =>
    page.evaluate(() => {
      const { activeElement: element } = document;
      return { tag: element.tagName, kind: element.type, value: element.value };
    });
  // On a new page the two language buttons come first; later, the question has the focus.
  const isOpened = (await focused()).tag === "BODY";
  for (let presses = isOpened ? 3 : 1; presses > 0; presses -= 1) await page.keyboard.press("Tab");
  const { tag, kind } = await focused();
  if (tag !== "INPUT") throw new Error(`Tab leads from a question to ${tag}`);
  if (kind === "radio") {
    await page.keyboard.press("Space");
    for (let moves = 0; (await focused()).value !== `${value}`; moves += 1) {
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

export const headline = (page) => page.locator("#answer").textContent();
export const checklist = (page) => page.locator(".checklist li label").allTextContents();
export const steps = (page) => page.locator("h3").allTextContents();
