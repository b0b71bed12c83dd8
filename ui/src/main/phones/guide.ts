/** The guide for administrators: one recipe per phone. The lines are data, and a test of the program reads each as the program would. */
import type { Install } from "../../host/index.ts";
import { t, type TextId } from "../../texts/index.ts";
import known from "./recipes.json";

/** Lines that belong together. */
export interface Block {
  /** The file that they go into. */
  file?: string;
  /** What they are, where it is not what the recipe is about. */
  about?: string;
  lines: readonly string[];
}

export interface Recipe {
  phone: string;
  /** The phone's own name; without one its words say what it is. */
  name?: string;
  /** Written from descriptions, and not tried with the phone itself. */
  untried?: boolean;
  blocks: readonly Block[];
}

export const RECIPES = known as readonly Recipe[];

/** What to do, and what is not possible with it. */
interface Words {
  name?: TextId;
  how: TextId;
  not?: TextId;
}

export const WORDS: Record<string, Words> = {
  any: { name: "phones-guide-any", how: "phones-guide-any.how", not: "phones-guide-any.not" },
  microsip: { how: "phones-guide-microsip", not: "phones-guide-microsip.not" },
  twinkle: { how: "phones-guide-twinkle", not: "phones-guide-twinkle.not" },
  "3cx": { how: "phones-guide-3cx", not: "phones-guide-3cx.not" },
  phonerlite: { how: "phones-guide-phonerlite", not: "phones-guide-phonerlite.not" },
  auerswald: { how: "phones-guide-auerswald", not: "phones-guide-auerswald.not" },
  gointegrator: { how: "phones-guide-gointegrator", not: "phones-guide-gointegrator.not" },
  ringotel: { how: "phones-guide-ringotel", not: "phones-guide-ringotel.not" },
  wildix: { how: "phones-guide-wildix", not: "phones-guide-wildix.not" },
  innovaphone: { how: "phones-guide-innovaphone", not: "phones-guide-innovaphone.not" },
  asterisk: { how: "phones-guide-asterisk", not: "phones-guide-asterisk.not" },
  freeswitch: { how: "phones-guide-freeswitch", not: "phones-guide-freeswitch.not" },
  baresip: { how: "phones-guide-baresip", not: "phones-guide-baresip.not" },
  genesys: { how: "phones-guide-genesys", not: "phones-guide-genesys.not" },
  browser: { name: "phones-guide-browser.name", how: "phones-guide-browser", not: "phones-guide-browser.not" },
  key: { name: "phones-guide-key", how: "phones-guide-key.how" },
};

export const ABOUT: Record<string, TextId> = { policy: "phones-guide-browser.policy", link: "phones-guide-browser.link" };

/** What a phone is called. */
export function nameOf(recipe: Recipe): string {
  const words = WORDS[recipe.phone]?.name;
  return recipe.name ?? (words ? t(words) : recipe.phone);
}

/** Quoted where a shell or a phone would otherwise part it. */
const quoted = (path: string) => (/\s/.test(path) ? `"${path}"` : path);

/** How `aftercallctl` is called on this computer. A home of its own must be named with every call. */
export function callOf({ ctl, system, home }: Install): string {
  return home === null || system === "windows" ? quoted(ctl) : `env AFTERCALL_HOME=${quoted(home)} ${quoted(ctl)}`;
}

/** The lines as they are to be pasted here. */
export function linesOf(block: Block, install: Install, port: number): string {
  return block.lines.map((line) => line.replaceAll("{ctl}", callOf(install)).replaceAll("{port}", String(port))).join("\n");
}
