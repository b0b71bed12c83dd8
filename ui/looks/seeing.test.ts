/** For eyes that see otherwise: forced colours, no colour at all, no motion, and where the keyboard is. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Chromium } from "./browser.ts";
import { openAll, show } from "./screen.ts";
import { STATES } from "./states.ts";

let browser: Chromium;
beforeAll(async () => void (browser = await Chromium.open()));
afterAll(() => browser.close());

/** Runs in the page, in forced colours: what is told by its fill alone, and so by nothing. */
function shapelessIn(): string[] {
  const found: string[] = [];
  const name = (element: Element) => `${[element.localName, ...element.classList].join(".")} “${(element.textContent ?? "").trim().slice(0, 30)}”`;
  const look = (element: Element) => getComputedStyle(element);
  const ground = look(document.body).backgroundColor;
  const edged = (style: CSSStyleDeclaration) => style.borderStyle !== "none" && Number.parseFloat(style.borderWidth) > 0 && style.borderColor !== ground;
  for (const element of document.querySelectorAll<HTMLElement>(".button:not(.button--quiet, .button--icon), .chip, .badge, .new, .input, .switch span, .scale__step")) {
    if (!element.checkVisibility()) continue;
    const style = look(element);
    if (!edged(style) && style.backgroundColor === ground) found.push(`${name(element)} has neither an edge nor a fill`);
    if (style.color === style.backgroundColor) found.push(`${name(element)} has its words in the colour of its ground`);
  }
  const differs = (one: Element | null | undefined, other: Element | null | undefined) => {
    if (!one || !other) return true;
    const [a, b] = [look(one), look(other)];
    return a.backgroundColor !== b.backgroundColor || a.borderColor !== b.borderColor || a.borderBlockEndWidth !== b.borderBlockEndWidth;
  };
  for (const [chosen, other] of [[".tab[aria-current]", ".tab:not([aria-current])"], [".scale__step:has(:checked)", ".scale__step:not(:has(:checked))"], [".switch :checked:enabled + span", ".switch :not(:checked):enabled + span"], [".tag[aria-pressed=true]", ".tag[aria-pressed=false]"]] as const) {
    if (!differs(document.querySelector(chosen), document.querySelector(other))) found.push(`${chosen} looks like ${other}`);
  }
  return found;
}

describe("forced colours leave every shape and every choice to be seen", () => {
  test.concurrent.each(STATES)("$name", async (state) => {
    const found = await browser.within(async (page, troubles) => {
      await show(page, state, { forcedColors: true });
      await openAll(page);
      return [...troubles, ...(await page.evaluate(shapelessIn))];
    });
    expect(found).toEqual([]);
  });
});

/** Runs in the page: what moves, longer than is asked for or without end. */
function movesIn(longest: number): string[] {
  return document.getAnimations().flatMap((animation) => {
    const { duration = 0, iterations = 1 } = animation.effect?.getComputedTiming() ?? {};
    const lasts = Number(duration) * iterations;
    return lasts > longest ? [`${animation instanceof CSSAnimation ? animation.animationName : "a transition"} lasts ${lasts} ms`] : [];
  });
}

describe("nothing moves where motion is reduced, and nothing goes on moving elsewhere", () => {
  test.concurrent.each(STATES)("$name", async (state) => {
    const found = await browser.within(async (page, troubles) => {
      await show(page, state, { moves: false });
      await openAll(page);
      troubles.push(...(await page.evaluate(movesIn, 1)).map((line) => `reduced: ${line}`));
      await show(page, state, { moves: true });
      // The line of the question's first moments is the longest.
      troubles.push(...(await page.evaluate(movesIn, 1_200)));
      return troubles;
    });
    expect(found).toEqual([]);
  });
});

/** Runs in the page: how what has the focus shows it, and where in the page it is. */
function focusIn(): { name: string; isNew: boolean; isAfter: boolean; isRow: boolean; shown: boolean; inSight: boolean } | null {
  const focused = document.activeElement;
  if (!(focused instanceof HTMLElement) || focused === document.body) return null;
  // Elements themselves are kept, since a long list draws and removes rows on the way.
  const way = ((window as unknown as { way?: Element[] }).way ??= []);
  const last = way.at(-1);
  const isNew = !way.includes(focused);
  way.push(focused);
  // A control that is drawn by another element shows its focus there.
  const drawn = [focused, focused.nextElementSibling, focused.parentElement, focused.closest("label")];
  const ringed = drawn.some((element) => {
    if (!element) return false;
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
    return outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2 && !/, 0\)$|transparent/.test(outlineColor);
  });
  const box = focused.getBoundingClientRect();
  return {
    name: `${[focused.localName, ...focused.classList].join(".")} “${(focused.getAttribute("aria-label") ?? focused.textContent ?? "").trim().slice(0, 40)}”`,
    isNew,
    isAfter: !last?.isConnected || (last.compareDocumentPosition(focused) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
    isRow: focused.matches("[data-row]"),
    shown: ringed,
    inSight: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
  };
}

/** Runs in the page: remembers the controls for the keyboard. A group of radio buttons is one; rows are not counted, because which of them is a stop moves along. */
function stopsIn(): void {
  const names = new Set<string>();
  const stops = [...document.querySelectorAll<HTMLElement>("a[href], button, input, select, summary")].filter((element) => {
    if (!element.checkVisibility({ visibilityProperty: true }) || element.matches(":disabled, [tabindex='-1']")) return false;
    if (!(element instanceof HTMLInputElement) || element.type !== "radio") return true;
    const first = !names.has(element.name);
    names.add(element.name);
    return first;
  });
  (window as unknown as { stops: HTMLElement[] }).stops = stops;
}

interface Walked {
  stops: HTMLElement[];
  way?: Element[];
}

/** Runs in the page: places of those that the keyboard did not come to. What a long list took away on the way is nobody's fault. */
function missedIn(): number[] {
  const { stops, way = [] } = window as unknown as Walked;
  const group = (element: Element) => (element instanceof HTMLInputElement && element.type === "radio" ? element.name : null);
  const reached = (stop: HTMLElement) => way.includes(stop) || (group(stop) !== null && way.some((element) => group(element) === group(stop)));
  const there = (stop: HTMLElement) => stop.isConnected && stop.checkVisibility({ visibilityProperty: true }) && !stop.matches(":disabled, [tabindex='-1']");
  return stops.flatMap((stop, place) => (there(stop) && !reached(stop) ? [place] : []));
}

/** Runs in the page: puts the keyboard on the control before one. */
function approachIn(place: number): void {
  const { stops } = window as unknown as Walked;
  const before = stops.slice(0, place).reverse().find((stop) => stop.isConnected && stop.checkVisibility({ visibilityProperty: true }));
  before?.focus();
}

/** Runs in the page: whether one has the keyboard, or what it is. */
function isOnIn(place: number): true | string {
  const stop = (window as unknown as Walked).stops[place];
  return document.activeElement === stop || `${[stop?.localName, ...(stop?.classList ?? [])].join(".")} “${(stop?.getAttribute("aria-label") ?? stop?.textContent ?? "").trim().slice(0, 40)}” is not reached by the keyboard`;
}

/** From the control before it, past rows that came in between: a list that is drawn anew may have ended the walk from the top. */
async function isReachedFromNear(page: Page, place: number): Promise<true | string> {
  await page.evaluate(approachIn, place);
  for (let step = 0; step < MOST_STEPS_BETWEEN; step += 1) {
    await page.keyboard.press("Tab");
    if ((await page.evaluate(isOnIn, place)) === true) return true;
  }
  return page.evaluate(isOnIn, place);
}

const MOST_STEPS_BETWEEN = 40;

/** More than there are: rows that come while one tabs have controls of their own. */
const MOST_STEPS = 2_000;

async function walk(page: Page): Promise<string[]> {
  await page.evaluate(stopsIn);
  const found: string[] = [];
  let rows = 0;
  // From the top, wherever the focus was.
  await page.evaluate(() => {
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute("tabindex");
  });
  for (let step = 0; step < MOST_STEPS; step += 1) {
    await page.keyboard.press("Tab");
    const focus = await page.evaluate(focusIn);
    // Behind the last one nothing has the focus, and neither has a row that is drawn anew; what comes next tells which it was.
    if (!focus) continue;
    if (!focus.isNew) break;
    if (focus.isRow) rows += 1;
    if (!focus.shown) found.push(`${focus.name} does not show that it has the focus`);
    if (!focus.inSight) found.push(`${focus.name} has the focus out of sight`);
    if (!focus.isAfter) found.push(`${focus.name} comes after what stands below it`);
  }
  for (const place of await page.evaluate(missedIn)) {
    const reached = await isReachedFromNear(page, place);
    if (reached !== true) found.push(reached);
  }
  if (rows === 0 && (await page.locator("[data-row]").count()) > 0) found.push("the keyboard reaches no row");
  return found;
}

describe("the keyboard reaches every control, in reading order, and shows where it is", () => {
  test.concurrent.each(STATES)("$name", async (state) => {
    const found = await browser.within(async (page, troubles) => {
      await show(page, state);
      await openAll(page);
      troubles.push(...(await walk(page)));
      return troubles;
    });
    expect(found).toEqual([]);
  });
});
