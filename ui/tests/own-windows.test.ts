import { fireEvent, render } from "@testing-library/svelte";
import { readFileSync } from "node:fs";
import { tick } from "svelte";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { PgapView } from "../src/contract/index.ts";
import Card from "../src/caller/CallerCard.svelte";
import { Caller } from "../src/caller/caller.svelte.ts";
import { changes } from "../src/caller/height.ts";
import { callerHost, pgapHost } from "../src/host/fake/index.ts";
import { NOW } from "../src/host/fake/time.ts";
import { callerViewOf, pgapView } from "../src/host/fake/views.ts";
import type { PgapHost } from "../src/host/index.ts";
import { setClock } from "../src/lib/clock.ts";
import { GUARD_MILLISECONDS } from "../src/pgap/machine.ts";
import { dialog } from "../src/pgap/dialog.ts";
import { Question } from "../src/pgap/question.ts";

setClock(() => NOW.getTime());

const words = (container: Element, selector: string) => (container.querySelector(selector)?.textContent ?? "").replace(/\s+/g, " ").trim();

describe("the p-gap window", () => {
  beforeEach(() => void vi.useFakeTimers());
  let end = () => undefined as void;
  afterEach(() => {
    end();
    vi.useRealTimers();
  });

  async function shown(own: Partial<PgapHost> = {}) {
    const host: PgapHost = { ...pgapHost(), ...own };
    const question = new Question(host);
    const container = document.body;
    end = dialog(container, question);
    await question.start();
    const open = async () => {
      await vi.advanceTimersByTimeAsync(GUARD_MILLISECONDS);
      await tick();
    };
    const key = async (name: string) => {
      await fireEvent.keyDown(document.activeElement ?? document.body, { key: name });
      await fireEvent.keyUp(document.activeElement ?? document.body, { key: name });
      await tick();
    };
    return { question, host, container, open, key };
  }

  test("asks about one call, with nothing chosen", async () => {
    const { container, open } = await shown();
    expect(words(container, ".pgap__who")).toBe("+45 •• •• 56 78+45, ending in 56 78");
    expect(words(container, ".pgap__call")).toBe("Kundeservice DK · 4:12 · ended 14:03");
    expect(words(container, ".pgap__hint")).toBe("Just a moment…");
    await open();
    expect(words(container, ".pgap__hint")).toBe("Keys: 0–9 or 10");
    expect(container.querySelectorAll("input:checked")).toHaveLength(0);
    expect(words(container, ".pgap__pending")).toBe("2 more wait");
  });

  test("its first moments take no click, on steps or buttons", async () => {
    const rate = vi.fn(async () => undefined);
    const later = vi.fn(async () => undefined);
    const showCalls = vi.fn(async () => undefined);
    const { container } = await shown({ rate, later, showCalls });
    for (const control of container.querySelectorAll("input, button")) await fireEvent.click(control);
    expect([rate, later, showCalls].map((asked) => asked.mock.calls.length)).toEqual([0, 0, 0]);
    expect(container.querySelectorAll("input:checked")).toHaveLength(0);
  });

  test("a key chooses, says what follows, and is undone", async () => {
    const rate = vi.fn(async () => undefined);
    const undoRating = vi.fn(async () => undefined);
    const { container, open, key } = await shown({ rate, undoRating });
    await open();
    await key("0");
    expect(rate).toHaveBeenCalledWith(pgapView().call, 0);
    expect(words(container, ".pgap__said")).toBe("0 goes along with the survey");
    expect(container.querySelector<HTMLInputElement>("input[value='0']")?.checked).toBe(true);
    await key("Backspace");
    expect(undoRating).toHaveBeenCalledOnce();
    expect(container.querySelectorAll("input:checked")).toHaveLength(0);
  });

  test("arrows move the focus without choosing, Enter chooses, Enter again sends", async () => {
    const rate = vi.fn(async () => undefined);
    const rateFinal = vi.fn(async () => undefined);
    const { open, key } = await shown({ rate, rateFinal });
    await open();
    await key("ArrowRight");
    await key("ArrowRight");
    expect((document.activeElement as HTMLInputElement).value).toBe("1");
    expect(rate).not.toHaveBeenCalled();
    await key("Enter");
    await key("Enter");
    expect(rate).toHaveBeenCalledWith(pgapView().call, 1);
    expect(rateFinal).toHaveBeenCalledWith(pgapView().call, 1);
  });

  test("a click on a step chooses it", async () => {
    const rate = vi.fn(async () => undefined);
    const { container, open } = await shown({ rate });
    await open();
    await fireEvent.click(container.querySelector("input[value='7']") as Element);
    expect(rate).toHaveBeenCalledWith(pgapView().call, 7);
  });

  test("what the ring is on is what Enter chooses, however it got there", async () => {
    const rate = vi.fn(async () => undefined);
    const { container, open, key } = await shown({ rate });
    const step = (value: number) => container.querySelector(`input[value='${value}']`) as HTMLInputElement;
    await open();
    step(0).focus();
    await key("ArrowRight");
    expect(document.activeElement).toBe(step(1));
    for (let to = 2; to <= 7; to += 1) await key("ArrowRight");
    container.querySelector<HTMLElement>("button:not([hidden])")?.focus();
    step(10).focus();
    await key("Enter");
    expect(rate.mock.calls).toEqual([[pgapView().call, 10]]);
  });

  test("with the next question no step has the keyboard", async () => {
    const rate = vi.fn(async () => undefined);
    const { question, container, open, key } = await shown({ rate });
    await open();
    await key("8");
    expect(document.activeElement).toBe(container.querySelector("input[value='8']"));
    await question.accept({ ...pgapView(), revision: 9, call: "0199c0de-0000-7000-8000-000000000003" });
    expect(document.activeElement).toBe(document.body);
    await open();
    await key("Enter");
    expect(rate).toHaveBeenCalledTimes(1);
  });

  test("a mouse in its first moments does not move the keyboard", async () => {
    const { container, open } = await shown();
    const press = () => fireEvent.mouseDown(container.querySelector("input[value='7']") as Element);
    expect(await press(), "the browser does nothing with it").toBe(false);
    await open();
    expect(await press()).toBe(true);
  });

  test("a call that cannot be judged: the keyboard is on the button that takes it back, and then where it was", async () => {
    const { question, container, open } = await shown({ cannotJudge: async () => undefined, undoRating: async () => undefined });
    const buttonOf = (name: string) => [...container.querySelectorAll("button")].find((button) => button.textContent?.trim() === name) as HTMLButtonElement;
    await open();
    buttonOf("Cannot judge").focus();
    await fireEvent.click(buttonOf("Cannot judge"));
    expect(document.activeElement).toBe(buttonOf("Undo"));
    await fireEvent.click(buttonOf("Undo"));
    expect(document.activeElement).toBe(buttonOf("Cannot judge"));
    await fireEvent.click(buttonOf("Cannot judge"));
    await question.accept({ ...pgapView(), revision: 9, call: "0199c0de-0000-7000-8000-000000000003" });
    expect(document.activeElement, "the next question is judged by nobody's Enter").not.toBe(buttonOf("Cannot judge"));
  });

  test("where there is little room the keys alone are left out of the line that speaks", async () => {
    const { container, open, key } = await shown();
    const isLeftOut = () => container.querySelector(".pgap__hint--keys") !== null;
    expect([words(container, ".pgap__hint"), isLeftOut()]).toEqual(["Just a moment…", false]);
    await open();
    expect([words(container, ".pgap__hint"), isLeftOut()]).toEqual(["Keys: 0–9 or 10", true]);
    await key("1");
    expect([words(container, ".pgap__hint"), isLeftOut()]).toEqual(["1 or type 0 for 10", false]);
    const hidden = [...readFileSync("src/styles/narrow.css", "utf8").matchAll(/([^{}]+)\{[^}]*display: none/g)].map((found) => found[1]?.trim());
    expect(hidden.filter((selector) => selector?.includes("pgap"))).toEqual([".pgap__hint--keys"]);
  });

  test("a caller who is not known is called as everywhere", async () => {
    const { container } = await shown({ view: async () => ({ ...pgapView(), name: null, number: null }) });
    expect(words(container, ".pgap__who")).toBe("Unknown caller");
  });

  test("1 may become 10, and the window says so", async () => {
    const { container, open, key } = await shown();
    await open();
    await key("1");
    expect(words(container, ".pgap__hint")).toBe("1 or type 0 for 10");
    expect(words(container, ".scale__step--maybe")).toBe("1");
    await key("0");
    expect(words(container, ".pgap__said")).toBe("10 goes along with the survey");
  });

  test("a refusal is said and nothing stays chosen", async () => {
    const { container, open, key } = await shown({
      rate: async () => {
        throw { code: "no_question", message: "This question was answered meanwhile.", detail: {} };
      },
    });
    await open();
    await key("8");
    await vi.advanceTimersByTimeAsync(1);
    await tick();
    expect(words(container, ".pgap__trouble")).toBe("This question was answered meanwhile.");
    expect(container.querySelectorAll("input:checked")).toHaveLength(0);
  });

  describe("a view of the same question that has nothing to do with it", () => {
    const buttonOf = (container: Element, name: string) => [...container.querySelectorAll("button")].find((button) => button.textContent?.trim() === name) as HTMLButtonElement;
    /** Pushes as they come: of another revision, with another number of those that wait. */
    function pushes(question: Question) {
      let { revision, more } = question.view as PgapView;
      return async () => {
        revision += 1;
        more += 1;
        await question.accept({ ...(question.view as PgapView), revision, more });
      };
    }

    test("leaves the keyboard where it is: on Undo, Enter undoes", async () => {
      const rateFinal = vi.fn(async () => undefined);
      const undoRating = vi.fn(async () => undefined);
      const { question, container, open, key } = await shown({ rateFinal, undoRating });
      const push = pushes(question);
      await open();
      await key("8");
      await question.accept({ ...(question.view as PgapView), revision: 2, chosen: { estimate: 8, until: NOW.toISOString() } });
      const undo = buttonOf(container, "Undo");
      undo.focus();
      await push();
      await push();
      expect(document.activeElement).toBe(undo);
      expect(words(container, ".pgap__pending")).toBe("4 more wait");
      await key("Enter");
      expect(rateFinal).not.toHaveBeenCalled();
      await fireEvent.click(undo);
      expect(undoRating).toHaveBeenCalledOnce();
      expect((document.activeElement as HTMLInputElement).value, "the button is gone; the step that was chosen has the keyboard").toBe("8");
    });

    test("leaves the keyboard on a button although a step has been looked at", async () => {
      const rate = vi.fn(async () => undefined);
      const { question, container, open, key } = await shown({ rate });
      const push = pushes(question);
      await open();
      await key("ArrowRight");
      const cannot = buttonOf(container, "Cannot judge");
      cannot.focus();
      await push();
      expect(document.activeElement).toBe(cannot);
      await key("Enter");
      expect(rate).not.toHaveBeenCalled();
      await key("ArrowRight");
      expect((document.activeElement as HTMLInputElement).value).toBe("1");
    });

    test("leaves what was refused in sight, until something else is asked or another question comes", async () => {
      let refused = true;
      const { question, container, open, key } = await shown({
        rate: async () => {
          if (refused) throw { code: "store", message: "The database of Aftercall is damaged.", detail: {} };
        },
      });
      const push = pushes(question);
      const said = () => [container.querySelector<HTMLElement>(".pgap__trouble")?.hidden, words(container, ".pgap__trouble")];
      await open();
      await key("8");
      await vi.advanceTimersByTimeAsync(1);
      const line = container.querySelector(".pgap__trouble")?.firstChild;
      await push();
      expect(said()).toEqual([false, "The database of Aftercall is damaged."]);
      expect(container.querySelector(".pgap__trouble")?.firstChild, "it is not read aloud again").toBe(line);
      expect(buttonOf(container, "Later Esc").hidden, "a mouse finds its way out").toBe(false);
      refused = false;
      await key("7");
      await vi.advanceTimersByTimeAsync(1);
      expect(said()).toEqual([true, ""]);

      refused = true;
      await key("6");
      await vi.advanceTimersByTimeAsync(1);
      expect(said()[0]).toBe(false);
      await question.accept({ ...(question.view as PgapView), revision: 99, call: "0199c0de-0000-7000-8000-000000000003", chosen: null });
      expect(said()).toEqual([true, ""]);
    });
  });

  test("a late view does not bring an answered question back", async () => {
    const { question, container } = await shown();
    const view: PgapView = { ...pgapView(), revision: 7 };
    question.accept(view);
    question.accept(null);
    question.accept({ ...view, revision: 6 });
    await tick();
    expect(container.querySelector("main")).toBeNull();
  });
});

describe("the caller card", () => {
  async function shown(variant: string, more: Partial<ReturnType<typeof callerViewOf>> = {}) {
    const drawn = vi.fn();
    const caller = new Caller({ ...callerHost(), view: async () => ({ ...callerViewOf(variant), ...more }) }, drawn);
    const { container } = render(Card, { props: { caller } });
    await caller.start();
    await tick();
    expect(drawn).toHaveBeenCalled();
    return container;
  }

  test("shows earlier answers, 0 among them", async () => {
    const container = await shown("", { answers: [{ rating: 0, comment: null, rated_at: NOW.toISOString(), campaign_name: "Skade" }], total: 1 });
    expect(words(container, ".caller__call")).toBe("In call 0:42 · support · +45 •• •• 31 07+45, ending in 31 07");
    expect(words(container, ".caller__sum")).toBe("1 earlier answer");
    expect(words(container, ".earlier")).toBe("Rating 0 Low 24 Nov · Skade · no comment");
  });

  test.each([
    ["none", "No earlier answers from this number."],
    ["reading", "Looking for earlier answers…"],
  ])("%s", async (variant, said) => {
    expect(words(await shown(variant), ".caller__body")).toBe(said);
  });

  test("says when only the newest are shown, and why nothing could be read", async () => {
    expect(words(await shown("", { total: 8 }), ".caller__sum")).toBe("8 earlier answers, the newest 3 first");
    expect(words(await shown("", { trouble: "nps.today does not answer." }), ".caller__body")).toBe("nps.today does not answer.");
  });

  test("its height is told once, and again when it is another", () => {
    const tell = vi.fn();
    const told = changes(tell);
    for (const height of [124, 124, 124, 180, 180, 124]) told(height);
    expect(tell.mock.calls).toEqual([[124], [180], [124]]);
  });

  test("markup in a comment stays text", async () => {
    const comment = "<img src=x onerror=1>";
    const container = await shown("", { answers: [{ rating: 3, comment, rated_at: null, campaign_name: null }], total: 1 });
    expect(container.querySelector(".earlier__comment")?.innerHTML).toBe("&lt;img src=x onerror=1&gt;");
  });
});
