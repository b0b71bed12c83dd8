/** WCAG 2.2 AA by axe, in every state, light and dark, closed and opened. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Chromium } from "./browser.ts";
import { openAll, show } from "./screen.ts";
import { STATES } from "./states.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

let browser: Chromium;
beforeAll(async () => void (browser = await Chromium.open()));
afterAll(() => browser.close());

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const run = `axe.run(document, { runOnly: ${JSON.stringify(TAGS)}, resultTypes: ["violations"] })`;
  const { violations: found, passes } = (await page.evaluate(run)) as AxeResults;
  if (passes.length < 5) return ["axe looked at next to nothing"];
  return found.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id} (${help}): ${node.html.slice(0, 160)} ${node.any.map((why) => why.message).join("; ")}`));
}

test.concurrent.each(STATES)("$name", async (state) => {
  const found = await browser.within(async (page, troubles) => {
    for (const theme of ["light", "dark"] as const) {
      await show(page, state, { theme });
      troubles.push(...(await violations(page)).map((line) => `${theme}: ${line}`));
      await openAll(page);
      troubles.push(...(await violations(page)).map((line) => `${theme}, opened: ${line}`));
    }
    return troubles;
  });
  expect([...new Set(found)]).toEqual([]);
});

test("a fault would be found", async () => {
  const found = await browser.within(async (page) => {
    await show(page, STATES[0] as (typeof STATES)[number]);
    await page.evaluate(() => {
      const button = document.createElement("button");
      document.querySelector("main")?.append(button);
    });
    return violations(page);
  });
  expect(found.map((line) => line.split(" ")[0])).toContain("button-name");
});
