/** No text is cut, in no language, in no window: neither as it opens nor in the least size it can have. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { Chromium, LANGUAGES, openAll, show } from "./browser.ts";
import { PSEUDO } from "../build/pseudo.ts";
import { clippedIn, tooLowIn } from "./clipped.ts";
import { SIZES, STATES } from "./states.ts";

let browser: Chromium;
beforeAll(async () => void (browser = await Chromium.open()));
afterAll(() => browser.close());

test.concurrent.each(STATES)("$name", async (state) => {
  const found = await browser.within(async (page, troubles) => {
    for (const language of LANGUAGES) {
      // What fits into the least size fits into a larger one; the language that takes the most room shows that once more.
      const least = SIZES[state.page].at(-1) ?? SIZES[state.page][0];
      for (const size of language === PSEUDO ? SIZES[state.page] : [least]) {
        await show(page, state, { language, size });
        await openAll(page);
        const lines = [...(await page.evaluate(clippedIn)), ...(await page.evaluate(tooLowIn))];
        if ((await page.getAttribute("html", "lang")) !== language) lines.push("the page is not in this language");
        troubles.push(...lines.map((line) => `${language} ${size.width} px: ${line}`));
      }
    }
    return troubles;
  });
  expect(found).toEqual([]);
});
