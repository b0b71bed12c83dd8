/**
 * Pictures of every window in every state (`states.ts`): light, dark, in each language, in the pseudo-language, at 200 % and in forced
 * colours, with one page to look at all of them. `--to FOLDER` says where; `--only WORDS` takes those whose name has these words;
 * `--readme` also makes the pictures of README.md anew. Needs `npm run build:fake`.
 */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { Chromium, LANGUAGES, type Look, openAll, show } from "./browser.ts";
import { type State, STATES } from "./states.ts";

const README = fileURLToPath(new URL("../pictures/", import.meta.url));
/** Names of files, and the states that they show. */
const IN_README = { today: "today", caller: "caller-talking", pgap: "pgap-ask" };
const TABS = 2;

/** A folder of pictures: how all states are looked at. */
interface Series extends Look {
  readonly name: string;
  /** What can be opened is open, and the picture is of all that can be scrolled to. */
  readonly whole?: boolean;
}

const SERIES: readonly Series[] = [
  { name: "light", theme: "light" },
  { name: "dark", theme: "dark" },
  ...LANGUAGES.filter((language) => language !== "en").map((language) => ({ name: language, language, whole: true })),
  { name: "en", whole: true },
  { name: "zoom-200", zoom: 2 },
  { name: "forced-colours", forcedColors: true },
];

interface Picture {
  readonly series: Series;
  readonly state: State;
  readonly file: string;
}

const words = process.argv.slice(2);
const after = (flag: string) => (words.includes(flag) ? words[words.indexOf(flag) + 1] : undefined);
const folder = resolve(after("--to") ?? ".fake/pictures");
const only = after("--only")?.split(",") ?? [];

const wanted: Picture[] = SERIES.flatMap((series) => STATES.map((state) => ({ series, state, file: `${series.name}/${state.name}.png` }))).filter(({ file }) =>
  only.every((word) => file.includes(word)),
);
if (wanted.length === 0) throw new Error(`No picture is called ${only.join(", ")}.`);

if (only.length === 0) rmSync(folder, { recursive: true, force: true });
const begin = Date.now();
await take(wanted.filter(({ series }) => series.zoom === undefined));
await take(wanted.filter(({ series }) => series.zoom !== undefined), 2);
writeFileSync(join(folder, "index.html"), sheet(wanted));
if (words.includes("--readme")) await forReadme();
console.log(`${wanted.length} pictures in ${Math.round((Date.now() - begin) / 1_000)} s: ${join(folder, "index.html")}`);

/** Takes them, several at a time. */
async function take(pictures: readonly Picture[], pixels = 1): Promise<void> {
  const queue = [...pictures];
  if (queue.length === 0) return;
  const browser = await Chromium.open(pixels);
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
      }
    });
  try {
    await Promise.all(Array.from({ length: TABS }, some));
  } finally {
    await browser.close();
  }
}

/** The window as tall as what is in it, within reason. */
async function asTallAsItIs(page: Parameters<Parameters<Chromium["within"]>[0]>[0]): Promise<void> {
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
