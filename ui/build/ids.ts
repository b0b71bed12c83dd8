/** Writes the names of all messages as a type, so that a text that does not exist is found before a test runs. */
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { idsOf, sourceOf } from "./texts.ts";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Where the names are written. */
export const IDS_FILE = at("../src/texts/ids.ts");
/** The words that all other languages are measured by. */
export const ENGLISH = sourceOf(at("../locales"), "en");

/** The file of names for a catalogue. */
export function idsFile(source: string): string {
  const names = idsOf(source).map((id) => `  | "${id}"`);
  return `// Written by \`npm run texts\` from locales/en.ftl. Do not change by hand.\n\n/** The name of a message, or of one of its attributes. */\nexport type TextId =\n${names.join("\n")};\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(IDS_FILE, idsFile(ENGLISH));
