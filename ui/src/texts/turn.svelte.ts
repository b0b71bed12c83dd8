/** Counts the changes of language, so that every text on screen is said anew when there is one. */
let turn = $state(0);

export const languageTurn = () => turn;

export function nextTurn(): void {
  turn += 1;
}
