/**
 * Pictures of every window in every state (`states.ts`): light, dark, in each language, in the pseudo-language and large, with one page
 * to look at all of them. `--in webview` takes them in WebKitGTK, the webview of Linux, and says what is cut there, where fonts and
 * lines are others than in Chromium; `--to FOLDER` says where to; `--only WORDS` takes those whose name has these words; `--readme`
 * also makes the pictures of README.md anew. Needs `npm run build:fake`.
 */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { Chromium } from "./browser.ts";
import { clippedIn, tooLowIn } from "./clipped.ts";
import { type Browser, LANGUAGES, type Look, openAll, type Screen, show } from "./screen.ts";
import { LEAST, SIZES, type State, STATES } from "./states.ts";
import { WebKit } from "./webkit.ts";

const README = fileURLToPath(new URL("../pictures/", import.meta.url));
/** Names of files, and the states that they show. */
const IN_README = { today: "today", caller: "caller-talking", pgap: "pgap-ask" };
const TABS = 2;

/** A folder of pictures: how all states are looked at. */
interface Series extends Look {
  readonly name: string;
  /** What can be opened is open, and the picture is of all that can be scrolled to. */
  readonly whole?: boolean;
  /** Of the screen, to one of CSS. */
  readonly pixels?: number;
}

const IN_BOTH: readonly Series[] = [
  { name: "light", theme: "light" },
  { name: "dark", theme: "dark" },
  ...LANGUAGES.map((language) => ({ name: language, language, whole: true })),
];
/** Each browser has series of its own: WebKitGTK plays no forced colours, and its browser no window as narrow as half of our small ones. */
const BROWSERS = {
  chromium: {
    open: (pixels: number): Promise<Browser> => Chromium.open(pixels),
    series: [...IN_BOTH, { name: "zoom-200", zoom: 2, pixels: 2 }, { name: "forced-colours", forcedColors: true }] satisfies Series[],
    saysWhatIsCut: false,
  },
  webview: {
    open: (pixels: number): Promise<Browser> => WebKit.open(pixels),
    series: [...IN_BOTH, { name: "scale-200", pixels: 2 }, { name: "least", language: "de", size: LEAST }] satisfies Series[],
    saysWhatIsCut: true,
  },
} as const;

interface Picture {
  readonly series: Series;
  readonly state: State;
  readonly file: string;
}

const words = process.argv.slice(2);
const after = (flag: string) => (words.includes(flag) ? words[words.indexOf(flag) + 1] : undefined);
const folder = resolve(after("--to") ?? ".fake/pictures");
const only = after("--only")?.split(",") ?? [];

const where = BROWSERS[after("--in") === "webview" ? "webview" : "chromium"];

/** The least size is that of the main window; the small ones have one. */
const has = (series: Series, state: State) => series.size === undefined || SIZES[state.page].includes(series.size);
const all: Picture[] = where.series.flatMap((series) =>
  STATES.filter((state) => has(series, state)).map((state) => ({ series, state, file: `${series.name}/${state.name}.png` })),
);
const wanted = all.filter(({ file }) => only.every((word) => file.includes(word)));
if (wanted.length === 0) throw new Error(`No picture is called ${only.join(", ")}.`);

if (only.length === 0) rmSync(folder, { recursive: true, force: true });
const begin = Date.now();
const cut: string[] = [];
for (const pixels of new Set(wanted.map(({ series }) => series.pixels ?? 1))) {
  await take(wanted.filter(({ series }) => (series.pixels ?? 1) === pixels), pixels);
}
writeFileSync(join(folder, "index.html"), sheet(wanted));
if (words.includes("--readme")) await forReadme();
console.log(`${wanted.length} pictures in ${Math.round((Date.now() - begin) / 1_000)} s: ${join(folder, "index.html")}`);
if (cut.length > 0) throw new Error(`This is cut:\n${cut.join("\n")}`);

/** Takes them, several at a time. */
async function take(pictures: readonly Picture[], pixels: number): Promise<void> {
  const queue = [...pictures];
  const browser = await where.open(pixels);
  const some = () =>
    browser.within(async (page, troubles) => {
      for (let next = queue.shift(); next; next = queue.shift()) {
        const { series, state, file } = next;
        await show(page, state, series);
        if (series.whole) await openAll(page);
        if (series.whole && state.page === "index") await asTallAsItIs(page);
        mkdirSync(join(folder, series.name), { recursive: true });
        await page.screenshot({ path: join(folder, file) });
        if (troubles.length > 0) throw new Error(`${file}: ${troubles.join("\n")}`);
        if (where.saysWhatIsCut) cut.push(...[...(await page.evaluate(clippedIn)), ...(await page.evaluate(tooLowIn))].map((line) => `${file}: ${line}`));
      }
    });
  try {
    await Promise.all(Array.from({ length: TABS }, some));
  } finally {
    await browser.close();
  }
}

/** The window as tall as what is in it, within reason. */
async function asTallAsItIs(page: Screen): Promise<void> {
  const more = await page.evaluate(() => {
    const scrolls = document.querySelector(".page") ?? document.documentElement;
    return scrolls.scrollHeight - scrolls.clientHeight;
  });
  const size = page.viewportSize();
  if (size && more > 0) await page.setViewportSize({ width: size.width, height: Math.min(size.height + more, 6_000) });
}

async function forReadme(): Promise<void> {
  const browser = await Chromium.open();
  try {
    await browser.within(async (page) => {
      for (const [file, name] of Object.entries(IN_README)) {
        const state = STATES.find((known) => known.name === name);
        if (!state) throw new Error(`README.md shows a state that is not there: ${name}`);
        await show(page, state);
        await page.screenshot({ path: join(README, `${file}.png`) });
      }
    });
  } finally {
    await browser.close();
  }
}

/** A page with all of them: a row for each state. */
function sheet(pictures: readonly Picture[]): string {
  const rows = STATES.map((state) => {
    const own = pictures.filter((picture) => picture.state === state);
    const cells = own.map(({ file, series }) => `<figure><a href="${file}"><img src="${file}" loading="lazy" alt=""></a><figcaption>${series.name}</figcaption></figure>`);
    return own.length > 0 ? `<h2>${state.name}</h2><div>${cells.join("")}</div>` : "";
  });
  const style = "body{font:13px system-ui;margin:16px}div{display:flex;gap:12px;overflow-x:auto;align-items:flex-start}img{max-width:240px;border:1px solid #999}figure{margin:0;flex:none}";
  return `<!doctype html><meta charset="utf-8"><title>Aftercall: pictures</title><style>${style}</style><h1>Aftercall: pictures</h1>${rows.join("\n")}`;
}
