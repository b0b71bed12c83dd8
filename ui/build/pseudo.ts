/**
 * A language that nobody speaks: English with accents, two fifths longer. What is cut in it would be cut in a translation too, and
 * what stands in it without accents did not come from the catalogue. Made for pictures and tests; the program never offers it.
 */
import type { Pattern, Place } from "../src/texts/resolve.ts";
import type { ShortMessage } from "./texts.ts";

/** Its code, from the range that is kept for private use. */
export const PSEUDO = "qps";

const PLAIN = "aceilnorsuyACEILNORSUY";
const ACCENTED = "áçéîļñöŕšüýÁÇÉÎĻÑÖŔŠÜÝ";
const LONGER = 1.4;

/** A message in it. Places and marks stay as they are. */
export function pseudo([id, value, attributes]: ShortMessage): ShortMessage {
  const own = value === null ? null : stretched(value);
  return attributes ? [id, own, Object.fromEntries(Object.entries(attributes).map(([name, pattern]) => [name, stretched(pattern)]))] : [id, own];
}

function stretched(pattern: Pattern): Pattern {
  return typeof pattern === "string" ? longer(pattern) : pattern.map((element) => (typeof element === "string" ? longer(element) : stretchedPlace(element)));
}

function stretchedPlace([name, star, ...variants]: Place): Place {
  return star === undefined ? [name] : [name, star, ...variants.map(([key, pattern]) => [key, stretched(pattern)] as const)];
}

/** Two letters of every five come twice: words grow as they do in other languages, and break no earlier than those would. */
function longer(text: string): string {
  let owed = 0;
  return [...text]
    .map((letter) => {
      const place = PLAIN.indexOf(letter);
      const accented = place < 0 ? letter : (ACCENTED[place] ?? letter);
      if (!/[A-Za-z]/.test(letter)) return accented;
      owed += LONGER - 1;
      if (owed < 1) return accented;
      owed -= 1;
      return accented + accented.toLowerCase();
    })
    .join("");
}
