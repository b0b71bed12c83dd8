/**
 * Looks for text that is cut: opens every page and state of the made-up program in Chromium, in narrow windows, in languages that
 * take room, and measures. Needs `npm run build:fake`; prints what it found and fails if that is anything.
 * `--pictures FOLDER` also keeps what it saw. `--only WORDS` looks at the states, languages and widths that have these words.
 */
import { mkdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const PAGES = fileURLToPath(new URL("../.fake/", import.meta.url));
const ORIGIN = "http://pages.test/";
const TYPES = { html: "text/html", js: "text/javascript", css: "text/css", svg: "image/svg+xml" };

const TODAY = ["today", "today-n17", "today-n6", "today-offline", "today-paused", "today-quiet", "today-practice", "today-empty"];
const OTHERS = ["calls", "calls-incall", "calls-empty", "learning", "learning-few", "learning-empty", "settings", "settings-badline", "today-key", "today-locked"];
const SETUP = ["setup", "setup-checking", "setup-accepted", "setup-rejected", "setup-unreachable", "setup-unknown", "setup-locked"];
/** The two windows of the design that can be narrow; the small ones have one size. */
const MAIN_SIZES = [{ width: 420, height: 680 }, { width: 360, height: 480 }];
const WINDOWS = [
  ...[...TODAY, ...OTHERS, ...SETUP].map((state) => ({ page: "index", state, sizes: MAIN_SIZES })),
  ...["guard", "ask", "one", "chosen", "cannot"].map((state) => ({ page: "pgap", state, sizes: [{ width: 360, height: 232 }] })),
  ...["talking", "ringing", "none", "reading"].map((state) => ({ page: "caller", state, sizes: [{ width: 340, height: 280 }] })),
];
const LANGUAGES = ["qps", "da", "de", "en", "fi", "nb", "sv"];

const words = process.argv.slice(2);
const after = (flag) => (words.includes(flag) ? words[words.indexOf(flag) + 1] : undefined);
const pictures = after("--pictures");
const only = after("--only")?.split(",") ?? [];

/** What a person does to bring a state on screen that no address names. */
async function arrive(page, { page: name, state }) {
  if (name === "index" && state.startsWith("setup-")) {
    await page.fill("#key", state.slice("setup-".length));
    await page.click("button[type=submit]");
    await page.waitForSelector(state === "setup-checking" ? ".steps, [role=status], li" : ".buttons, .button--primary, .notice", { timeout: 5_000 });
    await page.waitForTimeout(60);
  }
  if (name === "pgap" && state !== "guard") await page.waitForTimeout(1_300);
  if (name === "pgap" && state === "one") await page.keyboard.press("1");
  if (name === "index") for (const summary of await page.$$("details:not([open]) > summary")) await summary.click();
}

/** Runs in the page: texts that stick out of what cuts them. */
function clippedIn() {
  const found = [];
  const root = document.documentElement;
  const said = (element) => (element.textContent ?? "").replace(/\s+/g, " ").trim().slice(0, 60);
  const name = (element) => `${element.tagName.toLowerCase()}${element.className && typeof element.className === "string" ? `.${element.className.trim().replace(/\s+/g, ".")}` : ""}`;
  if (root.scrollWidth > root.clientWidth) found.push(`the page is ${root.scrollWidth - root.clientWidth} px too wide`);
  const hidden = (element) => element.closest(".vh, [hidden], dialog:not([open])") !== null || !element.checkVisibility();
  const ruler = document.createElement("canvas").getContext("2d");
  for (const element of document.body.querySelectorAll("*")) {
    if (hidden(element) || element.closest("svg")) continue;
    const style = getComputedStyle(element);
    if (element.localName === "select") {
      ruler.font = style.font;
      const text = element.selectedOptions[0]?.textContent ?? "";
      const room = element.clientWidth - Number.parseFloat(style.paddingLeft) - Number.parseFloat(style.paddingRight);
      if (ruler.measureText(text).width > room + 1) found.push(`${name(element)}: “${text}” is cut`);
      continue;
    }
    const own = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE && node.textContent.trim() !== "");
    if (own.length === 0) continue;
    const box = style.display === "inline" ? null : element;
    // An ellipsis is meant where the whole text is at hand as a tooltip.
    // A comment of a customer is shown to its third line; the row opens to the rest.
    const shortened = (style.textOverflow === "ellipsis" && element.closest("[title]") !== null) || style.webkitLineClamp !== "none";
    if (box && !shortened && (box.scrollWidth > box.clientWidth + 1 || (style.overflowY !== "visible" && box.scrollHeight > box.clientHeight + 1))) {
      found.push(`${name(element)}: “${said(element)}” needs ${box.scrollWidth} x ${box.scrollHeight}, has ${box.clientWidth} x ${box.clientHeight}`);
    }
    const range = document.createRange();
    for (const node of own) {
      range.selectNodeContents(node);
      for (const line of range.getClientRects()) {
        for (let around = element; around; around = around.parentElement) {
          const look = getComputedStyle(around);
          if (look.overflowX === "visible" && around !== document.body) continue;
          const edge = around.getBoundingClientRect();
          const cut = look.textOverflow === "ellipsis" && around.closest("[title]") !== null;
          if (!cut && (line.right > edge.right + 1 || line.left < edge.left - 1)) found.push(`${name(element)}: “${said(element)}” sticks out of ${name(around)} by ${Math.round(Math.max(line.right - edge.right, edge.left - line.left))} px`);
          break;
        }
      }
    }
    // Labels of one line in a button or a tab are one line in every language.
    if (element.closest("button, .tab, .chip") && range.getClientRects().length > 0 && style.whiteSpace !== "normal" && box && box.scrollWidth > box.clientWidth + 1) found.push(`${name(element)}: “${said(element)}”`);
  }
  // The small windows do not scroll.
  if (document.querySelector(".pgap") && root.scrollHeight > root.clientHeight + 1) found.push(`the window is ${root.scrollHeight - root.clientHeight} px too low`);
  for (const id of document.body.innerText.matchAll(/\b[a-z]+-[a-z-]+\.[a-z]{3,}\b|\{\$?[a-z]+\}/gi)) if (!/@|today|example|toml/.test(id[0])) found.push(`“${id[0]}” is no text`);
  return [...new Set(found)];
}

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox", "--font-render-hinting=none"] });
const queue = WINDOWS.flatMap((window) => window.sizes.flatMap((size) => LANGUAGES.map((language) => ({ what: `${window.page}#${window.state} ${language} ${size.width}`, window, size, language })))).filter(({ what }) => only.every((word) => what.includes(word)));
if (pictures) mkdirSync(pictures, { recursive: true });
let seen = 0;
let wrong = 0;
try {
  await Promise.all([look(), look()]);
} finally {
  await browser.close();
}
console.log(`${seen} pictures, ${wrong} cut`);
if (seen === 0 || wrong > 0) process.exitCode = 1;

/** One of those who share the work. */
async function look() {
  const page = await browser.newPage({ reducedMotion: "reduce", locale: "en-GB", timezoneId: "Europe/Copenhagen" });
  page.on("pageerror", (error) => {
    wrong += 1;
    console.error(String(error));
  });
  await page.route(`${ORIGIN}**`, (route) => {
    const path = new URL(route.request().url()).pathname.slice(1);
    return route.fulfill({ body: readFileSync(PAGES + path), contentType: TYPES[path.split(".").at(-1)] ?? "application/octet-stream" });
  });
  for (let work = queue.shift(); work; work = queue.shift()) {
    const { what, window, size, language } = work;
    await page.setViewportSize(size);
    await page.goto("about:blank");
    await page.goto(`${ORIGIN}${window.page}.html?lang=${language}#${window.state}`);
    await page.waitForFunction(() => (document.querySelector("main")?.textContent ?? "").trim() !== "");
    await arrive(page, window);
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    const lines = await page.evaluate(clippedIn);
    if ((await page.getAttribute("html", "lang")) !== language) lines.push("the page is not in this language");
    seen += 1;
    wrong += lines.length;
    for (const line of lines) console.log(`${what}: ${line}`);
    if (pictures) await page.screenshot({ path: `${pictures}/${window.page}-${window.state}-${language}-${size.width}.png` });
  }
}
