import { fireEvent } from "@testing-library/svelte";
import { describe, expect, test, vi } from "vitest";
import { type AppView, type ConnectionTrial, type Origin, SETTING_KEYS, type UpdateStatus } from "../src/contract/index.ts";
import { SETTINGS } from "../src/host/fake/settings.ts";
import { at as time, NOW } from "../src/host/fake/time.ts";
import { TRIALS } from "../src/host/fake/trials.ts";
import { setClock } from "../src/lib/clock.ts";
import { ALL } from "../src/main/settings/controls.ts";
import { localRows, withQueue } from "../src/main/settings/queues.ts";
import { open, settled } from "./open.ts";

setClock(() => NOW.getTime());

const words = (element: Element | null | undefined) => (element?.textContent ?? "").replace(/\s+/g, " ").trim();
const field = (container: Element, key: string) => container.querySelector<HTMLInputElement>(`#set-${key.replaceAll(".", "-")}`);
const type = async (input: HTMLInputElement | null, value: string) => {
  await fireEvent.input(input as Element, { target: { value } });
  await fireEvent.change(input as Element);
  await settled();
};

describe("every setting", () => {
  test("of the program has its control, and none is made up", () => {
    const elsewhere = ["api.url", "queues"];
    const here = ALL.map(({ key }) => key);
    // Those of the doors have theirs on the page about phone systems.
    const doors = (key: string) => key.startsWith("door.");
    expect(SETTING_KEYS.filter((key) => !doors(key) && !elsewhere.includes(key) && !here.includes(key))).toEqual([]);
    expect(here.filter((key) => !(SETTING_KEYS as readonly string[]).includes(key))).toEqual([]);
    expect(new Set(here).size).toBe(here.length);
  });

  test("of the page is drawn, with the value that it has", async () => {
    const { container } = await open("settings");
    for (const { key, control } of ALL) {
      const row = SETTINGS.rows.find((known) => known.key === key);
      if (!row || control.kind === "line") continue;
      const drawn = field(container, key);
      expect(drawn, key).not.toBeNull();
      expect(drawn?.disabled, key).toBe(row.locked);
      if (control.kind === "text" || control.kind === "number") expect(drawn?.value, key).toBe(String(row.value ?? ""));
    }
  });
});

describe("a text", () => {
  test("takes effect when it is typed; emptied, the default is back", async () => {
    const setSetting = vi.fn(async () => undefined);
    const unsetSetting = vi.fn(async () => undefined);
    const { container } = await open("settings", "", undefined, { setSetting, unsetSetting });
    await type(field(container, "account.employee.team"), "  Morgen ");
    expect(setSetting).toHaveBeenLastCalledWith("account.employee.team", "Morgen");
    await type(field(container, "pgap.question.da"), "Hvor glad var kunden?");
    expect(setSetting).toHaveBeenLastCalledWith("pgap.question.da", "Hvor glad var kunden?");
    await type(field(container, "account.employee.team"), "");
    expect(unsetSetting).toHaveBeenLastCalledWith("account.employee.team");
  });

  test("nonsense is refused beside the field, under the name that the field has", async () => {
    const { container } = await open("settings", "", undefined, {
      setSetting: async () => {
        throw { code: "invalid_value", message: "survey.default_country must be the two letters of a country, for example DK. Nothing was changed.", detail: { key: "survey.default_country" } };
      },
    });
    const input = field(container, "survey.default_country");
    await type(input, "Danmark");
    const error = container.querySelector("#set-survey-default_country-e");
    expect(words(error)).toBe("Country of numbers must be the two letters of a country, for example DK. Nothing was changed.");
    expect(input?.getAttribute("aria-invalid")).toBe("true");
    expect(input?.getAttribute("aria-describedby")).toContain("set-survey-default_country-e");
  });

  test("what is no number is refused in the program's words and changes nothing", async () => {
    const refusal = { code: "invalid_value", message: "read.interval_seconds must be a whole number of at least 60. Nothing was changed.", detail: {} };
    const setSetting = vi.fn(async () => Promise.reject(refusal));
    const unsetSetting = vi.fn(async () => undefined);
    const { container } = await open("settings", "", undefined, { setSetting, unsetSetting });
    const input = field(container, "read.interval_seconds") as HTMLInputElement;
    // The browser tells that something is typed which is no number, and gives no value.
    Object.defineProperty(input, "validity", { value: { badInput: true } });
    await type(input, "");
    expect(unsetSetting).not.toHaveBeenCalled();
    expect(setSetting).toHaveBeenCalledTimes(1);
    expect(words(container.querySelector("#set-read-interval_seconds-e"))).toContain("must be a whole number of at least 60");
  });

  test("set by the organisation, it says so and cannot be changed", async () => {
    const { container } = await open("settings");
    const input = field(container, "account.employee.department");
    expect([input?.disabled, input?.value]).toEqual([true, "Kundeservice"]);
    expect(words(input?.closest(".setting"))).toContain("Set by your organisation");
  });
});

describe("a switch", () => {
  test.each<[Origin, boolean, boolean]>([
    ["default", true, false],
    ["user", true, true],
    ["user", false, false],
    ["policy", true, true],
  ])("of what waits for somebody's choice: set by %s to %s, it shows %s", async (origin, value, on) => {
    const { container } = await open("settings", "", (view) => ({
      ...view,
      settings: { ...view.settings, rows: view.settings.rows.map((row) => (row.key === "start.at_login" ? { ...row, value, origin, locked: origin === "policy" } : row)) },
    }));
    expect(field(container, "start.at_login")?.checked).toBe(on);
    // Others are on by default.
    expect(field(container, "update.check")?.checked).toBe(true);
  });

  test("that is chosen for the first time is written, and on", async () => {
    const { container, host } = await open("settings");
    const asked = vi.spyOn(host, "setSetting");
    await fireEvent.click(field(container, "start.at_login") as Element);
    await settled();
    expect(asked).toHaveBeenCalledWith("start.at_login", "true");
    expect(field(container, "start.at_login")?.checked).toBe(true);
  });
});

describe("quick changes", () => {
  /** A program that answers when it is told to. */
  function slow() {
    const answers: (() => void)[] = [];
    const setSetting = vi.fn((_key: string, _value: string) => new Promise<void>((done) => answers.push(done)));
    const answer = async () => {
      answers.shift()?.();
      await settled();
    };
    return { setSetting, answer, values: () => setSetting.mock.calls.map(([, value]) => value) };
  }

  test("of a switch: what was wanted last is what the program hears last", async () => {
    const { setSetting, answer, values } = slow();
    const { container } = await open("settings", "", undefined, { setSetting });
    const input = field(container, "notify.sound") as HTMLInputElement;
    await fireEvent.click(input);
    await fireEvent.click(input);
    await fireEvent.click(input);
    await fireEvent.click(input);
    await settled();
    expect(values(), "one request at a time").toEqual(["true"]);
    await answer();
    expect(values()).toEqual(["true", "false"]);
    await answer();
    expect([values().length, input.checked]).toEqual([2, false]);
  });

  test("of a list, by its keys", async () => {
    const { setSetting, answer, values } = slow();
    const { container } = await open("settings", "", undefined, { setSetting });
    const list = container.querySelector<HTMLSelectElement>("#set-window-language") as HTMLSelectElement;
    await fireEvent.change(list, { target: { selectedIndex: 1 } });
    await fireEvent.change(list, { target: { selectedIndex: 2 } });
    expect(list.selectedIndex, "the keys go on from where they are").toBe(2);
    await answer();
    expect(values()).toEqual(["da", "de"]);
  });

  test("of two queues go along together: they are one setting", async () => {
    const { setSetting, answer, values } = slow();
    const { container, button } = await open("settings", "", undefined, { setSetting });
    await fireEvent.click(button("Show…"));
    const lists = [...container.querySelectorAll(".queues__list select")];
    await fireEvent.change(lists[0] as Element, { target: { selectedIndex: 1 } });
    await fireEvent.change(lists[5] as Element, { target: { selectedIndex: 1 } });
    await answer();
    expect(values().at(-1)).toBe(JSON.stringify([{ queue: "kundeservice-no", campaign: 21 }, { queue: "support", enabled: false }, { queue: "vagt-nat", enabled: false }]));
  });
});

describe("a list whose choice was refused", () => {
  const refuse = async () => Promise.reject({ code: "settings_file", message: "The settings file has a fault in line 3.", detail: {} });

  test("is where it was, and the same can be chosen again", async () => {
    const setSetting = vi.fn(refuse);
    const { container } = await open("settings", "", undefined, { setSetting });
    const list = container.querySelector<HTMLSelectElement>("#set-survey-transferred") as HTMLSelectElement;
    await fireEvent.change(list, { target: { selectedIndex: 2 } });
    await settled();
    expect([list.selectedIndex, words(list.parentElement?.querySelector(".select__shown"))]).toEqual([0, words(list.options[0])]);
    await fireEvent.change(list, { target: { selectedIndex: 2 } });
    await settled();
    expect(setSetting).toHaveBeenCalledTimes(2);
  });

  test("follows what is set elsewhere afterwards", async () => {
    const { container, tell } = await open("settings", "", undefined, { setSetting: refuse });
    const list = container.querySelector<HTMLSelectElement>("#set-survey-transferred") as HTMLSelectElement;
    await fireEvent.change(list, { target: { selectedIndex: 2 } });
    await settled();
    tell((view) => ({ ...view, settings: { ...view.settings, rows: view.settings.rows.map((row) => (row.key === "survey.transferred" ? { ...row, value: "first", origin: "user" } : row)) } }));
    await settled();
    expect(list.selectedIndex).toBe(1);
  });
});

describe("a question that is answered with no", () => {
  test.each([
    ["Sign out…", "Stay signed in"],
    ["Delete…", "Keep it"],
  ])("%s: the keyboard is where it came from", async (ask, no) => {
    const { button, all } = await open("settings");
    await fireEvent.click(button(ask));
    button(no).focus();
    await fireEvent.click(button(no));
    await settled();
    expect(all(".sure")).toHaveLength(0);
    expect(document.activeElement).toBe(button(ask));
  });
});

describe("notifications held for a while", () => {
  const row = (page: Awaited<ReturnType<typeof open>>) => page.all(".setting").find((setting) => words(setting).startsWith("Pause messages"));
  const names = (page: Awaited<ReturnType<typeof open>>) => [...(row(page)?.querySelectorAll("button") ?? [])].map(words);

  test.each([
    [time("15:30"), "Until 15:30. Surveys and questions go on."],
    [time("00:00", -1), "Until Wed 00:00. Surveys and questions go on."],
  ])("say until when, %s, and end when somebody wants them to", async (paused_until, said) => {
    const pause = vi.fn(async () => undefined);
    const page = await open("settings", "paused", (view) => ({ ...view, paused_until }), { pause });
    expect(words(row(page)?.querySelector("[role=status]"))).toBe(said);
    expect(names(page)).toEqual(["Resume"]);
    await fireEvent.click(row(page)?.querySelector("button") as Element);
    expect(pause).toHaveBeenCalledWith("off");
  });

  test.each([
    ["For an hour", "Resume", "For an hour"],
    ["For 30 min", "Stop", "For 30 min"],
  ])("the keyboard is on the button that took the place of the other: %s", async (begin, end, again) => {
    const page = await open("settings");
    for (const [press, then] of [[begin, end], [end, again]] as const) {
      page.button(press).focus();
      await fireEvent.click(page.button(press));
      await settled();
      expect(document.activeElement).toBe(page.button(then));
    }
  });
});

describe("the address of the service", () => {
  test("refused, is called as it is called here, and the field says why", async () => {
    const free = (view: AppView): AppView => ({ ...view, session: { ...view.session, api_url_locked: false }, settings: { ...view.settings, rows: view.settings.rows.map((row) => (row.key === "api.url" ? { ...row, locked: false } : row)) } });
    const { container } = await open("settings", "", free, {
      setSetting: async () => Promise.reject({ code: "invalid_value", message: "api.url must be an https address. Nothing was changed.", detail: {} }),
    });
    const input = field(container, "api.url");
    await type(input, "nonsense");
    const error = container.querySelector(`#${input?.getAttribute("aria-describedby")}`);
    expect(words(error)).toBe("Service address must be an https address. Nothing was changed.");
  });
});

describe("times of another day", () => {
  test("are said with it", async () => {
    const at = (last_read: string, next_read: string | null) => open("settings", "", (view) => ({ ...view, health: { ...view.health, last_read, next_read } }));
    const read = async (last: string, next: string | null) => {
      const { container } = await at(last, next);
      return words([...container.querySelectorAll(".facts dt")].find((name) => name.textContent === "Read")?.nextElementSibling);
    };
    expect(await read(time("14:06"), time("14:08"))).toBe("14:06, next at 14:08");
    expect(await read(time("16:20", 1), time("00:10", -1))).toBe("Yesterday 16:20, next at Wed 00:10");
    expect(await read(time("16:20", 4), null)).toBe("Fri 16:20");
    const presenting = await open("settings", "presenting", (view) => ({ ...view, presenting_until: time("00:30", -1) }));
    expect(presenting.text()).toContain("Until Wed 00:30. What came meanwhile arrives then.");
  });
});

describe("campaigns and queues", () => {
  test("the campaign of other queues is chosen by name, and taken back", async () => {
    const setSetting = vi.fn(async () => undefined);
    const unsetSetting = vi.fn(async () => undefined);
    const { container } = await open("settings", "", undefined, { setSetting, unsetSetting });
    const select = field(container, "survey.default_campaign");
    expect([...(select?.querySelectorAll("option") ?? [])].map((option) => option.textContent)).toEqual(["none", "Asiakaspalvelu FI", "Kundeservice DK", "Kundeservice NO", "Kundtjänst SE", "Skadeservice"]);
    await fireEvent.change(select as Element, { target: { selectedIndex: 2 } });
    await settled();
    expect(setSetting).toHaveBeenLastCalledWith("survey.default_campaign", "17");
    await fireEvent.change(select as Element, { target: { selectedIndex: 0 } });
    await settled();
    expect(unsetSetting).toHaveBeenLastCalledWith("survey.default_campaign");
  });

  test("rows of this computer are written whole", () => {
    const queues = localRows(SETTINGS.queues);
    expect(withQueue(queues, "vagt-nat", "18")).toEqual([{ queue: "kundeservice-no", campaign: 21 }, { queue: "vagt-nat", campaign: 18 }]);
    expect(withQueue(queues, " KUNDESERVICE-NO ", "off")).toEqual([{ queue: " KUNDESERVICE-NO ", enabled: false }]);
    expect(withQueue(queues, "kundeservice-no", "")).toEqual([]);
  });

  test("a queue without a name is not added, and the field says so", async () => {
    const setSetting = vi.fn(async () => undefined);
    const { container, button } = await open("settings", "", undefined, { setSetting });
    await fireEvent.click(button("Show…"));
    await settled();
    const input = container.querySelector(".queues__add input") as HTMLInputElement;
    await fireEvent.submit(container.querySelector(".queues__add") as Element);
    await settled();
    expect(words(container.querySelector(`#${input.getAttribute("aria-describedby")}`))).toBe("Type the name of a queue.");
    expect([input.getAttribute("aria-invalid"), document.activeElement === input, setSetting.mock.calls.length]).toEqual(["true", true, 0]);
    await fireEvent.input(input, { target: { value: "salg" } });
    await settled();
    expect(container.querySelectorAll(".queues .field__error:not([hidden])")).toHaveLength(0);
  });

  test("a queue is mapped, switched off and added in the window", async () => {
    const setSetting = vi.fn(async () => undefined);
    const { container, button } = await open("settings", "", undefined, { setSetting });
    await fireEvent.click(button("Show…"));
    await settled();
    const rows = [...container.querySelectorAll(".queues__list li")];
    expect(rows.map((row) => row.querySelector(".queues__name")?.textContent)).toEqual(SETTINGS.queues.map((queue) => queue.queue));
    await fireEvent.change(rows[5]?.querySelector("select") as Element, { target: { selectedIndex: 1 } });
    await settled();
    expect(setSetting).toHaveBeenLastCalledWith("queues", JSON.stringify([{ queue: "kundeservice-no", campaign: 21 }, { queue: "vagt-nat", enabled: false }]));
    await fireEvent.input(container.querySelector(".queues__add input") as Element, { target: { value: "salg" } });
    await fireEvent.change(container.querySelector(".queues__add select") as Element, { target: { selectedIndex: 2 } });
    await fireEvent.submit(container.querySelector(".queues__add") as Element);
    await settled();
    expect(setSetting).toHaveBeenLastCalledWith("queues", JSON.stringify([{ queue: "kundeservice-no", campaign: 21 }, { queue: "salg", campaign: 17 }]));
  });
});

describe("the service and this program", () => {
  test("a way that takes its time says so meanwhile, and then that it works", async () => {
    let arrive: () => void = () => undefined;
    const testConnection = vi.fn(() => new Promise<ConnectionTrial>((done) => (arrive = () => done(TRIALS["good"]!))));
    const { container, button } = await open("settings", "", undefined, { testConnection });
    const row = () => words(button("Test").closest(".setting"));
    await fireEvent.click(button("Test"));
    await settled();
    expect(row()).toContain("Trying each step… A slow service may take a minute.");
    await fireEvent.click(button("Test"));
    await settled();
    expect(testConnection).toHaveBeenCalledOnce();
    arrive();
    await settled();
    expect(row()).toContain("Everything on the way works.");
    expect(container.querySelectorAll(".field__error:not([hidden])")).toHaveLength(0);
  });

  test("a step that fails is named with its reason, and those after it were not tried", async () => {
    const { container, button } = await open("settings", "", undefined, { testConnection: async () => TRIALS["blocked"]! });
    await fireEvent.click(button("Test"));
    await settled();
    const card = button("Test").closest(".card");
    const steps = [...(card?.querySelectorAll("dt") ?? [])].map((name) => `${words(name)}: ${words(name.nextElementSibling?.querySelector(".health"))}`);
    expect(steps).toEqual(["Name: works", "Connection: works", "Proxy server: works", "Encryption: failed", "Key: not tried", "Addresses: not tried"]);
    expect(words(card)).toContain("proxy.havblik.example:8080");
    expect(words(card)).toContain("an authority that this computer does not trust");
    expect(container.querySelectorAll(".field__error:not([hidden])")).toHaveLength(0);
  });

  test("a report is looked at before it is saved, as text", async () => {
    const saveDiagnostics = vi.fn(async () => "/home/jonas/Downloads/aftercall-diagnostics-2026-11-22.zip");
    const { container, button } = await open("settings", "", undefined, { saveDiagnostics });
    expect(() => button("Save…")).toThrow();
    await fireEvent.click(button("Look…"));
    await settled();
    expect([...container.querySelectorAll(".report summary")].map(words)).toEqual(["about.json, 23 letters", "logs/aftercall.2026-11-22.log, 44 letters"]);
    expect(container.querySelector(".report__text b")).toBeNull();
    const part = container.querySelector<HTMLElement>(".report__text");
    expect([part?.tabIndex, part?.getAttribute("role"), part?.getAttribute("aria-label")], "the keyboard can scroll it").toEqual([0, "region", "about.json"]);
    await fireEvent.click(button("Save…"));
    await settled();
    expect(words(container.querySelector(".report"))).toContain("Saved in /home/jonas/Downloads/aftercall-diagnostics-2026-11-22.zip");
  });

  test("presenting is begun with its end, shown in the banner, and stopped", async () => {
    const present = vi.fn(async () => undefined);
    const calm = await open("settings", "", undefined, { present });
    await fireEvent.click(calm.button("For 30 min"));
    await settled();
    expect(present).toHaveBeenLastCalledWith(30);
    const busy = await open("settings", "presenting", undefined, { present });
    expect(busy.text(".banner")).toBe("Presenting until 15:30 Messages, questions and caller cards wait. Stop");
    expect(busy.text()).toContain("Until 15:30. What came meanwhile arrives then.");
    await fireEvent.click(busy.container.querySelector(".banner button") as Element);
    await settled();
    expect(present).toHaveBeenLastCalledWith(null);
  });

  test("a newer version is installed by whoever wants it, or said to be somebody else's task", async () => {
    const installUpdate = vi.fn(async () => undefined);
    const offered = await open("settings", "", undefined, { installUpdate });
    expect(words(offered.container.querySelector("#update"))).toBe("A newer version Version 1.1.0 is there. Install");
    await fireEvent.click(offered.button("Install"));
    expect(installUpdate).toHaveBeenCalledOnce();
    const state = async (update: Partial<UpdateStatus>) => {
      const { container } = await open("settings", "", (view) => ({ ...view, settings: { ...view.settings, update: { ...view.settings.update, ...update } } }));
      return words(container.querySelector("#update"));
    };
    expect(await state({ state: "notice" })).toBe("A newer version Version 1.1.0 is there. Your system or your organisation brings it.");
    expect(await state({ state: "installed" })).toBe("A newer version Version 1.1.0 is in place. It takes over when Aftercall starts next time.");
    expect(await state({ state: "current", version: null })).toBe("A newer version This is the newest version.");
    expect(await state({ state: "unknown", version: null, last_error: "It does not answer." })).toContain("It does not answer.");
    expect(await state({ state: "off", version: null })).toBe("");
  });

  test("why an update was not installed stands where it was asked for", async () => {
    const installUpdate = vi.fn(async () => Promise.reject({ code: "unavailable", message: "There is no room on the disk for the update.", detail: {} }));
    const { container, button } = await open("settings", "", undefined, { installUpdate });
    await fireEvent.click(button("Install"));
    await settled();
    expect(words(container.querySelector("#update [role=alert]"))).toBe("There is no room on the disk for the update.");
  });

  test("the licences are fetched when they are asked for, as text, and let go", async () => {
    const licences = vi.fn(async () => "one@1.0.0\n<b>MIT</b>");
    const { container, button } = await open("settings", "", undefined, { licences });
    expect(licences).not.toHaveBeenCalled();
    await fireEvent.click(button("Licences"));
    await settled();
    const list = container.querySelector("pre[role=region]");
    expect(list?.textContent).toBe("one@1.0.0\n<b>MIT</b>");
    expect(list?.getAttribute("aria-label")).toBe("Licences of the parts");
    await fireEvent.click(button("Licences"));
    expect(container.querySelector("pre[role=region]")).toBeNull();
  });

  test("what this program is", async () => {
    expect((await open("settings")).text()).toContain("Aftercall 1.0.0");
  });
});
