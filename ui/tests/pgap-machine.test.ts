import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { GUARD_MILLISECONDS, type Key, PgapMachine, TEN_MILLISECONDS } from "../src/pgap/machine.ts";

/** A machine, and what it asked of the program. */
function started(said: { estimate: number | null } | null = null, changed: () => void = () => undefined) {
  const asked: string[] = [];
  const machine = new PgapMachine({
    rate: (estimate) => asked.push(`rate ${estimate}`),
    sendNow: (estimate) => asked.push(`send ${estimate}`),
    undo: () => asked.push("undo"),
    cannotJudge: () => asked.push("cannot judge"),
    later: () => asked.push("later"),
    changed,
  });
  machine.show("call-1", said);
  const press = (...keys: (string | Key)[]) => {
    for (const key of keys) {
      const event = typeof key === "string" ? { key } : key;
      machine.down(event);
      machine.up(event.key);
    }
  };
  const open = () => vi.advanceTimersByTime(GUARD_MILLISECONDS);
  return { machine, asked, press, open };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("the first moments", () => {
  test("take no key, no click, and say nothing", () => {
    const { machine, asked, press } = started();
    vi.advanceTimersByTime(GUARD_MILLISECONDS - 1);
    press("5", "Enter", " ", "Escape", "Backspace");
    expect(machine.choose(3)).toBe(false);
    machine.cannotJudge();
    machine.later();
    expect(asked).toEqual([]);
    expect(machine.picture).toEqual({ phase: "guard", focus: null, said: null });
  });

  test("a key that was already down counts only once it was let go", () => {
    const { machine, asked, open } = started();
    machine.down({ key: "7" });
    open();
    machine.down({ key: "7", repeat: true });
    machine.down({ key: "7" });
    expect(asked).toEqual([]);
    machine.up("7");
    machine.down({ key: "7" });
    expect(asked).toEqual(["rate 7"]);
  });

  test("a key that repeats from before the window was there has no effect", () => {
    const { machine, asked, open } = started();
    open();
    machine.down({ key: "9", repeat: true });
    expect(asked).toEqual([]);
  });

  test("begin anew with the next question and when the window comes back, not with a change of the same one", () => {
    const { machine, asked, press, open } = started();
    open();
    machine.show("call-1", null);
    expect(machine.picture.phase).toBe("open");
    machine.show("call-2", null);
    press("4");
    expect(asked).toEqual([]);
    open();
    machine.reappeared();
    press("4");
    expect(asked).toEqual([]);
    machine.show(null, null);
    machine.show("call-2", null);
    expect(machine.picture.phase).toBe("guard");
  });
});

describe("digits", () => {
  test.each([0, 2, 3, 4, 5, 6, 7, 8, 9])("%i chooses at once", (digit) => {
    const { machine, asked, press, open } = started();
    open();
    press(String(digit));
    expect(asked).toEqual([`rate ${digit}`]);
    expect(machine.picture.said).toEqual({ estimate: digit });
  });

  test("1 waits for a 0 and is 1 without it", () => {
    const { machine, asked, press, open } = started();
    open();
    press("1");
    expect(machine.picture.phase).toBe("one");
    vi.advanceTimersByTime(TEN_MILLISECONDS - 1);
    expect(asked).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(asked).toEqual(["rate 1"]);
  });

  test("1 and 0 in time are ten, too late they are 0", () => {
    const inTime = started();
    inTime.open();
    inTime.press("1", "0");
    vi.advanceTimersByTime(5_000);
    expect(inTime.asked).toEqual(["rate 10"]);

    const late = started();
    late.open();
    late.press("1");
    vi.advanceTimersByTime(TEN_MILLISECONDS);
    late.press("0");
    expect(late.asked).toEqual(["rate 1", "rate 0"]);
  });

  test("another digit after 1 is that digit; Enter makes it 1; Backspace and Esc take it back", () => {
    const other = started();
    other.open();
    other.press("1", "7");
    expect(other.asked).toEqual(["rate 7"]);

    const entered = started();
    entered.open();
    entered.press("1", "Enter");
    vi.advanceTimersByTime(5_000);
    expect(entered.asked).toEqual(["rate 1"]);

    for (const key of ["Backspace", "Escape"]) {
      const { machine, asked, press, open } = started();
      open();
      press("1", key);
      vi.advanceTimersByTime(5_000);
      expect(asked).toEqual([]);
      expect(machine.picture.phase).toBe("open");
    }
  });

  test("1 after a choice takes that back first: it must not go along while 10 may be meant", () => {
    const { asked, press, open } = started();
    open();
    press("8", "1", "0");
    expect(asked).toEqual(["rate 8", "undo", "rate 10"]);
  });
});

describe("arrows", () => {
  test("move without choosing; Enter or Space chooses", () => {
    const { machine, asked, press, open } = started();
    open();
    press("ArrowRight", "ArrowRight", "ArrowUp", "ArrowLeft");
    expect(machine.picture.focus).toBe(1);
    expect(asked).toEqual([]);
    press("Enter");
    expect(asked).toEqual(["rate 1"]);
    press("ArrowRight", " ");
    expect(asked).toEqual(["rate 1", "rate 2"]);
  });

  test("stop at the ends, begin at the end they come from, and may repeat", () => {
    const { machine, press, open } = started();
    open();
    press("ArrowLeft");
    expect(machine.picture.focus).toBe(10);
    press("ArrowRight", "Home", "ArrowDown");
    expect(machine.picture.focus).toBe(0);
    machine.down({ key: "ArrowRight" });
    machine.down({ key: "ArrowRight", repeat: true });
    expect(machine.picture.focus).toBe(2);
  });
});

describe("a step that got the keyboard by Tab", () => {
  test("is the one that Enter and Space choose and arrows go on from, not the one of the last arrow", () => {
    for (const key of ["Enter", " "]) {
      const { machine, asked, press, open } = started();
      open();
      press("ArrowRight", "ArrowRight");
      machine.focused(9);
      press(key);
      expect(asked).toEqual(["rate 9"]);
    }
    const { machine, press, open } = started();
    open();
    machine.focused(0);
    press("ArrowRight");
    expect(machine.picture.focus).toBe(1);
  });

  test("is not chosen by a key that was already down", () => {
    const { machine, asked, open } = started();
    machine.down({ key: "Enter" });
    open();
    machine.focused(0);
    machine.down({ key: "Enter", repeat: true });
    machine.down({ key: "Enter" });
    expect(asked).toEqual([]);
    machine.up("Enter");
    machine.down({ key: "Enter" });
    expect(asked).toEqual(["rate 0"]);
  });

  test("in the first moments is none that Enter would choose later", () => {
    const { machine, asked, press, open } = started();
    machine.focused(0);
    open();
    press("Enter");
    expect(asked).toEqual([]);
  });
});

describe("after a choice", () => {
  test("Enter again sends at once, a held Enter does not", () => {
    const { machine, asked, press, open } = started();
    open();
    press("8");
    machine.down({ key: "Enter", repeat: true });
    expect(asked).toEqual(["rate 8"]);
    machine.up("Enter");
    press("Enter");
    expect(asked).toEqual(["rate 8", "send 8"]);
  });

  test.each<[string, Key]>([
    ["Backspace", { key: "Backspace" }],
    ["Ctrl Z", { key: "z", ctrlKey: true }],
    ["Cmd Z", { key: "z", metaKey: true }],
  ])("%s undoes", (_name, key) => {
    const { machine, asked, press, open } = started();
    open();
    press("8", key);
    expect(asked).toEqual(["rate 8", "undo"]);
    expect(machine.picture.said).toBeNull();
    press(key);
    expect(asked).toEqual(["rate 8", "undo"]);
  });

  test("0 is a choice like any other", () => {
    const { machine, asked, press, open } = started({ estimate: 0 });
    open();
    expect(machine.picture.said).toEqual({ estimate: 0 });
    press("Enter");
    expect(asked).toEqual(["send 0"]);
  });

  test("a call that cannot be judged is not sent by Enter, and can be undone", () => {
    const { machine, asked, press, open } = started();
    open();
    machine.cannotJudge();
    press("Enter");
    machine.undo();
    expect(asked).toEqual(["cannot judge", "undo"]);
  });

  test("a refusal brings the program's own view back", () => {
    const { machine, press, open } = started();
    open();
    press("8");
    machine.refused(null);
    expect(machine.picture.said).toBeNull();
  });
});

test("a view with nothing new of the same question leaves the picture as it is", () => {
  const changed = vi.fn();
  const { machine, press, open } = started(null, changed);
  open();
  press("ArrowRight");
  for (const said of [null, { estimate: 0 }, { estimate: null }]) {
    machine.show("call-1", said);
    const [picture, changes] = [machine.picture, changed.mock.calls.length];
    machine.show("call-1", said && { ...said });
    expect([machine.picture, changed.mock.calls.length]).toEqual([picture, changes]);
  }
  expect(machine.picture, "what is new counts, and the focus stays").toEqual({ phase: "open", focus: 0, said: { estimate: null } });
});

test("nothing is chosen by Enter or Space alone", () => {
  const { asked, press, open } = started();
  open();
  press("Enter", " ");
  expect(asked).toEqual([]);
});

test("Esc is later, but not once something is chosen", () => {
  const { asked, press, open } = started();
  open();
  press("Escape");
  expect(asked).toEqual(["later"]);
  press("8", "Escape");
  expect(asked).toEqual(["later", "rate 8"]);
});

test("other keys are left to the window", () => {
  const { machine, open } = started();
  open();
  expect(["Tab", "a", "F5"].map((key) => machine.down({ key }))).toEqual([false, false, false]);
  expect(machine.down({ key: "5", ctrlKey: true })).toBe(false);
  expect(machine.down({ key: "5", altKey: true })).toBe(false);
});
