/** Chromium with the pages of the made-up program. */
import { accessSync, constants, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { type BrowserContext, chromium, type Page } from "playwright-core";
import { fileAt } from "./pages.ts";
import { type Browser, PATIENCE } from "./screen.ts";

const ORIGIN = "http://pages.test/";
const NAMES = ["chromium", "chromium-browser", "google-chrome", "chrome"];
/** Without these Chromium asks for hosts of its maker at every start. */
const ALONE = ["--no-first-run", "--no-default-browser-check", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-quic"];

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

/** A browser; ends with {@link Chromium.close}. */
export class Chromium implements Browser {
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
      baseURL: ORIGIN,
      deviceScaleFactor: zoom,
      locale: "en-GB",
      timezoneId: "Europe/Copenhagen",
      timeout: PATIENCE,
    });
    await context.route(`${ORIGIN}**`, (route) => route.fulfill(fileAt(new URL(route.request().url()).pathname.slice(1))));
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
