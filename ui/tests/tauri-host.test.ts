/** The real program behind the pages, of which the host's own functions are made up: how events are heard, and no longer. */
import { afterEach, expect, test, vi } from "vitest";
import { mainHost } from "../src/host/tauri.ts";

afterEach(() => void vi.unstubAllGlobals());

/** What Tauri puts into a window, with what was asked of it. */
function tauri(invoke: (command: string) => Promise<unknown>) {
  const takers = new Map<number, (heard: unknown) => void>();
  let next = 0;
  const asked: [string, Record<string, unknown>][] = [];
  vi.stubGlobal("__TAURI_INTERNALS__", {
    invoke: (command: string, words: Record<string, unknown>) => {
      asked.push([command, words]);
      return invoke(command);
    },
    transformCallback: (take: (heard: unknown) => void) => {
      next += 1;
      takers.set(next, take);
      return next;
    },
    unregisterCallback: (callback: number) => void takers.delete(callback),
  });
  return { takers, asked };
}

const rested = () => new Promise((done) => setTimeout(done));

test("an event is heard until it is stopped, and nothing stays of it", async () => {
  const { takers, asked } = tauri(async (command) => (command === "plugin:event|listen" ? 4711 : null));
  const take = vi.fn();
  const stop = await mainHost().onEvents(take);
  expect(asked).toEqual([["plugin:event|listen", { event: "event-lines", target: { kind: "Any" }, handler: 1 }]]);
  takers.get(1)?.({ payload: ["a line"] });
  expect(take).toHaveBeenCalledWith(["a line"]);

  stop();
  // One that was on its way.
  takers.get(1)?.({ payload: ["another"] });
  await rested();
  expect(take).toHaveBeenCalledOnce();
  expect(asked.at(-1)).toEqual(["plugin:event|unlisten", { event: "event-lines", eventId: 4711 }]);
  expect(takers.size).toBe(0);
});

test("a program that does not answer to the end of it leaves nothing either", async () => {
  const { takers } = tauri(async (command) => (command === "plugin:event|listen" ? 4711 : Promise.reject(new Error("gone"))));
  (await mainHost().onEvents(() => undefined))();
  await rested();
  expect(takers.size).toBe(0);
});
