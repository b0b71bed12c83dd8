import { fireEvent } from "@testing-library/svelte";
import { describe, expect, test, vi } from "vitest";
import type { AppView, LedgerRow, Untold } from "../src/contract/index.ts";
import { row } from "../src/host/fake/calls.ts";
import { at, NOW } from "../src/host/fake/time.ts";
import type { EventLine, MainHost } from "../src/host/index.ts";
import { setClock } from "../src/lib/clock.ts";
import { CONNECTORS, faultsOf, filled, LABELS, tableOf } from "../src/main/phones/connectors.ts";
import { Events, MOST } from "../src/main/phones/events.svelte.ts";
import { callOf, linesOf, nameOf, RECIPES, WORDS } from "../src/main/phones/guide.ts";
import { KINDS, say } from "../src/main/phones/say.ts";
import { GAPS, gapsOf, newCall } from "../src/main/phones/testcall.ts";
import { open, settled } from "./open.ts";

setClock(() => NOW.getTime());

async function phones(part: string, change?: (view: AppView) => AppView, own: Partial<MainHost> = {}) {
  const page = await open("settings", "", change, own);
  page.app.go({ page: "phones", part });
  await settled();
  return page;
}

describe("events", () => {
  const line = (event: string, more: Record<string, unknown> = {}): EventLine => ({ event, at: at("14:03"), ...more });
  const fresh = () => new Events({} as MainHost);

  test("the newest stand first, and no more than so many are kept", () => {
    const events = fresh();
    for (let number = 0; number < MOST + 50; number += 1) events.take([line("call", { source: "x", call: String(number) })]);
    expect(events.lines).toHaveLength(MOST);
    expect(events.lines[0]?.line["call"]).toBe(String(MOST + 49));
  });

  test("a list that stands still counts what waits, and shows it when it goes on", () => {
    const events = fresh();
    events.take([line("call", { source: "ctl", call: "a" })]);
    events.pause(true);
    events.take([line("decision", { call: "a" }), line("request", { call: "a" })]);
    expect([events.lines.length, events.held]).toEqual([1, 2]);
    events.pause(false);
    expect(events.lines.map((shown) => shown.line.event)).toEqual(["request", "decision", "call"]);
    expect(events.held).toBe(0);
  });

  test("what becomes of a call belongs to the door that reported it", () => {
    const events = fresh();
    events.take([line("call", { source: "http", call: "a" }), line("call", { source: "ctl", call: "b" }), line("decision", { call: "a" }), line("raw", { door: "asterisk" }), line("state")]);
    expect(events.reporters()).toEqual(["asterisk", "ctl", "http"]);
    events.filter = "http";
    expect(events.chosen().map((shown) => shown.line.event)).toEqual(["state", "decision", "call"]);
  });

  test.each<[EventLine, string]>([
    [line("raw", { said: { Event: "AgentComplete", TalkTime: "83" } }), "AgentComplete"],
    [line("raw", { said: { phase: "ended", number: "••• 78" } }), "ended"],
    [line("raw", { said: { event: "left_out", count: 12 } }), "12 more were left out"],
    [line("call", { phase: "ended", direction: "in", queue: "support", number: "+45 •• •• 56 78" }), "ended · In · support · +45 •• •• 56 78"],
    [line("decision", { outcome: "skipped", reason: "too_short", detail: { talk_seconds: 41, min_seconds: 60 } }), "No survey: too short. 41 s of talk; calls out need more than 60 s."],
    [line("decision", { outcome: "skipped", reason: "rehearsal", detail: {} }), "No survey: rehearsal. The rules said yes; nothing was sent."],
    [line("request", { campaign: 17, attempt: 1, leaves: true }), "To campaign 17, try 1."],
    [line("request", { campaign: 1712, attempt: 1, leaves: true }), "To campaign 1712, try 1."],
    [line("request", { campaign: 1712, attempt: 0, leaves: false }), "Would go to campaign 1712. Rehearsal: it was not sent."],
    [line("request", { campaign: 17, attempt: 0, leaves: false }), "Would go to campaign 17. Rehearsal: it was not sent."],
    [line("answer", { outcome: "sent" }), "Survey sent."],
    [line("door", { door: "asterisk", state: "trouble", words: "It refused." }), "Cannot connect: It refused."],
    [line("refused", { door: "http", words: "numer: there is no such field" }), "numer: there is no such field"],
    [line("state", { missed_lines: 5 }), "5 more were left out"],
  ])("%o is said in words", (event, words) => {
    expect(say(event)).toBe(words);
    expect(KINDS[event.event]).toBeDefined();
  });

  test.each<[string, EventLine[], string]>([
    ["the line says so", [line("decision", { call: "a", direction: "in" })], "calls in need"],
    ["the line says that nobody knows", [line("call", { call: "a", direction: "in" }), line("decision", { call: "a", direction: "unknown" })], "calls out need"],
    ["an earlier line of the call said so", [line("call", { call: "a", direction: "in" }), line("call", { call: "a", phase: "ended" }), line("decision", { call: "a" })], "calls in need"],
    ["another call was in", [line("call", { call: "b", direction: "in" }), line("decision", { call: "a" })], "calls out need"],
  ])("the limit that counted is that of the call's direction: %s", async (_name, lines, words) => {
    const short = { outcome: "skipped", reason: "too_short", detail: { talk_seconds: 4, min_seconds: 5 } };
    const { text } = await phones("events", undefined, { onEvents: async (take) => (take(lines.map((said) => (said.event === "decision" ? { ...said, ...short } : said))), () => undefined) });
    expect(text(".event__words")).toBe(`No survey: too short. 4 s of talk; ${words} more than 5 s.`);
  });

  test("the page listens only while it is looked at", async () => {
    const watchEvents = vi.fn(async () => undefined);
    const stop = vi.fn();
    const { app, text } = await phones("events", undefined, { watchEvents, onEvents: async (take) => (take([line("refused", { door: "http", words: "No." })]), stop) });
    expect(watchEvents.mock.calls).toEqual([[true]]);
    expect(text(".events")).toContain("Turned away");
    app.go({ page: "settings" });
    await settled();
    expect(watchEvents.mock.calls).toEqual([[true], [false]]);
    expect(stop).toHaveBeenCalledOnce();
  });
});

describe("a test call", () => {
  const call = (more: Partial<LedgerRow>): LedgerRow => row("+45 •• •• 90 14", at("14:04"), "in", "support", "Kundeservice DK", 83, "sent", { call: "0199ffff-0000-7000-8000-000000000001", ...more });

  test("is the first that was not there before", () => {
    const view = { calls: { rows: [call({ call: "b" }), call({ call: "c" }), call({ call: "a" })], needs_you: [] } } as unknown as AppView;
    expect(newCall(view, new Set(["a"]))?.call).toBe("b");
    expect(newCall(view, new Set(["a", "b", "c"]))).toBeNull();
  });

  test("in progress is not blamed for what may still come", () => {
    const open = call({ survey: "open", ended_at: null, untold: ["end", "talk_time", "queue"] });
    expect(gapsOf(open, false)).toEqual([]);
    expect(gapsOf(open, true)).toEqual(["end"]);
    expect(gapsOf({ ...open, survey: "sent" }, true)).toEqual(["end", "talk_time", "queue"]);
  });

  test("every gap has its words and what to do", () => {
    const all: Untold[] = ["end", "answer", "talk_time", "direction", "queue", "number", "start", "id"];
    expect(Object.keys(GAPS).sort()).toEqual([...all].sort());
  });

  test("is waited for; then the page says what it saw, what is missing, and what to do", async () => {
    const { tell, text, button } = await phones("test");
    await fireEvent.click(button("Wait for a test call"));
    expect(text(".phones__part")).toContain("Waiting for a call");
    const made = call({ direction: "unknown", queue: null, source: "microsip", untold: ["direction", "queue"], history: [{ at: at("14:04"), kind: "ended", detail: "ctl" }] });
    tell((view) => ({ ...view, revision: view.revision + 1, calls: { ...view.calls, rows: [made, ...view.calls.rows] } }));
    await settled();
    expect(text(".facts")).toContain("Reported bymicrosip, Command line");
    expect(text(".facts")).toContain("What would become of itSurvey sent.");
    expect(text()).toContain("The direction was not said, so the stricter rules of calls out apply.Add the direction: in or out.");
    expect(text()).toContain("No queue was named");
  });

  test("warns that a survey is real, and switches rehearsal on", async () => {
    const setSetting = vi.fn(async () => undefined);
    const { button, text } = await phones("test", undefined, { setSetting });
    expect(text()).toContain("A survey goes to the caller if the rules say yes.");
    await fireEvent.click(button("Switch rehearsal on"));
    expect(setSetting).toHaveBeenCalledWith("survey.rehearsal", "true");
    const rehearsing = await phones("test", (view) => ({ ...view, rehearsal: true }));
    expect(rehearsing.text()).toContain("Rehearsal is on: nothing is sent.");
  });

  test("offers no rehearsal that the organisation rules out", async () => {
    const { text, button } = await phones("test", (view) => ({ ...view, settings: { ...view.settings, rows: view.settings.rows.map((row) => (row.key === "survey.rehearsal" ? { ...row, locked: true, origin: "policy" } : row)) } }));
    expect(() => button("Switch rehearsal on")).toThrow();
    expect(text(".phones__card")).toContain("Set by your organisation");
    expect(button("Wait for a test call")).toBeDefined();
  });

  test("that was turned away says why", async () => {
    let take: (lines: EventLine[]) => void = () => undefined;
    const { button, text } = await phones("test", undefined, { onEvents: async (taker) => ((take = taker), () => undefined) });
    await fireEvent.click(button("Wait for a test call"));
    take([{ event: "refused", at: at("14:03"), door: "http", words: "numer: there is no such field" }]);
    await settled();
    expect(text(".field__error:not([hidden])")).toBe("Local HTTP turned it away: numer: there is no such field");
  });
});

describe("doors", () => {
  test("each says how it is doing and what to do", async () => {
    const { all } = await phones("doors");
    const words = all(".phones__health").map((line) => line.textContent?.trim());
    expect(words).toContain("Switched off. Calls do not come in here.");
    expect(words).toContain("Ready; the last call came 4 min ago.");
    expect(words).toContain("It does not work. pbx.havblik.example:5039 refused the connection. Next try in 30 s.");
  });

  test("a connector's table goes into fields and back", () => {
    const asterisk = CONNECTORS["asterisk"];
    if (!asterisk) throw new Error("no asterisk");
    const table = { enabled: true, address: "pbx:5039", tls: true, agent: ["1001", "PJSIP/1001"] };
    expect(tableOf(asterisk, filled(asterisk, table), true)).toEqual(table);
    expect(tableOf(asterisk, { ...filled(asterisk, table), address: "  ", tls: false, agent: "1001, ,1002" }, false)).toEqual({ enabled: false, agent: ["1001", "1002"] });
    expect(Object.values(CONNECTORS).flatMap(({ fields }) => fields.filter(({ key }) => !LABELS[key]))).toEqual([]);
  });

  test("a fault stands beside its field, and the password goes in first and is not kept", async () => {
    const order: string[] = [];
    const doorSecret = vi.fn(async () => void order.push("secret"));
    const setDoor = vi.fn(async () => {
      order.push("table");
      throw { code: "invalid_value", message: "door.asterisk.user is missing.", detail: { faults: [{ key: "door.asterisk.user", message: "door.asterisk.user is missing." }] } };
    });
    const { container, all } = await phones("doors", undefined, { doorSecret, setDoor });
    const section = container.querySelector("section[aria-labelledby=door-asterisk]") as HTMLElement;
    await fireEvent.click(section.querySelector("button") as Element);
    const password = section.querySelector<HTMLInputElement>("input[type=password]") as HTMLInputElement;
    await fireEvent.input(password, { target: { value: "s3cret" } });
    await fireEvent.submit(section.querySelector("form") as Element);
    await settled();
    expect(order).toEqual(["secret", "table"]);
    expect(doorSecret).toHaveBeenCalledWith("asterisk", "s3cret");
    expect(section.querySelector("#asterisk-user-e")?.textContent).toContain("is missing");
    expect(section.querySelector("#asterisk-user")?.getAttribute("aria-invalid")).toBe("true");
    expect(password.value).toBe("");
    expect(all("section[aria-labelledby=door-asterisk] [aria-invalid=true]")).toHaveLength(1);
  });

  test("the keyboard goes into a connector's fields, and back with Cancel and Save", async () => {
    const { container } = await phones("doors");
    const section = container.querySelector("section[aria-labelledby=door-asterisk]") as HTMLElement;
    const named = (name: string) => [...section.querySelectorAll("button")].find((button) => button.textContent === name) as HTMLButtonElement;
    const change = async () => {
      await fireEvent.click(named("Change"));
      await settled();
      expect(document.activeElement).toBe(section.querySelector("form input:enabled"));
    };
    await change();
    await fireEvent.click(named("Cancel"));
    await settled();
    expect(document.activeElement).toBe(named("Change"));
    await change();
    await fireEvent.submit(section.querySelector("form") as Element);
    await settled();
    expect(section.textContent).toContain("Saved.");
    expect(document.activeElement).toBe(named("Change"));
  });

  test("the keyboard stays with the token's buttons", async () => {
    const { button, all } = await phones("doors");
    const press = async (name: string) => {
      button(name).focus();
      await fireEvent.click(button(name));
      await settled();
    };
    await press("Show");
    expect(document.activeElement).toBe(button("Hide"));
    await press("Hide");
    expect(document.activeElement).toBe(button("Show"));
    for (const answer of ["Keep it", "Replace it"]) {
      await press("Replace");
      await press(answer);
      expect(all(".sure[role=group]")).toHaveLength(0);
      expect(document.activeElement, answer).toBe(button("Replace"));
    }
  });

  test("what the organisation set of a connector is locked, and the rest is the person's", async () => {
    const { container } = await phones("doors");
    const section = container.querySelector("section[aria-labelledby=door-asterisk]") as HTMLElement;
    await fireEvent.click(section.querySelector("button") as Element);
    const field = (key: string) => section.querySelector<HTMLInputElement>(`#asterisk-${key}`);
    expect([field("address")?.disabled, field("agent")?.disabled]).toEqual([true, false]);
    expect(section.querySelectorAll(".lock")).toHaveLength(1);
  });

  test("what concerns no field is said all the same", () => {
    const baresip = CONNECTORS["baresip"];
    if (!baresip) throw new Error("no baresip");
    expect(faultsOf(baresip, "baresip", { code: "set_by_policy", message: "Set by your organisation.", detail: {} })).toEqual({ "": "Set by your organisation." });
    expect(faultsOf(baresip, "baresip", { code: "invalid_value", message: "x", detail: { faults: [{ key: "door.baresip.odd", message: "odd is not known." }] } })).toEqual({ "": "odd is not known." });
  });

  test("the token is shown when asked for, and gone when nobody looks", async () => {
    const doorToken = vi.fn(async (rotate: boolean) => (rotate ? "new-token" : "old-token"));
    const { container, button, text } = await phones("doors", undefined, { doorToken });
    const field = () => container.querySelector<HTMLInputElement>("input[readonly]")?.value ?? null;
    expect([field(), doorToken.mock.calls.length]).toEqual([null, 0]);
    await fireEvent.click(button("Show"));
    await settled();
    expect(field()).toBe("old-token");
    await fireEvent(window, new Event("blur"));
    await settled();
    expect(field()).toBeNull();
    await fireEvent.click(button("Replace"));
    expect(text(".sure")).toContain("stops working at once");
    await fireEvent.click(button("Replace it"));
    await settled();
    expect([field(), doorToken.mock.calls]).toEqual(["new-token", [[false], [true]]]);
    await fireEvent.click(button("Hide"));
    expect(container.innerHTML).not.toContain("new-token");
  });

  test("pages that may post are a list of lines", async () => {
    const setSetting = vi.fn(async () => undefined);
    const unsetSetting = vi.fn(async () => undefined);
    const { container } = await phones("doors", undefined, { setSetting, unsetSetting });
    const field = container.querySelector("#set-origins") as HTMLTextAreaElement;
    await fireEvent.change(field, { target: { value: "https://a.example\n\n https://b.example\n" } });
    await settled();
    expect(setSetting).toHaveBeenCalledWith("door.http.allowed_origins", '["https://a.example","https://b.example"]');
    await fireEvent.change(field, { target: { value: " " } });
    await settled();
    expect(unsetSetting).toHaveBeenCalledWith("door.http.allowed_origins");
  });
});

test("pages that may not post are refused under the name that the field has", async () => {
  const { container } = await phones("doors", undefined, { setSetting: async () => Promise.reject({ code: "invalid_value", message: "door.http.allowed_origins must be the origin of a web page. Nothing was changed.", detail: {} }) });
  await fireEvent.change(container.querySelector("#set-origins") as Element, { target: { value: "nonsense" } });
  await settled();
  expect(container.querySelector("#set-origins-e")?.textContent).toBe("Web pages that may post must be the origin of a web page. Nothing was changed.");
});

describe("the guide", () => {
  test("every phone has its words, and every word its phone", () => {
    expect(RECIPES.map((recipe) => recipe.phone).sort()).toEqual(Object.keys(WORDS).sort());
    expect(new Set(RECIPES.map(nameOf)).size).toBe(RECIPES.length);
  });

  test("the lines are made for this install", () => {
    const block = { lines: ["cmdCallEnd={ctl} call ended", "http://127.0.0.1:{port}/v1/calls"] };
    const linux = { ctl: "/usr/bin/aftercallctl", system: "linux", home: null };
    expect(linesOf(block, linux, 47801)).toBe("cmdCallEnd=/usr/bin/aftercallctl call ended\nhttp://127.0.0.1:47801/v1/calls");
    expect(callOf({ ctl: "C:\\Program Files\\Aftercall\\aftercallctl.exe", system: "windows", home: null })).toBe('"C:\\Program Files\\Aftercall\\aftercallctl.exe"');
    expect(callOf({ ...linux, home: "/opt/my home" })).toBe('env AFTERCALL_HOME="/opt/my home" /usr/bin/aftercallctl');
  });

  test.each(["guide", "test"])("somebody who practises is told that the lines are for Aftercall itself: %s", async (part) => {
    const real = await phones(part);
    expect(real.text()).not.toContain("You are practising");
    const practice = await phones(part, (view) => ({ ...view, practice: true }));
    expect(practice.text()).toContain("You are practising");
  });

  test("a phone is chosen, and its lines can be copied", async () => {
    const writeText = vi.fn(async () => undefined);
    Object.defineProperty(navigator, "clipboard", { value: { writeText }, configurable: true });
    const { container, text, button } = await phones("guide", (view) => ({ ...view, settings: { ...view.settings, rows: view.settings.rows.map((known) => (known.key === "door.http.port" ? { ...known, value: 50123 } : known)) } }));
    const choose = async (name: string) => {
      const select = container.querySelector<HTMLSelectElement>("#guide-phone") as HTMLSelectElement;
      const selectedIndex = [...select.options].findIndex((option) => option.textContent === name);
      await fireEvent.change(select, { target: { selectedIndex } });
      await settled();
    };
    await choose("MicroSIP");
    expect(text("pre")).toContain("cmdCallEnd=/usr/bin/aftercallctl call ended --source microsip");
    await fireEvent.click(button("Copy"));
    await settled();
    expect(writeText).toHaveBeenCalledWith(expect.stringContaining("cmdOutgoingCall=/usr/bin/aftercallctl call started --source microsip --direction out"));
    expect(text(".copy__head")).toContain("Copied");
    await choose("A page in a browser");
    expect(text("pre")).toContain("http://127.0.0.1:50123/v1/calls");
    expect(text("article")).toContain("AutoLaunchProtocolsFromOrigins");
  });
});
