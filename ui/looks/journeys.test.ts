/** What a person does, by keyboard alone, from the first key to the last; and that what comes of it is spoken. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Chromium } from "./browser.ts";
import { show } from "./screen.ts";
import type { State, WindowName } from "./states.ts";

const MOST_STOPS = 150;

let browser: Chromium;
beforeAll(async () => void (browser = await Chromium.open()));
afterAll(() => browser.close());

const at = (page: WindowName, address: string): State => ({ name: address, page, address });

/** Goes from control to control until it is on this one. */
async function tabTo(page: Page, selector: string): Promise<void> {
  await page.waitForSelector(selector);
  const there = () => page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);
  for (let stop = 0; stop < MOST_STOPS && !(await there()); stop += 1) await page.keyboard.press("Tab");
  expect(await there(), selector).toBe(true);
}

/** Waits until a part of the page that is read aloud when it changes says this. */
const isSpoken = (page: Page, words: string) =>
  page.waitForFunction((wanted) => [...document.querySelectorAll("[role=status], [role=alert], [aria-live]")].some((part) => part.textContent?.replace(/\s+/g, " ").includes(wanted)), words);

const focused = (page: Page) => page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset["row"] ?? document.activeElement?.id ?? "");

async function on(state: State, journey: (page: Page) => Promise<void>): Promise<void> {
  await browser.within(async (page, troubles) => {
    await show(page, state);
    await journey(page);
    expect(troubles).toEqual([]);
  });
}

test("signing in: what is missing is said at its field, a wrong key in words, the right one is the end", () =>
  on(at("index", "setup"), async (page) => {
    await tabTo(page, "button[type=submit]");
    await page.keyboard.press("Enter");
    await isSpoken(page, "Paste the API key.");
    expect(await focused(page)).toBe("key");
    await page.keyboard.type("rejected");
    await page.keyboard.press("Enter");
    await isSpoken(page, "nps.today does not know this key");
    await tabTo(page, ".button--primary");
    await page.keyboard.press("Enter");
    await page.waitForSelector("#key");
    await tabTo(page, "#key");
    await page.keyboard.press("Control+a");
    await page.keyboard.type("accepted");
    await page.keyboard.press("Enter");
    await isSpoken(page, "You are signed in");
  }));

test("a long comment: all of it by a click, and back", () =>
  on(at("index", "today&v=hostile"), async (page) => {
    const more = page.locator(".answer .comment__more").first();
    await more.click();
    expect(await more.getAttribute("aria-expanded")).toBe("true");
    const whole = page.locator(".answer .comment--open").first();
    expect(await whole.evaluate((words) => words.scrollHeight <= words.clientHeight + 1)).toBe(true);
    await more.click();
    expect(await page.locator(".answer .comment--open").count()).toBe(0);
  }));

test("an answer: opened, called back, marked", () =>
  on(at("index", "today"), async (page) => {
    await tabTo(page, "[data-row]");
    const first = await focused(page);
    await page.keyboard.press("ArrowDown");
    expect(await focused(page)).not.toBe(first);
    await page.keyboard.press("Enter");
    await page.waitForSelector(".comment--open");
    await page.keyboard.press("n");
    await page.waitForSelector(`[data-row="${await focused(page)}"] [aria-pressed=true] >> text=Not about me`);
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("c");
    await page.waitForSelector(`[data-row="${first}"] [aria-pressed=true] >> text=Call back`);
  }));

test("other days: typed, and left with Esc", () =>
  on(at("index", "today"), async (page) => {
    await tabTo(page, ".period select");
    await page.keyboard.press("End");
    await page.waitForSelector(".period input");
    await page.keyboard.press("Escape");
    await page.waitForSelector(".period select:focus");
    await page.keyboard.press("End");
    await tabTo(page, ".period input");
    await page.keyboard.press("Control+a");
    await page.keyboard.type("45");
    await page.keyboard.press("Enter");
    await page.waitForSelector(".period select:focus");
    expect(await page.locator(".period select").inputValue()).toBe("Last 45 days");
  }));

test("calls: to the page, a survey that is not to be sent, what became of another", () =>
  on(at("index", "today"), async (page) => {
    await page.keyboard.press("Control+2");
    await tabTo(page, "button[aria-expanded]");
    await page.keyboard.press("Enter");
    // The reasons have the keyboard at once.
    await page.waitForSelector(".why button:focus");
    await page.keyboard.press("Enter");
    await page.waitForSelector("button[aria-expanded=true]", { state: "detached" });
    await tabTo(page, "summary");
    await page.keyboard.press("Enter");
    await page.waitForSelector("details[open]");
  }));

test("a setting: a switch, and a number that is refused", () =>
  on(at("index", "today"), async (page) => {
    await page.keyboard.press("Control+,");
    await tabTo(page, "#set-notify-sound");
    await page.keyboard.press("Space");
    await page.waitForSelector("#set-notify-sound:checked");
    await tabTo(page, "#set-pgap-remind_minutes");
    await page.keyboard.press("Control+a");
    await page.keyboard.type("999");
    await page.keyboard.press("Enter");
    await isSpoken(page, "Give a number from 1 to 60.");
    await page.waitForSelector("#set-pgap-remind_minutes[aria-invalid=true]");
  }));

test("the question: nothing in its first moments, then one key, taken back, and later", () =>
  on(at("pgap", "guard"), async (page) => {
    await page.keyboard.press("8");
    expect(await page.locator("input:checked").count()).toBe(0);
    await page.waitForSelector(".guard", { state: "hidden" });
    expect(await page.locator("input:checked").count()).toBe(0);
    await page.keyboard.press("1");
    await isSpoken(page, "1 or type 0 for 10");
    await page.keyboard.press("0");
    await isSpoken(page, "10 goes along with the survey");
    await page.keyboard.press("Backspace");
    await page.waitForFunction(() => document.querySelector("input:checked") === null);
    await page.keyboard.press("Escape");
    await page.waitForSelector("main", { state: "detached" });
  }));

test("the caller card: closed with Esc", () =>
  on(at("caller", "talking"), async (page) => {
    await page.keyboard.press("Escape");
    await page.waitForSelector("main", { state: "detached" });
  }));
