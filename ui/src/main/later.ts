/** Parts of the main window that are loaded when they are first looked at, with their words. What an agent sees every day comes at once. */
import banner from "virtual:texts/banner";
import calls from "virtual:texts/calls";
import details from "virtual:texts/details";
import learning from "virtual:texts/learning";
import search from "virtual:texts/search";
import session from "virtual:texts/session";
import phones from "virtual:texts/phones";
import settings from "virtual:texts/settings";
import setup from "virtual:texts/setup";
import { carry, type Texts } from "../texts/index.ts";

async function withWords<Part>(texts: Texts, part: Promise<Part>): Promise<Part> {
  await carry(texts);
  return part;
}

export const later = {
  banner: () => withWords(banner, import("./Banner.svelte")),
  calls: () => withWords(calls, import("./calls/CallsPage.svelte")),
  keychainLocked: () => withWords(session, import("./session/KeychainLocked.svelte")),
  // Where Aftercall is has the words of the sign-in's last picture.
  notices: () => withWords(session, withWords(setup, import("./session/Notices.svelte"))),
  // The setting that decided is called as the settings call it.
  details: () => withWords(details, withWords(settings, import("./calls/CallDetails.svelte"))),
  found: () => import("./today/FoundAnswers.svelte"),
  learning: () => withWords(learning, import("./learning/LearningPage.svelte")),
  /** A list of any length. The first rows are drawn before it is here. */
  rowWindow: () => import("../components/RowWindow.svelte"),
  search: () => withWords(search, import("./today/SearchBar.svelte")),
  // What becomes of a call is said in the words of the ledger, and a switch in those of the settings.
  phones: () => withWords(phones, withWords(calls, withWords(settings, import("./phones/PhonesPage.svelte")))),
  // The state of the service has the words of a banner.
  settings: () => withWords(settings, withWords(banner, import("./settings/SettingsPage.svelte"))),
  setup: () => withWords(setup, import("./setup/SetupPage.svelte")),
};
