/** A hundred thousand answers: however far one scrolls, as much is drawn as at the top, and nothing that is read or has the keyboard moves. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Chromium } from "./browser.ts";
import { show, stand } from "./screen.ts";

const MANY = { name: "today-many", page: "index", address: "today-many" } as const;
/** Blocks of rows in sight and around it, and those around the keyboard. */
const MOST_DRAWN = 140;

let browser: Chromium;
beforeAll(async () => void (browser = await Chromium.open()));
afterAll(() => browser.close());

const places = (page: Page) => page.$$eval(".rows--window > li", (rows) => rows.map((row) => Number(row.getAttribute("aria-posinset"))));
const inSight = (page: Page) =>
  page.evaluate(() => {
    const row = [...document.querySelectorAll(".rows--window > li")].find((found) => found.getBoundingClientRect().bottom > 60);
    return { place: Number(row?.getAttribute("aria-posinset")), top: row?.getBoundingClientRect().top ?? Number.NaN };
  });

async function scroll(page: Page, by: number): Promise<void> {
  await page.evaluate((pixels) => document.querySelector(".page")?.scrollBy({ top: pixels, behavior: "instant" }), by);
  await stand(page);
}

/** Scrolls down until this row is in sight. */
async function scrollTo(page: Page, place: number): Promise<void> {
  let [last, still] = [0, 0];
  for (let now = await inSight(page); now.place < place && still < 200; now = await inSight(page)) {
    await scroll(page, 2_000);
    still = now.place === last ? still + 1 : 0;
    last = now.place;
    const drawn = await places(page);
    expect(drawn.length).toBeLessThan(MOST_DRAWN);
  }
}

test("older answers come while one scrolls, and a few of them are drawn", async () => {
  await browser.within(async (page, troubles) => {
    await show(page, MANY);
    await scrollTo(page, 1_000);
    const { place } = await inSight(page);
    expect(place).toBeGreaterThanOrEqual(1_000);
    const drawn = await places(page);
    expect(drawn).toContain(place);
    expect(drawn).toEqual([...drawn].sort((a, b) => a - b));
    expect(await page.getAttribute(".rows--window > li", "aria-setsize")).toBe("100000");
    expect(troubles).toEqual([]);
  });
});

test("what is read stays where it is while rows above it are drawn again", async () => {
  await browser.within(async (page) => {
    await show(page, MANY);
    await scrollTo(page, 200);
    for (let step = 0; step < 30; step += 1) {
      const before = await inSight(page);
      await scroll(page, -150);
      const moved = await page.evaluate((place) => document.querySelector(`.rows--window > li[aria-posinset="${place}"]`)?.getBoundingClientRect().top, before.place);
      expect(moved).toBeCloseTo(before.top + 150, 0);
    }
  });
});

test("the keyboard keeps its row however far one scrolls, and goes on from there", async () => {
  await browser.within(async (page) => {
    await show(page, MANY);
    await page.focus("[data-row]");
    await page.keyboard.press("ArrowDown");
    const row = await page.evaluate(() => (document.activeElement as HTMLElement).dataset["row"]);
    await scrollTo(page, 200);
    expect(await page.evaluate(() => (document.activeElement as HTMLElement).dataset["row"])).toBe(row);
    await page.keyboard.press("ArrowDown");
    expect(await page.evaluate(() => document.activeElement?.closest("li")?.getAttribute("aria-posinset"))).toBe("3");
    for (let step = 4; step < 60; step += 1) {
      await page.keyboard.press("ArrowDown");
      await stand(page);
      expect(await page.evaluate(() => document.activeElement?.closest("li")?.getAttribute("aria-posinset"))).toBe(String(step));
    }
  });
});
