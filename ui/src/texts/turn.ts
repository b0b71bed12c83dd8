/**
 * Counts the changes of language. A window whose parts redraw themselves gives it a signal (`turn.svelte.ts`), so that every text on
 * screen is said anew; one that draws itself as a whole needs none, and carries no runtime for it.
 */
export interface Turn {
  /** Called whenever a text is asked for. */
  read(): void;
  /** Called when the language has changed. */
  next(): void;
}

let turn: Turn | null = null;

export function redrawBy(signal: Turn): void {
  turn = signal;
}

export const languageTurn = () => turn?.read();
export const nextTurn = () => turn?.next();
