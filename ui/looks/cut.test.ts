/**
 * No text is cut, in no language, in no window: neither as it opens nor in the least size it can have. In Chromium, which lays out as
 * WebView2 of Windows does, and in the webview of Linux, which has another mind about some heights.
 */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { PSEUDO } from "../build/pseudo.ts";
import { Chromium } from "./browser.ts";
import { clippedIn, tooLowIn } from "./clipped.ts";
import { type Browser, LANGUAGES, openAll, show } from "./screen.ts";
import { SIZES, STATES } from "./states.ts";
import { WebKit } from "./webkit.ts";

const BROWSERS = [
  { name: "Chromium", open: (): Promise<Browser> => Chromium.open(), isHere: true },
  { name: "WebKitGTK", open: (): Promise<Browser> => WebKit.open(), isHere: process.platform === "linux" },
];

describe.each(BROWSERS.filter(({ isHere }) => isHere))("$name", ({ open }) => {
  let browser: Browser;
  beforeAll(async () => void (browser = await open()));
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
          if ((await page.evaluate(() => document.documentElement.lang)) !== language) lines.push("the page is not in this language");
          troubles.push(...lines.map((line) => `${language} ${size.width} px: ${line}`));
        }
      }
      return troubles;
    });
    expect(found).toEqual([]);
  });
});
