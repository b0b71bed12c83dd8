/** The main window over the made-up program, as a person sees it. */
import { render } from "@testing-library/svelte";
import { tick } from "svelte";
import type { AppView } from "../src/contract/index.ts";
import { mainHost } from "../src/host/fake/index.ts";
import { appViewOf } from "../src/host/fake/views.ts";
import type { Destination, MainHost } from "../src/host/index.ts";
import { later } from "../src/main/later.ts";
import { App } from "../src/main/app.svelte.ts";
import MainWindow from "../src/main/MainWindow.svelte";

export async function open(page = "today", variant = "", change: (view: AppView) => AppView = (view) => view, own: Partial<MainHost> = {}) {
  // Parts that are loaded later are here already, so that no test depends on how long that takes.
  await Promise.all(Object.values(later).map((load) => load()));
  const made = mainHost();
  made.tell(() => change(appViewOf(page, variant)));
  let navigate: (to: Destination) => void = () => undefined;
  const host: MainHost = {
    ...made,
    onNavigate: async (go) => {
      navigate = go;
      return () => undefined;
    },
    ...own,
  };
  const app = new App(host);
  const { container } = render(MainWindow, { props: { app } });
  await app.start();
  if (page === "calls" || page === "learning" || page === "settings") app.go({ page });
  await settled();
  const text = (selector = "body") => (container.ownerDocument.querySelector(selector)?.textContent ?? "").replace(/\s+/g, " ").trim();
  const all = (selector: string) => [...container.querySelectorAll<HTMLElement>(selector)];
  const button = (words: string) => {
    const found = all("button").find((candidate) => (candidate.getAttribute("aria-label") ?? candidate.textContent ?? "").trim() === words);
    if (!found) throw new Error(`no button "${words}"`);
    return found;
  };
  return { app, host, container, tell: made.tell, text, all, button, navigate: (to: Destination) => navigate(to) };
}

/** Lets what was asked of the program come to rest. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) {
    await new Promise((done) => setTimeout(done, 5));
    await tick();
  }
}
