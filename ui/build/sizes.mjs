/** Prints what each page weighs as the window loads it, gzip, and fails where it is over its bar. */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

const DIST = fileURLToPath(new URL("../dist/", import.meta.url));
/**
 * kB (1000 bytes) of page, scripts and styles together, as a window loads them before its first picture.
 * The question draws itself: the runtime of Svelte alone weighs 14 kB for a page with one button, and 19 kB for a window like the card.
 */
const BARS = { "index.html": 45, "pgap.html": 15, "caller.html": 30 };

const read = (file) => readFileSync(DIST + file);
const weight = (file) => gzipSync(read(file), { level: 9 }).length;

/** What a page says in the language that takes the most room. */
function words(page) {
  const part = page === "index.html" ? "main" : page.replace(".html", "");
  const files = readdirSync(`${DIST}assets`).filter((file) => file.startsWith(`texts-${part}-`));
  if (files.length === 0) throw new Error(`${page} has no texts`);
  return Math.max(...files.map((file) => weight(`assets/${file}`))) / 1000;
}

/** A page's files: what it names, and what its scripts import at once. Parts that are loaded later are listed apart. */
function filesOf(page) {
  const files = new Set();
  const follow = (file) => {
    if (files.has(file)) return;
    files.add(file);
    if (!file.endsWith(".js")) return;
    for (const [, name] of read(file).toString().matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g)) follow(`assets/${name}`);
  };
  for (const [, name] of read(page).toString().matchAll(/(?:src|href)="\.\/([^"]+)"/g)) follow(name);
  return [...files];
}

let over = false;
for (const [page, bar] of Object.entries(BARS)) {
  const files = [page, ...filesOf(page)];
  const sum = (end) => files.filter((file) => file.endsWith(end)).reduce((all, file) => all + weight(file), 0) / 1000;
  const [script, style, markup] = [sum(".js"), sum(".css"), sum(".html")];
  const said = words(page);
  const total = script + style + markup + said;
  const kB = (figure) => `${figure.toFixed(1)} kB`;
  console.log(`${page.padEnd(12)} ${kB(total).padStart(8)} of ${bar} kB   (scripts ${kB(script)}, styles ${kB(style)}, page ${kB(markup)}, words ${kB(said)})`);
  if (total > bar) over = true;
}
if (over) {
  console.error("A page is over its bar.");
  process.exitCode = 1;
}
