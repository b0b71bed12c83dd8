import { cleanup } from "@testing-library/svelte";
import { afterEach, beforeEach } from "vitest";
import { ENGLISH } from "../build/ids.ts";
import { messagesOf, PAGES_OF_TEXTS, short } from "../build/texts.ts";
import { useTexts } from "../src/texts/index.ts";
import "../src/texts/turn.svelte.ts";

const messages = new Map(PAGES_OF_TEXTS.flatMap((page) => messagesOf(ENGLISH, page)).map((message) => [message.id, message]));

/** Nothing is laid out in these tests, so nothing changes its size. */
globalThis.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
};

/** The words of all windows, so that a test can look at any of them. */
beforeEach(() => useTexts("en", [...messages.values()].map(short)));

afterEach(() => {
  cleanup();
  delete document.documentElement.dataset["theme"];
});
