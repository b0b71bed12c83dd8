/**
 * WebKitGTK, the program's own webview on Linux, with the pages of the made-up program. Its WebDriver (Debian: webkit2gtk-driver) opens
 * the small browser that comes with the library, on an X server without a window manager: there its full-screen window has no frame
 * and takes every size, larger than the screen too.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Builder, By, Capabilities, type WebDriver } from "selenium-webdriver";
import { Select } from "selenium-webdriver/lib/select.js";
import { fileAt } from "./pages.ts";
import { type Browser, PATIENCE, type Screen } from "./screen.ts";
import type { Size } from "./states.ts";

const LOOPBACK = "127.0.0.1";
const SCREEN = "1280x800x24";
/** Milliseconds between two looks at what is waited for. */
const PAUSE = 20;

/** The first script of each page: it keeps what went wrong, which WebDriver does not tell. */
const WATCH = `
window.troubles = [];
const { error } = console;
console.error = (...words) => { window.troubles.push(words.join(" ")); error(...words); };
addEventListener("error", (event) => window.troubles.push(String(event.message)));
addEventListener("unhandledrejection", (event) => window.troubles.push(String(event.reason)));
addEventListener("securitypolicyviolation", (event) => window.troubles.push("refused by the policy: " + event.violatedDirective));
`;
const WATCH_FILE = "/troubles.js";

/** A person whose windows do not move by themselves, and whose browser asks for no width of its own. */
const SETTINGS = "[Settings]\ngtk-enable-animations=0\n";
const STYLE = "* { min-width: 0; min-height: 0; padding: 0; margin: 0; border-width: 0; font-size: 1px; -gtk-icon-transform: scale(0); }\n";

/** Opens with {@link WebKit.open}, ends with {@link WebKit.close}. */
export class WebKit implements Browser {
  readonly #pages: Server;
  readonly #screen: ChildProcess;
  readonly #environment: NodeJS.ProcessEnv;
  readonly #folder: string;

  private constructor(pages: Server, screen: ChildProcess, environment: NodeJS.ProcessEnv, folder: string) {
    this.#pages = pages;
    this.#screen = screen;
    this.#environment = environment;
    this.#folder = folder;
  }

  /** `pixels` of the screen to one of CSS: 2 is a display at 200 %. */
  static async open(pixels = 1): Promise<WebKit> {
    const folder = mkdtempSync(join(tmpdir(), "aftercall-looks-"));
    const gtk = join(folder, "gtk-3.0");
    mkdirSync(gtk);
    writeFileSync(join(gtk, "settings.ini"), SETTINGS);
    writeFileSync(join(gtk, "gtk.css"), STYLE);
    const screen = spawn("Xvfb", ["-displayfd", "1", "-noreset", "-screen", "0", SCREEN, "-nolisten", "tcp"], { stdio: ["ignore", "pipe", "ignore"] });
    const display = await firstWord(screen, "Xvfb");
    const environment = {
      PATH: process.env["PATH"],
      DISPLAY: `:${display}`,
      HOME: folder,
      XDG_CONFIG_HOME: folder,
      XDG_RUNTIME_DIR: folder,
      TZ: "Europe/Copenhagen",
      LANG: "C.UTF-8",
      GDK_BACKEND: "x11",
      GDK_SCALE: String(pixels),
      NO_AT_BRIDGE: "1",
      GTK_A11Y: "none",
    };
    return new WebKit(await serve(), screen, environment, folder);
  }

  async close(): Promise<void> {
    this.#pages.close();
    this.#screen.kill();
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }

  async within<T>(run: (page: Screen, troubles: string[]) => Promise<T>): Promise<T> {
    const port = await freePort();
    const driver = spawn("WebKitWebDriver", [`--port=${port}`], { env: this.#environment, stdio: "ignore" });
    driver.on("error", () => console.error("WebKitWebDriver did not start (Debian: webkit2gtk-driver)."));
    try {
      const address = `http://${LOOPBACK}:${port}`;
      await until(`an answer of WebKitWebDriver at ${address}`, () => fetch(`${address}/status`).then(({ ok }) => ok, () => false));
      // It looks for the browser where its library is; only the arguments are ours.
      const options = { args: ["--automation", "--full-screen"] };
      const session = await new Builder().usingServer(address).withCapabilities(new Capabilities({ browserName: "MiniBrowser", "webkitgtk:browserOptions": options })).build();
      try {
        const troubles: string[] = [];
        const tab = new Tab(session, origin(this.#pages), troubles);
        const result = await run(tab, troubles);
        await tab.gather();
        return result;
      } finally {
        await session.quit();
      }
    } finally {
      driver.kill();
    }
  }
}

class Tab implements Screen {
  readonly #session: WebDriver;
  readonly #origin: string;
  readonly #troubles: string[];
  #size: Size | null = null;

  constructor(session: WebDriver, origin: string, troubles: string[]) {
    this.#session = session;
    this.#origin = origin;
    this.#troubles = troubles;
  }

  readonly keyboard = { press: (key: string) => this.#session.actions().sendKeys(key).perform() };

  /** What went wrong on this page so far. */
  async gather(): Promise<void> {
    this.#troubles.push(...(await this.#session.executeScript<string[]>("return window.troubles?.splice(0) ?? [];")));
  }

  async goto(address: string): Promise<void> {
    await this.gather();
    await this.#session.get(new URL(address, this.#origin).href);
  }

  async click(selector: string): Promise<void> {
    await (await this.#visible(selector)).click();
  }

  async fill(selector: string, text: string): Promise<void> {
    const field = await this.#visible(selector);
    await field.clear();
    await field.sendKeys(text);
  }

  async selectOption(selector: string, { index }: { index: number }): Promise<void> {
    await new Select(await this.#visible(selector)).selectByIndex(index);
  }

  async waitForSelector(selector: string, { state }: { state?: "hidden" | "detached" } = {}): Promise<void> {
    const script = `const found = document.querySelector(arguments[0]);
      const seen = found !== null && found.checkVisibility({ visibilityProperty: true }) && found.getClientRects().length > 0;
      return { visible: seen, hidden: !seen, detached: found === null }[arguments[1]];`;
    await until(`${selector} ${state ?? "on the page"}`, () => this.#session.executeScript<boolean>(script, selector, state ?? "visible"));
  }

  async evaluate<T>(run: () => T | Promise<T>): Promise<T> {
    return this.#session.executeScript<T>(`return (${run})();`);
  }

  async waitForFunction(holds: () => boolean): Promise<void> {
    await until(String(holds), () => this.evaluate(holds));
  }

  viewportSize(): Size | null {
    return this.#size;
  }

  async setViewportSize(size: Size): Promise<void> {
    this.#size = size;
    await this.#session.manage().window().setRect({ x: 0, y: 0, ...size });
    const now = () => this.#session.executeScript<Size>("return { width: innerWidth, height: innerHeight };");
    await until(`a page of ${size.width} x ${size.height}`, async () => {
      const { width, height } = await now();
      return width === size.width && height === size.height;
    });
  }

  async screenshot({ path }: { path: string }): Promise<void> {
    await this.gather();
    writeFileSync(path, await this.#session.takeScreenshot(), "base64");
  }

  async #visible(selector: string) {
    await this.waitForSelector(selector);
    return this.#session.findElement(By.css(selector));
  }
}

/** The pages, with the first script in each. */
async function serve(): Promise<Server> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://pages.test").pathname;
    if (path === WATCH_FILE) return void response.writeHead(200, { "content-type": "text/javascript" }).end(WATCH);
    try {
      const { body, headers } = fileAt(path.slice(1));
      const watched = path.endsWith(".html") ? body.toString().replace("<head>", `<head><script src="${WATCH_FILE}"></script>`) : body;
      response.writeHead(200, headers).end(watched);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((listens) => server.listen(0, LOOPBACK, listens));
  return server;
}

const origin = (server: Server) => `http://${LOOPBACK}:${(server.address() as AddressInfo).port}/`;

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listens) => server.listen(0, LOOPBACK, listens));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}

/** The first line that a program prints. */
function firstWord(program: ChildProcess, name: string): Promise<string> {
  return new Promise((found, failed) => {
    program.on("error", (error) => failed(new Error(`${name} does not start: ${error.message}`)));
    program.on("exit", () => failed(new Error(`${name} ended at once.`)));
    program.stdout?.once("data", (data: Buffer) => found(data.toString().trim()));
  });
}

/** Looks until it holds. */
async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  const begin = Date.now();
  while (!(await holds())) {
    if (Date.now() - begin > PATIENCE) throw new Error(`Waited in vain for ${what}.`);
    await new Promise((done) => setTimeout(done, PAUSE));
  }
}
