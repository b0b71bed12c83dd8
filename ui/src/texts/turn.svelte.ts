/** The signal of windows made with Svelte. To be imported by their first file, for what it does. */
import { redrawBy } from "./turn.ts";

let turn = $state(0);

redrawBy({
  read: () => void turn,
  next: () => void (turn += 1),
});
