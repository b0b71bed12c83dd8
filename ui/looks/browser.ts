/** Chromium with the pages of the made-up program, under the policy that the program has for its own. */
import { accessSync, constants, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type BrowserContext, chromium, type Page } from "playwright-core";
import { SIZES, type Size, type State } from "./states.ts";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const PAGES = at("../.fake/");
const ORIGIN = "http://pages.test/";
const TYPES: Record<string, string> = { html: "text/html", js: "text/javascript", css: "text/css", svg: "image/svg+xml" };
/** The first of the six is what tests speak; the last is the pseudo-language. */
export const LANGUAGES = ["en", "da", "sv", "nb", "fi", "de", "qps"] as const;
export type Language = (typeof LANGUAGES)[number];

/** Longer than anything takes on a busy machine. */
export const PATIENCE = 60_000;
const NAMES = ["chromium", "chromium-browser", "google-chrome", "chrome"];
/** Without these Chromium asks for hosts of its maker at every start. */
const ALONE = ["--no-first-run", "--no-default-browser-check", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-quic"];

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

/** Where Chromium is: what `CHROMIUM` says, or the first on the path. */
function program(): string {
  const places = (process.env["PATH"] ?? "").split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const found = [process.env["CHROMIUM"] ?? "", ...places].find((file) => {
    try {
      accessSync(file, constants.X_OK);
      return file !== "";
    } catch {
      return false;
    }
  });
  if (!found) throw new Error("There is no Chromium on the path. `cargo xtask setup` installs it on Debian; elsewhere, set CHROMIUM to its program.");
  return found;
}

const policy: string = JSON.parse(readFileSync(at("../../tauri.conf.json"), "utf8")).app.security.csp;

const files = new Map<string, Buffer>();
function file(path: string): Buffer {
  const known = files.get(path) ?? readFileSync(PAGES + path);
  files.set(path, known);
  return known;
}

/** A browser; ends with {@link Chromium.close}. */
export class Chromium {
  readonly #context: BrowserContext;
  readonly #folder: string;

  private constructor(context: BrowserContext, folder: string) {
    this.#context = context;
    this.#folder = folder;
  }

  static async open(zoom = 1): Promise<Chromium> {
    const folder = mkdtempSync(join(tmpdir(), "aftercall-looks-"));
    const context = await chromium.launchPersistentContext(folder, {
      executablePath: program(),
      // In a container the memory that programs share may be too small for a tab, which then ends in the middle of a test.
      args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--font-render-hinting=none", ...ALONE],
      deviceScaleFactor: zoom,
      locale: "en-GB",
      timezoneId: "Europe/Copenhagen",
      timeout: PATIENCE,
    });
    await context.route(`${ORIGIN}**`, (route) => {
      const path = new URL(route.request().url()).pathname.slice(1);
      const headers = { "content-type": TYPES[path.split(".").at(-1) ?? ""] ?? "application/octet-stream", "content-security-policy": policy };
      return route.fulfill({ body: file(path), headers });
    });
    return new Chromium(context, folder);
  }

  async close(): Promise<void> {
    await this.#context.close();
    try {
      // Its last processes may still be writing into it.
      rmSync(this.#folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
    } catch (error) {
      console.warn(`The browser's folder ${this.#folder} stays: ${error}`);
    }
  }

  /** A tab; errors of its scripts and what its policy refuses are added to `troubles`. */
  async tab(troubles: string[]): Promise<Page> {
    const page = await this.#context.newPage();
    page.setDefaultTimeout(PATIENCE);
    page.on("pageerror", (error) => troubles.push(String(error)));
    page.on("console", (message) => message.type() === "error" && troubles.push(message.text()));
    return page;
  }

  /** Runs with a tab of its own. */
  async within<T>(run: (page: Page, troubles: string[]) => Promise<T>): Promise<T> {
    const troubles: string[] = [];
    const page = await this.tab(troubles);
    try {
      return await run(page, troubles);
    } finally {
      await page.close();
    }
  }
}

/** The CSS pixels of a window, by the way it is looked at. */
export function sizeOf(state: State, { size, zoom = 1 }: Look): Size {
  const { width, height } = size ?? SIZES[state.page][0];
  return { width: Math.floor(width / zoom), height: Math.floor(height / zoom) };
}

/** Brings a state on screen and waits until it stands still. */
export async function show(page: Page, state: State, look: Look = {}): Promise<void> {
  const { language = "en", theme = "light", forcedColors = false, moves = false } = look;
  await page.setViewportSize(sizeOf(state, look));
  await page.emulateMedia({ forcedColors: forcedColors ? "active" : "none", reducedMotion: moves ? "no-preference" : "reduce", colorScheme: theme });
  // Only another address is loaded anew; one that differs after `#` alone is not.
  await page.goto("about:blank");
  await page.goto(`${ORIGIN}${state.page}.html?lang=${language}&theme=${theme}#${state.address}`);
  await page.waitForFunction(() => (document.querySelector("main")?.textContent ?? "").trim() !== "" && document.querySelector("[data-loading]") === null);
  await state.arrive?.(page);
  await stand(page);
  // The card asks for its height, and gets it.
  const height = state.page === "caller" ? await page.evaluate(() => Number(document.documentElement.dataset["height"])) : 0;
  if (height > 0 && !look.zoom) await page.setViewportSize({ width: sizeOf(state, look).width, height });
}

/** Waits until what was drawn is on screen. */
export async function stand(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

/** Opens everything that can be opened. */
export async function openAll(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll("details")) details.open = true;
  });
  await stand(page);
}
