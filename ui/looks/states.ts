/**
 * Every window in every state that it can be in: the one list of what is looked at. Pictures, cut texts, axe, keyboard, zoom and
 * forced colours all go through it, so a new page or state is looked at in all these ways once it has a line here.
 *
 * The address after `#` is what the made-up program (`src/host/fake`) makes its view of. What no address can name is what a person
 * does to get there: `arrive`.
 */
import type { Hand } from "./screen.ts";

/** CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The kinds of windows, by their page. */
export type WindowName = "index" | "pgap" | "caller";

export interface State {
  /** For pictures and tests. */
  readonly name: string;
  readonly page: WindowName;
  readonly address: string;
  readonly arrive?: (page: Hand) => Promise<void>;
}

/** The least size of the main window. */
export const LEAST: Size = { width: 360, height: 480 };

/** The sizes that a window can have; the first is the one it opens with. The small windows have one. */
export const SIZES: Record<WindowName, readonly [Size, ...Size[]]> = {
  index: [{ width: 420, height: 680 }, LEAST],
  pgap: [{ width: 360, height: 232 }],
  caller: [{ width: 340, height: 280 }],
};

/** A state that its address alone brings about. */
const at = (page: WindowName) => (address: string): State => ({ name: page === "index" ? address : `${page}-${address}`, page, address });

/** A state that a person brings about from another. */
const then = (page: WindowName, address: string, name: string, arrive: (page: Hand) => Promise<void>): State => ({ name, page, address, arrive });

const signIn = (end: string, until: string): State =>
  then("index", `setup-${end}`, `setup-${end}`, async (page) => {
    await page.fill("#key", "a key");
    await page.click("button[type=submit]");
    await page.waitForSelector(until);
  });

/** Longer than the first moments in which the question takes nothing. */
const guardIsOver = (page: Hand) => page.waitForSelector(".guard", { state: "hidden" });

const question = (address: string, more: (page: Hand) => Promise<void> = async () => undefined): State =>
  then("pgap", address, `pgap-${address}`, async (page) => {
    await guardIsOver(page);
    await more(page);
  });

export const STATES: readonly State[] = [
  // Today
  ...["today", "today-n17", "today-n6", "today-offline", "today-paused", "today-quiet", "today-practice", "today-presenting", "today-notray", "today-groups", "today-since", "today-up", "today-empty", "today-key", "today-locked", "today-hostile"].map(at("index")),
  then("index", "today", "today-other-days", async (page) => {
    await page.selectOption(".period select", { index: 3 });
    await page.waitForSelector(".period input");
  }),
  then("index", "today", "today-search", async (page) => {
    await page.click(".section__head .button--icon");
    await page.fill(".find input", "a");
    await page.waitForSelector(".answer");
  }),
  then("index", "today", "today-none-found", async (page) => {
    await page.click(".section__head .button--icon");
    await page.fill(".find input", "no such word");
    await page.waitForSelector(".answer", { state: "detached" });
  }),
  // Calls
  ...["calls", "calls-incall", "calls-empty", "calls-hostile"].map(at("index")),
  then("index", "calls", "calls-why-not", async (page) => {
    await page.click("button[aria-expanded=false]");
    await page.waitForSelector("button[aria-expanded=true]");
  }),
  then("index", "calls", "calls-opened", async (page) => {
    await page.click(".call--sent summary");
    await page.waitForSelector(".details dd, .details p");
  }),
  // Learning
  ...["learning", "learning-few", "learning-empty"].map(at("index")),
  // Settings
  ...["settings", "settings-badline", "settings-presenting", "settings-paused"].map(at("index")),
  then("index", "settings", "settings-opened", async (page) => {
    await page.evaluate(() => {
      for (const summary of document.querySelectorAll<HTMLElement>(".setting--more summary")) summary.click();
    });
    await page.click("#queues-show");
    await page.click("#report-look");
    await page.waitForSelector(".report summary");
  }),
  then("index", "settings", "settings-way", async (page) => {
    await page.click(".card--next button");
    await page.waitForSelector(".card--next dl");
  }),
  then("index", "settings", "settings-licences", async (page) => {
    await page.click("#licences-show");
    await page.waitForSelector("pre[role=region]");
    await page.evaluate(() => document.querySelector("pre[role=region]")?.scrollIntoView({ block: "nearest" }));
  }),
  // Phone systems
  ...["today-rehearsal", "phones", "phones-doors", "phones-test", "phones-events"].map(at("index")),
  then("index", "phones-doors", "phones-doors-connector", async (page) => {
    await page.click("section[aria-labelledby=door-asterisk] button");
    await page.waitForSelector("section[aria-labelledby=door-asterisk] form");
  }),
  then("index", "phones", "phones-browser", async (page) => {
    await page.selectOption("#guide-phone", { index: 14 });
    await page.waitForSelector("article[aria-label]");
  }),
  // Setup
  at("index")("setup"),
  then("index", "setup", "setup-missing", async (page) => {
    await page.click("button[type=submit]");
    await page.waitForSelector("[aria-invalid=true]");
  }),
  signIn("checking", ".steps"),
  signIn("accepted", ".button--primary:not([type=submit])"),
  signIn("rejected", ".notice"),
  signIn("unreachable", ".notice"),
  signIn("unknown", ".notice"),
  signIn("locked", ".notice"),
  // The question
  at("pgap")("guard"),
  question("ask"),
  question("one", (page) => page.keyboard.press("1")),
  question("chosen"),
  question("cannot"),
  question("refused", async (page) => {
    await page.keyboard.press("7");
    await page.waitForSelector(".pgap__trouble");
  }),
  question("long"),
  // The caller card
  ...["talking", "ringing", "none", "reading", "hostile"].map(at("caller")),
];

/** The states of one kind of window. */
export const statesOf = (...pages: WindowName[]) => STATES.filter(({ page }) => pages.includes(page));
