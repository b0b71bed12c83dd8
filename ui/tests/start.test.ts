/** How the main window begins: when it asks to be shown, and that it hears by then. */
import { expect, test } from "vitest";
import { mainHost } from "../src/host/fake/index.ts";
import type { MainHost } from "../src/host/index.ts";
import { App } from "../src/main/app.svelte.ts";

function starting(own: Partial<MainHost>) {
  const order: string[] = [];
  const made = mainHost();
  const host: MainHost = {
    ...made,
    view: async () => made.view().finally(() => order.push("view")),
    onView: async (take) => made.onView(take).finally(() => order.push("hears views")),
    onNavigate: async (go) => made.onNavigate(go).finally(() => order.push("hears where to go")),
    pageReady: async () => void order.push(`ready, drawn: ${app.view !== null}`),
    ...own,
  };
  const app = new App(host);
  return { app, order };
}

test("the window is asked for before its picture is drawn, and once the page hears", async () => {
  const { app, order } = starting({});
  await app.start();
  expect(order.slice(0, 3).toSorted()).toEqual(["hears views", "hears where to go", "view"]);
  expect(order.slice(3)).toEqual(["ready, drawn: false"]);
  expect(app.view).not.toBeNull();
});

test("the window is asked for when the program does not answer", async () => {
  const { app, order } = starting({ view: () => Promise.reject(new Error("nobody")) });
  await expect(app.start()).rejects.toThrow("nobody");
  expect(order.at(-1)).toBe("ready, drawn: false");
});
