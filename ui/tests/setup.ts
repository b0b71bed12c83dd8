import { beforeEach } from "vitest";
import messages from "virtual:texts/main";
import pgap from "virtual:texts/pgap";
import caller from "virtual:texts/caller";
import { useTexts } from "../src/texts/index.ts";

/** The words of all windows, so that a test can look at any of them. */
beforeEach(() => {
  const known = new Set(messages.map((message) => message.id));
  useTexts("en", [...messages, ...[...pgap, ...caller].filter((message) => !known.has(message.id) && known.add(message.id))]);
});
