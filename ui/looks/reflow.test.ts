/**
 * Zoom: at 200 % and 400 % a window of the usual size, and one of 320 px, show all that they show otherwise, in one column. Nothing
 * sticks out, nothing is cut, nothing lies on something else, and every control can be brought into sight.
 */
import { afterAll, beforeAll, expect, test } from "vitest";
import { Chromium } from "./browser.ts";
import { clippedIn } from "./clipped.ts";
import { openAll, show } from "./screen.ts";
import { statesOf } from "./states.ts";

let browser: Chromium;
beforeAll(async () => void (browser = await Chromium.open()));
afterAll(() => browser.close());

/** A window of 420 px at 200 %; one of 320 px; one as wide as a screen of 1280 px at 400 %, which is as low as 256 px. */
const ZOOMS = [
  { what: "200 %", size: { width: 210, height: 340 } },
  { what: "320 px", size: { width: 320, height: 480 } },
  { what: "400 %", size: { width: 320, height: 256 } },
];

/** Runs in the page: controls that cannot be scrolled into sight, or that something else lies on where they are pressed. */
function outOfReachIn(): string[] {
  const found: string[] = [];
  for (const control of document.querySelectorAll<HTMLElement>("a[href], button, input, select, summary")) {
    if (!control.checkVisibility()) continue;
    control.scrollIntoView({ block: "center", inline: "center" });
    const box = (control.closest("label") ?? control).getBoundingClientRect();
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const name = `${control.localName} “${(control.getAttribute("aria-label") ?? control.textContent ?? "").trim().slice(0, 40)}”`;
    if (x < 0 || y < 0 || x > innerWidth || y > innerHeight) {
      found.push(`${name} cannot be brought into sight`);
      continue;
    }
    const top = document.elementFromPoint(x, y);
    const around = control.closest("label") ?? control.closest(".switch") ?? control;
    if (!top || !(around.contains(top) || top.contains(control))) found.push(`${name} lies under ${top?.localName}.${top?.className}`);
  }
  return found;
}

test.concurrent.each(statesOf("index", "caller"))("$name", async (state) => {
  const found = await browser.within(async (page, troubles) => {
    for (const { what, size } of ZOOMS) {
      for (const language of ["en", "qps"] as const) {
        await show(page, state, { language, size });
        await page.setViewportSize(size);
        await openAll(page);
        const lines = [...(await page.evaluate(clippedIn)), ...(await page.evaluate(outOfReachIn))];
        troubles.push(...lines.map((line) => `${what} ${language}: ${line}`));
      }
    }
    return troubles;
  });
  expect(found).toEqual([]);
});

// The question's window grows with its contents as far as the screen allows; where it cannot, what is in it moves together.
test.concurrent.each(statesOf("pgap"))("$name", async (state) => {
  const found = await browser.within(async (page, troubles) => {
    await show(page, state);
    await page.setViewportSize({ width: 210, height: 232 });
    troubles.push(...(await page.evaluate(clippedIn)), ...(await page.evaluate(outOfReachIn)));
    return troubles;
  });
  expect(found).toEqual([]);
});
