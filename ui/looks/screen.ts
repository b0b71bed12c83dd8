/**
 * A page in a browser, whichever it is, and how a state is brought on it: Playwright's page is one, and WebKit's (`webkit.ts`) does as
 * much of the same as is asked for here.
 */
import { SIZES, type Size, type State } from "./states.ts";

/** The first of the six is what tests speak; the last is the pseudo-language. */
export const LANGUAGES = ["en", "da", "sv", "nb", "fi", "de", "qps"] as const;
export type Language = (typeof LANGUAGES)[number];

/** Milliseconds: longer than anything takes on a busy machine. */
export const PATIENCE = 60_000;

/** What a person does to a page. */
export interface Hand {
  click(selector: string): Promise<void>;
  fill(selector: string, text: string): Promise<void>;
  selectOption(selector: string, option: { index: number }): Promise<unknown>;
  /** Until it can be seen. */
  waitForSelector(selector: string): Promise<unknown>;
  waitForSelector(selector: string, until: { state: "hidden" | "detached" }): Promise<unknown>;
  /** Runs in the page. */
  evaluate<T>(run: () => T | Promise<T>): Promise<T>;
  readonly keyboard: { press(key: string): Promise<void> };
}

interface Media {
  forcedColors: "active" | "none";
  reducedMotion: "reduce" | "no-preference";
  colorScheme: "light" | "dark";
}

/** The same, with what is around the page. */
export interface Screen extends Hand {
  /** An address below the pages' own. */
  goto(address: string): Promise<unknown>;
  waitForFunction(holds: () => boolean): Promise<unknown>;
  /** Plays another system, where the browser can. */
  emulateMedia?(media: Media): Promise<void>;
  viewportSize(): Size | null;
  setViewportSize(size: Size): Promise<void>;
  screenshot(to: { path: string }): Promise<unknown>;
}

/** A browser; ends with `close`. */
export interface Browser {
  /** Runs with a page of its own; what went wrong in its scripts, and what its policy refused, is added to `troubles`. */
  within<T>(run: (page: Screen, troubles: string[]) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** How a state is looked at. */
export interface Look {
  readonly language?: Language;
  readonly theme?: "light" | "dark";
  readonly size?: Size;
  /** 2 at 200 %: the same window has half as many CSS pixels. */
  readonly zoom?: number;
  readonly forcedColors?: boolean;
  readonly moves?: boolean;
}

/** The CSS pixels of a window, by the way it is looked at. */
export function sizeOf(state: State, { size, zoom = 1 }: Look): Size {
  const { width, height } = size ?? SIZES[state.page][0];
  return { width: Math.floor(width / zoom), height: Math.floor(height / zoom) };
}

/** Brings a state on screen and waits until it stands still. */
export async function show(page: Screen, state: State, look: Look = {}): Promise<void> {
  const { language = "en", theme = "light", forcedColors = false, moves = false } = look;
  await page.setViewportSize(sizeOf(state, look));
  await page.emulateMedia?.({ forcedColors: forcedColors ? "active" : "none", reducedMotion: moves ? "no-preference" : "reduce", colorScheme: theme });
  // Only another address is loaded anew; one that differs after `#` alone is not.
  await page.goto("about:blank");
  await page.goto(`${state.page}.html?lang=${language}&theme=${theme}#${state.address}`);
  await page.waitForFunction(() => (document.querySelector("main")?.textContent ?? "").trim() !== "" && document.querySelector("[data-loading]") === null);
  await state.arrive?.(page);
  await stand(page);
  // The card asks for its height, and gets it.
  const height = state.page === "caller" ? await page.evaluate(() => Number(document.documentElement.dataset["height"])) : 0;
  if (height > 0 && !look.zoom) await page.setViewportSize({ width: sizeOf(state, look).width, height });
}

/** Waits until what was drawn is on screen. */
export async function stand(page: Hand): Promise<void> {
  await page.evaluate(() => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))));
}

/** Opens everything that can be opened. */
export async function openAll(page: Hand): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll("details")) details.open = true;
  });
  await stand(page);
}
