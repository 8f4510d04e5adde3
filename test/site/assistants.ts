import { tools } from "carte-vitale/tools";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import type { Site } from "./browser.js";

/** An assistant that keeps what a page registers, under `document` as in the draft, or under `navigator` as before. */
const assistant = (place: "document" | "navigator") => `
  globalThis.registered = [];
  Object.defineProperty(${place}, "modelContext", {
    value: { registerTool: async (tool) => { globalThis.registered.push(tool); } },
  });`;
const names = tools.map(({ name }) => name);
const scriptsOf = (page: Page) =>
  page.evaluate<string[]>("[...document.scripts].map(({ src }) => src.split('/').at(-1))");

/** What the site offers to an assistant of the browser. */
export const assistants: Readonly<Record<string, (site: Site) => Promise<void>>> = {
  ...Object.fromEntries(
    (["document", "navigator"] as const).map((place) => [
      `an assistant under ${place} finds every tool, and answers in the language of the page`,
      async (site: Site) => {
        for (const path of ["fr/try/index.html", "en/try/expert.html"]) {
          const page = await site.open(path, { init: assistant(place) });
          await page.waitForFunction(`registered.length === ${names.length}`);
          expect(await page.evaluate("registered.map(({ name }) => name)")).toEqual(names);
          expect(
            await page.evaluate("registered.map(({ execute, ...tool }) => JSON.parse(JSON.stringify(tool)))"),
          ).toEqual(tools.map(({ execute, ...tool }) => tool));
          const [decide] = tools;
          const input = { facts: { otherScheme: "other" } };
          const language = path.slice(0, 2);
          const said = await page.evaluate(`registered[0].execute(${JSON.stringify(input)})`);
          expect(said).toEqual(decide.execute({ ...input, language }));
          const chosen = await page.evaluate(`registered[0].execute(${JSON.stringify({ ...input, language: "en" })})`);
          expect(chosen).toEqual(decide.execute({ ...input, language: "en" }));
          expect(await page.evaluate("registered[0].execute(null)")).toMatchObject({ ok: false });
          await page.context().close();
        }
      },
    ]),
  ),

  "an assistant that refuses a tool leaves the page as it is": async (site) => {
    const refusing = assistant("document").replace(
      /async \(tool\) => \{.*?\}/,
      "() => { throw new Error('refused'); }",
    );
    const page = await site.open("en/try/index.html", { init: refusing });
    await page.waitForFunction("[...document.scripts].some(({ src }) => src.endsWith('/tools.js'))");
    await page.locator("carte-vitale-form button").first().waitFor();
    await page.context().close();
  },

  "without an assistant, no tool is loaded": async (site) => {
    const page = await site.open("en/try/index.html");
    await page.locator("carte-vitale-form button").first().waitFor();
    expect(await scriptsOf(page)).toContain("assistant.js");
    expect(await scriptsOf(page)).not.toContain("tools.js");
    await page.context().close();
  },
};
