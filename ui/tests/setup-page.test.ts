import { fireEvent } from "@testing-library/svelte";
import { describe, expect, test, vi } from "vitest";
import type { Origin, Refusal, RefusalCode, SetupView } from "../src/contract/index.ts";
import { hostOf } from "../src/lib/address.ts";
import { endOf, fieldError, stepsOf } from "../src/main/setup/steps.ts";
import { open, settled } from "./open.ts";

const NONE: SetupView = { steps: [], checking: false, accepted: false, agent_known: false, refusal: null, email: null, api_url: null };
const refusal = (code: RefusalCode, detail: Record<string, unknown> = {}): Refusal => ({ code, message: `words of ${code}`, detail });

/** Waits for the end of a sign-in: a notice says how it went. */
const over = () => vi.waitFor(() => expect(document.querySelector(".notice__title")).not.toBeNull());

async function signIn(key: string) {
  const opened = await open("setup");
  const spy = vi.spyOn(opened.host, "signIn");
  await fireEvent.input(opened.container.querySelector("#key") as Element, { target: { value: key } });
  await fireEvent.submit(opened.container.querySelector("form") as Element);
  await over();
  return { ...opened, spy };
}

describe("ends, by code alone", () => {
  test.each<[RefusalCode, string]>([
    ["key_rejected", "rejected"],
    ["unreachable", "unreachable"],
    ["keychain", "keychain"],
    ["store", "refused"],
    ["invalid_field", "refused"],
  ])("%s", (code, end) => {
    expect(endOf(NONE, false, refusal(code))).toBe(end);
    expect(endOf(NONE, true, refusal(code))).toBe("checking");
  });

  test("accepted, known or not yet known", () => {
    expect(endOf({ ...NONE, accepted: true, agent_known: true }, false, null)).toBe("accepted");
    expect(endOf({ ...NONE, accepted: true }, false, null)).toBe("new_agent");
  });

  test("the field that a refusal is about", () => {
    expect(fieldError(refusal("key_rejected"))).toEqual({ field: "key", words: "nps.today does not know this key. Was all of it copied?" });
    expect(fieldError(refusal("unreachable"))?.field).toBe("url");
    expect(fieldError(refusal("invalid_field", { field: "api_url" }))).toEqual({ field: "url", words: "words of invalid_field" });
    expect(fieldError(refusal("invalid_field", { field: "else" }))).toBeNull();
    expect(fieldError(null)).toBeNull();
  });

  test("before the program says a step, the first is under way", () => {
    expect(stepsOf(NONE).map((step) => step.state)).toEqual(["now", "waiting", "waiting", "waiting", "waiting"]);
    expect([hostOf("https://api.nps.today"), hostOf("nonsense")]).toEqual(["api.nps.today", "nonsense"]);
  });
});

test.each([
  ["", "email"],
  ["jonas@havblik.example", "key"],
])("the keyboard is in the first field that is empty: %s", async (email, field) => {
  const { container } = await open("setup", "", (view) => ({ ...view, session: { ...view.session, email }, setup: { ...view.setup, email } }));
  expect(container.ownerDocument.activeElement?.id).toBe(field);
});

test("without a keychain the key is kept until the end of the program, and the form says why", async () => {
  const { container, text } = await open("setup", "", (view) => ({ ...view, session: { ...view.session, keychain: "absent" } }));
  expect(text(".keynote")).toBe("No keychain on this computer");
  expect(container.querySelector<HTMLInputElement>(".check input")?.checked).toBe(true);
});

test("a key that is kept until the end of the program is not said to be in the keychain", async () => {
  const { container, text } = await open("setup");
  expect(text(".keynote")).toContain("keychain");
  await fireEvent.click(container.querySelector(".check input") as Element);
  await settled();
  expect(text(".keynote")).toBe("The key stays in memory until Aftercall quits, and is never stored.");
});

test("the button that shows the key says what it does next, and nothing else", async () => {
  const { button } = await open("setup");
  await fireEvent.click(button("Show the key"));
  await settled();
  expect(button("Hide the key").hasAttribute("aria-pressed")).toBe(false);
});

test("nothing is asked while a field is empty; the field says so and takes the keyboard", async () => {
  const { container, host } = await open("setup");
  const spy = vi.spyOn(host, "signIn");
  await fireEvent.submit(container.querySelector("form") as Element);
  await settled();
  expect(container.querySelector("#key-e")?.textContent).toBe("Paste the API key.");
  expect(document.activeElement).toBe(container.querySelector("#key"));
  expect(spy).not.toHaveBeenCalled();
});

test("a sign-in that began on the console names the service that is tried, not the one of the settings", async () => {
  const { text } = await open("setup", "", (view) => ({ ...view, setup: { ...view.setup, checking: true, email: "jonas@havblik.example", api_url: "https://nps.havblik.example:8443" } }));
  expect(text(".steps")).toContain("nps.havblik.example:8443");
  expect(text(".steps")).not.toContain("api.nps.today");
});

test("a sign-in goes along with what was typed, and ends where Aftercall lives", async () => {
  const { container, host, button, text, app } = await open("setup");
  const spy = vi.spyOn(host, "signIn");
  await fireEvent.input(container.querySelector("#key") as Element, { target: { value: " a-key " } });
  await fireEvent.input(container.querySelector("#url") as Element, { target: { value: "http://127.0.0.1:9000" } });
  await fireEvent.click(container.querySelector("input[type=checkbox]") as Element);
  await fireEvent.submit(container.querySelector("form") as Element);
  await over();
  expect(spy).toHaveBeenCalledWith("jonas.vestergaard@havblik.example", "a-key", "http://127.0.0.1:9000", true);
  expect(text(".steps")).toContain("Find you by e-mail38 answers");
  expect(text(".notice__title")).toBe("You are signed in");
  expect(document.activeElement, "the keyboard goes along").toBe(button("Show me where Aftercall lives"));
  await fireEvent.click(button("Show me where Aftercall lives"));
  await settled();
  expect(text("h1")).toBe("Aftercall lives in the tray");
  expect(document.activeElement).toBe(button("Got it"));
  await fireEvent.click(button("Got it"));
  await settled();
  expect(app.setupOpen).toBe(false);
  expect(text(".score__value")).toBe("+45 NPS");
});

test("a wrong key leads back to the key, with the words at the field", async () => {
  const { text, button, container } = await signIn("rejected");
  expect(text(".notice__title")).toBe("nps.today does not know this key");
  expect(text(".steps")).toContain("Check the keynot accepted");
  await fireEvent.click(button("Back to the key"));
  await settled();
  expect(container.querySelector("#key-e")?.textContent).toBe("nps.today does not know this key. Was all of it copied?");
  expect(container.querySelector("#key")?.getAttribute("aria-invalid")).toBe("true");
  expect(document.activeElement).toBe(container.querySelector("#key"));
});

test("an address that cannot be reached says the program's words, and can be tried again", async () => {
  const { text, button, spy } = await signIn("unreachable");
  expect(text(".notice__title")).toBe("api.nps.today cannot be reached");
  expect(text(".notice")).toContain("The certificate is from an unknown issuer.");
  await fireEvent.click(button("Copy the details"));
  await settled();
  expect(text(".notice")).toContain("Copying is not allowed here. Select the words above and copy them yourself.");
  await fireEvent.click(button("Try again"));
  await settled();
  expect(spy).toHaveBeenCalledTimes(2);
});

test("where there is no place for the icon the last picture does not point at one, and Today does not say it again", async () => {
  localStorage.clear();
  const { container, button, text, all } = await open("setup", "", (view) => ({ ...view, no_tray: true }));
  await fireEvent.input(container.querySelector("#key") as Element, { target: { value: "accepted" } });
  await fireEvent.submit(container.querySelector("form") as Element);
  await over();
  await fireEvent.click(button("Show me where Aftercall lives"));
  await settled();
  expect(text("h1")).toBe("This desktop has no tray");
  expect(text("main")).toContain("start Aftercall again, from the menu of programs");
  expect(all("svg.pointer")).toHaveLength(0);
  await fireEvent.click(button("Got it"));
  await settled();
  expect([text(".score__value"), all(".notice").length]).toEqual(["+45 NPS", 0]);
});

test("a locked keychain: again, or only until the end", async () => {
  const { text, button, spy } = await signIn("locked");
  expect(text(".notice__title")).toBe("The keychain is locked");
  expect(text(".steps")).toContain("Keep the key in the keychainlocked");
  await fireEvent.click(button("Only until I quit"));
  expect(spy).toHaveBeenLastCalledWith("jonas.vestergaard@havblik.example", "locked", null, true);
});

test("an agent whom the service does not know yet can go on", async () => {
  const { text, button, app } = await signIn("unknown");
  expect(text(".notice__title")).toBe("nps.today does not have your e-mail yet");
  expect(text(".steps")).toContain("Find you by e-mailnot there yet");
  await fireEvent.click(button("Go on"));
  await settled();
  expect(text("h1"), "the last picture is the same for everybody").toBe("Aftercall lives in the tray");
  await fireEvent.click(button("Got it"));
  await settled();
  expect(app.setupOpen).toBe(false);
});

describe("start at sign-in", () => {
  /** At the last picture, with the setting as it stands and a program that takes it. */
  async function atTheEnd(origin: Origin, setSetting: (key: string, value: string) => Promise<void> = async () => undefined) {
    const asked = vi.fn(setSetting);
    const opened = await open(
      "setup",
      "",
      (view) => ({ ...view, settings: { ...view.settings, rows: view.settings.rows.map((row) => (row.key === "start.at_login" ? { ...row, origin, locked: origin === "policy" } : row)) } }),
      { setSetting: asked },
    );
    await fireEvent.input(opened.container.querySelector("#key") as Element, { target: { value: "accepted" } });
    await fireEvent.submit(opened.container.querySelector("form") as Element);
    await over();
    await fireEvent.click(opened.button("Show me where Aftercall lives"));
    await settled();
    const leave = async () => {
      await fireEvent.click(opened.button("Got it"));
      await settled();
    };
    return { ...opened, asked, leave, box: opened.container.querySelector<HTMLInputElement>(".check input") };
  }

  test("the box that nobody touched is written as it stands: the default counts for nothing", async () => {
    const { asked, leave, app, box } = await atTheEnd("default");
    expect(box?.checked).toBe(true);
    expect(asked).not.toHaveBeenCalled();
    await leave();
    expect(asked.mock.calls).toEqual([["start.at_login", "true"]]);
    expect(app.setupOpen).toBe(false);
  });

  test("a box that was cleared says no", async () => {
    const { asked, leave, box } = await atTheEnd("default");
    await fireEvent.click(box as Element);
    await settled();
    await leave();
    expect(asked.mock.calls.map(([, value]) => value)).toEqual(["false", "false"]);
  });

  test.each(["user", "policy"] as const)("what the %s has chosen is left alone", async (origin) => {
    const { asked, leave, app } = await atTheEnd(origin);
    await leave();
    expect(asked).not.toHaveBeenCalled();
    expect(app.setupOpen).toBe(false);
  });

  test("a refusal is said, and keeps nobody there", async () => {
    const { leave, app, text } = await atTheEnd("default", async () => Promise.reject({ code: "settings_file", message: "The settings file has a fault in line 3.", detail: {} }));
    await leave();
    expect([app.setupOpen, text(".field__error:not([hidden])")]).toEqual([true, "The settings file has a fault in line 3."]);
    await leave();
    expect(app.setupOpen).toBe(false);
  });
});

test("a sign-in that was called off while under way is taken back", async () => {
  let answer: () => void = () => undefined;
  const signOut = vi.fn(async () => undefined);
  const { container, button } = await open("setup", "", undefined, { signIn: () => new Promise<void>((done) => (answer = done)), signOut });
  await fireEvent.input(container.querySelector("#key") as Element, { target: { value: "a-key" } });
  await fireEvent.submit(container.querySelector("form") as Element);
  await fireEvent.click(button("Cancel"));
  await settled();
  expect(container.querySelector("form")).not.toBeNull();
  expect(signOut).not.toHaveBeenCalled();
  answer();
  await settled();
  expect(signOut).toHaveBeenCalledWith(false);
});
