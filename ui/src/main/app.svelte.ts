/** What the main window knows: the newest view, where the person is, and what was loaded beyond the view. */
import { createContext } from "svelte";
import type { AppView } from "../contract/index.ts";
import type { Destination, MainHost, PageName } from "../host/index.ts";
import { newer } from "../lib/revision.ts";
import { applyTheme } from "../lib/theme.ts";
import { inLanguage } from "../texts/index.ts";
import { Answers } from "./answers.svelte.ts";
import { later } from "./later.ts";
import { Search } from "./search.svelte.ts";

export class App {
  readonly host: MainHost;
  readonly answers: Answers;
  readonly search: Search;
  view = $state.raw<AppView | null>(null);
  page = $state<PageName>("today");
  /** The part of the page that is looked at, where it has parts. */
  part = $state("");
  /** The answer that the program asked to show, until it is on screen. */
  wanted = $state<number | null>(null);
  /** Whether the sign-in is on screen although somebody is signed in: its last picture, or a new key. */
  setupOpen = $state(false);
  /** Whether the sign-in was asked to keep the key in memory only. */
  setupSessionOnly = $state(false);
  readonly #kept = new Map<unknown, unknown>();
  /** The newest view, also while the words of its language are loaded. */
  #newest: AppView | null = null;

  constructor(host: MainHost) {
    this.host = host;
    this.search = new Search(host);
    this.answers = new Answers(host, () => this.view?.today ?? null, this.search);
  }

  /**
   * Shows what the program has to show. Subscribes and asks at once; what falls between comes again when the page has said that it is
   * ready. The window is asked for before its first picture is drawn: either takes as long as the other, and
   * until the picture is there it has the picture's ground. It is asked for as well when the program did not answer: a window that never
   * comes says less than an empty one.
   */
  async start(): Promise<void> {
    const listening = [this.host.onView((view) => void this.accept(view)), this.host.onNavigate((to) => this.go(to))];
    const [view] = await Promise.all([this.host.view(), ...listening]).finally(() => void this.host.pageReady());
    // Requests leave only once a script rests.
    await new Promise((rested) => setTimeout(rested));
    // A banner that came after the first picture would push away what is being read.
    if (view.banner) await later.banner();
    await this.accept(view);
  }

  async accept(view: AppView): Promise<void> {
    if (newer(this.#newest, view) !== view) return;
    this.#newest = view;
    await inLanguage(view.language, () => this.#newest === view, () => {
      const [was, is] = [this.view?.session, view.session];
      const same = was?.email === is.email;
      if (!same || is.state === "signed_out") this.search.clear();
      this.answers.keep(same ? (this.view?.today ?? null) : null, view.today);
      this.view = view;
      applyTheme(view.theme);
    });
  }

  go(to: Destination): void {
    this.page = to.page;
    this.part = to.part ?? "";
    this.wanted = to.page === "today" && to.response !== undefined ? to.response : null;
  }

  /** What a page has loaded and chosen, made when the page is first looked at and kept while others are. */
  kept<Part>(make: (app: App) => Part): Part {
    // A root of its own: it outlives the page that asked for it first.
    if (!this.#kept.has(make)) $effect.root(() => void this.#kept.set(make, make(this)));
    return this.#kept.get(make) as Part;
  }

  openSetup(sessionOnly = false): void {
    this.setupSessionOnly = sessionOnly;
    this.setupOpen = true;
  }
}

/** The window's {@link App}, for its parts. */
export const [useApp, provideApp] = createContext<App>();
