import { fireEvent } from "@testing-library/svelte";
import { beforeEach, describe, expect, test, vi } from "vitest";
import type { AppView, Banner, LedgerRow } from "../src/contract/index.ts";
import { setClock } from "../src/lib/clock.ts";
import { at, NOW } from "../src/host/fake/time.ts";
import { callsOf } from "../src/main/calls.svelte.ts";
import { open, settled } from "./open.ts";

setClock(() => NOW.getTime());

describe("views", () => {
  test("an older view is not shown, a newer one is", async () => {
    const { app, text } = await open();
    const shown = app.view;
    if (!shown) throw new Error("no view");
    app.accept({ ...shown, revision: shown.revision - 1, badges: { answers: 99, calls: 0 } });
    await settled();
    expect(text(".badge")).toBe("3 new answers");
    app.accept({ ...shown, revision: shown.revision + 1, theme: "dark", badges: { answers: 4, calls: 0 } });
    await settled();
    expect(text(".badge")).toBe("4 new answers");
    expect(document.documentElement.dataset["theme"]).toBe("dark");
  });

  test.each([
    ["offline", "Offline since 13:40 Answers are as of 13:39. 4 surveys wait; each goes out only within 60 min of its call. Try now", "Offline · next try in 12 s"],
    ["paused", "Notifications paused until 15:30 Surveys still go out. New answers are listed below, without a message. Resume", "Connected · read 1 min ago"],
    ["quiet", "In a call, 2:14 Quiet until it ends. 2 new answers and 1 question wait for wrap-up.", "Connected · read 1 min ago"],
    ["practice", "Practice mode The customers are made up and nothing leaves this computer.Leave", "Practice service · nothing leaves this computer"],
  ])("the banner and the status line when %s", async (variant, banner, status) => {
    const { text } = await open("today", variant);
    expect(text(".banner")).toBe(banner);
    expect(text(".status__text")).toBe(status);
  });

  test.each<[string, Partial<Banner>, string]>([
    ["offline", { since: at("23:40", 1), last_read: at("23:39", 1) }, "Offline since Mon 23:40 Answers are as of Mon 23:39."],
    ["offline", { since: at("09:00", 12), last_read: at("08:59", 12) }, "Offline since 12 Nov Answers are as of 12 Nov."],
    ["paused", { until: at("00:00", -1) }, "Notifications paused until Wed 00:00"],
    ["presenting", { until: at("00:15", -1) }, "Presenting until Wed 00:15"],
  ])("a banner whose time is of another day names it: %s", async (variant, times, words) => {
    const { text } = await open("today", variant, (view) => ({ ...view, banner: view.banner && { ...view.banner, surveys: 0, ...times } }));
    expect(text(".banner")).toContain(words);
  });

  test.each([
    [at("13:51"), "13:51"],
    [at("16:20", 1), "Mon 16:20"],
  ])("a key that is rejected: what was read until %s stays", async (last_read, time) => {
    const { text } = await open("today", "key", (view) => ({ ...view, health: { ...view.health, last_read } }));
    expect(text("main")).toContain(`What was read until ${time} stays here.`);
  });

  test("a rehearsal of the organisation cannot be switched off here, one's own can", async () => {
    const locked = (is: boolean) => (view: AppView): AppView => ({ ...view, settings: { ...view.settings, rows: view.settings.rows.map((row) => (row.key === "survey.rehearsal" ? { ...row, value: true, locked: is } : row)) } });
    const theirs = await open("today", "rehearsal", locked(true));
    expect(theirs.text(".banner")).toBe("Rehearsal Calls are decided and shown, and no survey leaves this computer.");
    const own = await open("today", "rehearsal", locked(false));
    expect(own.button("Switch off")).toBeDefined();
  });

  test.each([
    ["today", "No answers yet"],
    ["calls", "No calls yet"],
    ["learning", "No estimates in these days"],
  ])("%s with nothing on it says what will be there", async (page, title) => {
    expect((await open(page, "empty")).text(".empty__title")).toBe(title);
  });

  describe("the keyboard", () => {
    const main = () => document.querySelector("main");

    test("is nobody's at the first picture", async () => {
      await open();
      expect(document.activeElement).toBe(document.body);
    });

    test("goes on inside a page that took the place of the one it was on", async () => {
      const { app, all, container } = await open();
      all(".answer")[0]?.focus();
      app.go({ page: "calls" });
      await settled();
      expect(document.activeElement).toBe(main());
      const tab = container.querySelector<HTMLElement>("a[href='#learning']");
      tab?.focus();
      await fireEvent.click(tab as Element);
      await settled();
      expect(document.activeElement, "a tab keeps it").toBe(tab);
    });

    test("is not taken by a view that changes nothing of the page", async () => {
      const { tell } = await open("calls");
      (document.activeElement as HTMLElement).blur();
      tell((view) => ({ ...view, badges: { answers: 5, calls: 0 } }));
      await settled();
      expect(document.activeElement).toBe(document.body);
    });

    test.each([
      ["a banner that was answered", "paused", "Resume", "main"],
      ["the button that marks all as read", "", "Mark 3 as read", "#latest"],
    ])("is beside %s", async (_what, variant, name, heir) => {
      const { button, container } = await open("today", variant);
      button(name).focus();
      await fireEvent.click(button(name));
      await settled();
      expect(() => button(name)).toThrow();
      expect(document.activeElement).toBe(container.querySelector(heir));
    });

    test("is in the window after the sign-in", async () => {
      const { app, tell } = await open("setup");
      tell((view) => ({ ...view, session: { ...view.session, state: "signed_in" } }));
      await settled();
      expect([app.setupOpen, document.activeElement]).toEqual([false, main()]);
    });
  });

  test("keys change the page", async () => {
    const refresh = vi.fn(async () => undefined);
    const { app } = await open("today", "", undefined, { refresh });
    for (const [key, page] of [["2", "calls"], ["3", "learning"], [",", "settings"], ["1", "today"]] as const) {
      await fireEvent.keyDown(window, { key, ctrlKey: true });
      expect(app.page).toBe(page);
    }
    await fireEvent.keyDown(window, { key: "r", metaKey: true });
    expect(refresh).toHaveBeenCalledOnce();
    await fireEvent.keyDown(window, { key: "2" });
    expect(app.page).toBe("today");
  });
});

describe("calls", () => {
  test("what needs the agent comes first, then days with their sums", async () => {
    const { all, text } = await open("calls");
    expect(all("h2").map((heading) => heading.textContent)).toEqual(["Needs you", "Today", "Yesterday"]);
    expect(text(".day__sum")).toBe("17 calls: 6 sent, 2 on the way, 2 need you, 6 no survey, 1 refused");
    expect(all(".day__sum")).toHaveLength(1);
    expect(all(".call__who").map((who) => who.textContent)).toEqual(expect.arrayContaining(["Number withheld", "Extension 214", "+45 •• •• 56 78+45, ending in 56 78"]));
  });

  test("the customer is not asked: a reason is chosen, Esc closes the list", async () => {
    const doNotSurvey = vi.fn(async () => undefined);
    const { all, button } = await open("calls", "", undefined, { doNotSurvey });
    await fireEvent.click(button("Do not survey…"));
    await settled();
    await fireEvent.keyDown(all(".why")[0] as Element, { key: "Escape" });
    await settled();
    expect(all(".why")).toHaveLength(0);
    await fireEvent.click(button("Do not survey…"));
    await fireEvent.click(button("The customer declined"));
    await settled();
    expect(doNotSurvey).toHaveBeenCalledWith(expect.any(String), "customer_declined");
  });

  test("a refusal stands at its row", async () => {
    const resend = async () => {
      throw { code: "wrong_state", message: "This survey was accepted meanwhile.", detail: {} };
    };
    const { button } = await open("calls", "", undefined, { resend });
    const again = button("Send again");
    await fireEvent.click(again);
    await settled();
    expect(again.closest(".call")?.querySelector(".field__error")?.textContent).toBe("This survey was accepted meanwhile.");
  });

  test("older calls come by request, each once", async () => {
    const { all, button } = await open("calls");
    await fireEvent.click(button("Show 25 more"));
    await settled();
    const rows = all(".call").map((call) => call.dataset["row"]);
    expect(rows).toHaveLength(48);
    expect(new Set(rows).size).toBe(48);
  });

  test("an older call that goes on is asked for again", async () => {
    const { app, host, button, tell, text } = await open("calls");
    await fireEvent.click(button("Show 25 more"));
    await settled();
    const older = (app.kept(callsOf).loaded.at(-1) as LedgerRow).call;
    const row = () => text(`[data-row="${older}"]`);
    const was = row();
    const before = host.moreCalls;
    host.moreCalls = async (...words) => (await before(...words)).map((call) => (call.call === older ? { ...call, survey: "failed" as const, reason: "rejected" as const } : call));
    tell((view) => ({ ...view, revision: view.revision + 1, calls: { ...view.calls, revision: view.calls.revision + 1 } }));
    await settled();
    expect(row()).not.toBe(was);
  });

  test("markup in names, queues and the service's words stays text", async () => {
    const evil = "<script>1</script><b>x</b>";
    const { container, text } = await open("calls", "", (view) => {
      const [row] = view.calls.rows;
      const rows = row ? [{ ...row, survey: "failed" as const, reason: "rejected" as const, name: evil, queue: evil, detail: { message: evil } }] : [];
      return { ...view, calls: { ...view.calls, needs_you: [], rows, total: 1 } };
    });
    expect(text(".call__who")).toBe(evil);
    expect(text(".call__status")).toContain(evil);
    expect(container.querySelectorAll(".call script, .call__who *, .call__meta span *")).toHaveLength(0);
  });
});

describe("learning", () => {
  test("the picture has its words and its table", async () => {
    const { text, all } = await open("learning");
    expect(text("#map-text")).toBe("24 pairs. 16 lie within one point of the diagonal. 5 customers were happier than you estimated by 2 or more, 3 less happy by 2 or more. The largest distance is an estimate of 6 and an answer of 0.");
    expect(all(".figure__value").map((figure) => figure.textContent)).toEqual(["−0.2", "1.3", "67%"]);
    expect(text(".figure__note")).toBe("Likely −1.0 to +0.5: no clear bias");
    expect(all(".pairs-table tbody tr")).toHaveLength(15);
    expect(text(".page > p.muted")).toBe("Based on 24 of 41 estimates; the other 17 customers have not answered. Only you see this page. It stays on this computer.");
  });

  test("under ten pairs: the pairs, no figures", async () => {
    const { all, text } = await open("learning", "few");
    expect(text(".notice__title")).toBe("7 pairs: too few for averages");
    expect(all(".pair")).toHaveLength(7);
    expect(all(".figure, .map")).toHaveLength(0);
  });
});

describe("settings", () => {
  test("a value of the organisation is shown and cannot be changed", async () => {
    const { container } = await open("settings");
    const field = container.querySelector<HTMLInputElement>("#set-survey-min_seconds_out");
    expect([field?.disabled, field?.value]).toEqual([true, "60"]);
    expect(field?.closest(".setting")?.textContent).toContain("Set by your organisation");
    expect(container.querySelector("#set-survey-outbound")?.closest(".setting__control")?.textContent?.trim()).toBe("On");
  });

  test("a value is set as text; a refused one says why beside the field", async () => {
    const setSetting = vi.fn(async (_key: string, value: string) => {
      if (value === "2000") throw { code: "invalid_value", message: "A number from 0 to 999.", detail: {} };
    });
    const unsetSetting = vi.fn(async () => undefined);
    const { container } = await open("settings", "", undefined, { setSetting, unsetSetting });
    const field = container.querySelector("#set-survey-min_seconds_in") as HTMLInputElement;
    await fireEvent.change(field, { target: { value: "2000" } });
    await settled();
    expect(setSetting).toHaveBeenLastCalledWith("survey.min_seconds_in", "2000");
    expect(field.getAttribute("aria-invalid")).toBe("true");
    expect(field.closest(".setting")?.querySelector(".field__error")?.textContent).toBe("A number from 0 to 999.");
    await fireEvent.change(field, { target: { value: "" } });
    await settled();
    expect(unsetSetting).toHaveBeenLastCalledWith("survey.min_seconds_in");
    await fireEvent.click(container.querySelector("#set-notify-sound") as Element);
    await settled();
    expect(setSetting).toHaveBeenLastCalledWith("notify.sound", "true");
  });

  test("a switch whose change was refused goes back", async () => {
    const { container } = await open("settings", "", undefined, {
      setSetting: async () => {
        throw { code: "settings_file", message: "The settings file has a fault in line 3.", detail: {} };
      },
    });
    const input = container.querySelector("#set-notify-sound") as HTMLInputElement;
    await fireEvent.click(input);
    await settled();
    expect(input.checked).toBe(false);
  });

  test("a wrong line of the file is said", async () => {
    expect((await open("settings", "badline")).text(".notice__title")).toBe("settings.toml, line 14 is not used");
  });

  test("data is deleted only when asked twice", async () => {
    const signOut = vi.fn(async () => undefined);
    const { button } = await open("settings", "", undefined, { signOut });
    await fireEvent.click(button("Delete…"));
    await settled();
    expect(signOut).not.toHaveBeenCalled();
    await fireEvent.click(button("Delete"));
    await settled();
    expect(signOut).toHaveBeenCalledWith(true);
  });
});

describe("the status line", () => {
  test("says its state aloud, and no times", async () => {
    const { tell, text, all } = await open("today", "offline");
    const aloud = () => text(".status [role=status]");
    expect(aloud()).toBe("Offline");
    const line = all(".status [role=status]")[0]?.firstChild;
    tell((view) => ({ ...view, health: { ...view.health, next_read: at("14:09") } }));
    await settled();
    tell((view) => ({ ...view, health: { ...view.health, reading: true } }));
    await settled();
    expect([aloud(), all(".status [role=status]")[0]?.firstChild === line]).toEqual(["Offline", true]);
    tell((view) => ({ ...view, health: { ...view.health, state: "connected", reading: false } }));
    await settled();
    expect(aloud()).toBe("Connected");
  });
});

describe("a desktop without a place for the icon", () => {
  const without = (view: AppView) => ({ ...view, no_tray: true });
  beforeEach(() => localStorage.clear());

  test("is said on Today until somebody has read it", async () => {
    const { text, all, app, button } = await open("today", "", without);
    expect(text(".notice__title")).toBe("This desktop has no tray");
    expect(text(".notice")).toContain("AppIndicator");
    app.go({ page: "calls" });
    await settled();
    expect(all(".notice")).toHaveLength(0);
    app.go({ page: "today" });
    await settled();
    await fireEvent.click(button("Got it"));
    await settled();
    expect(all(".notice")).toHaveLength(0);
    expect(document.activeElement).toBe(document.querySelector("main"));
    expect((await open("today", "", without)).all(".notice"), "in the next window as well").toHaveLength(0);
  });

  test("where there is one, nothing is said", async () => {
    expect((await open()).all(".notice")).toHaveLength(0);
  });
});

describe("no key", () => {
  test("a note that cannot be copied is shown", async () => {
    const { text, button } = await open("today", "key");
    await fireEvent.click(button("Copy a note for IT"));
    await settled();
    expect(text(".notice")).toContain("Copying is not allowed here. Copy the note yourself: Aftercall on this computer: nps.today (api.nps.today)");
  });

  test("a key that is no longer accepted: what happens to the surveys, and the one thing to do", async () => {
    const { text, button } = await open("today", "key");
    expect(text(".notice")).toContain("3 surveys wait. Each goes out only within 60 min of its call.");
    await fireEvent.click(button("Enter the new key"));
    await settled();
    expect(text("h1")).toBe("Sign in to nps.today");
    await fireEvent.click(button("Cancel"));
    await settled();
    expect(text(".score__value")).toBe("+45 NPS");
  });

  test("a locked keychain is alone on the page", async () => {
    const { text, all } = await open("today", "locked");
    expect(text(".notice__title")).toBe("The keychain is locked");
    expect(all(".tabs")).toHaveLength(0);
  });

  test.each([
    ["absent", "No keychain on this computer", ["Try again", "Read now"]],
    ["denied", "The keychain refused Aftercall", ["Try again", "Only until I quit…", "Read now"]],
    ["ok", "Aftercall cannot open its data", ["Try again", "Read now"]],
  ] as const)("a keychain that is %s says so", async (keychain, title, buttons) => {
    const { text, all } = await open("today", "locked", (view) => ({ ...view, session: { ...view.session, keychain } }));
    expect(text(".notice__title")).toBe(title);
    expect(all("button").map((button) => button.getAttribute("aria-label") ?? button.textContent)).toEqual(buttons);
  });
});
