/**
 * Which part of a long list is drawn. Rows have heights of their own and change them (a comment opens), so nothing is computed from a
 * number of pixels per row: blocks of rows are measured while they are on screen, and those that never were are taken to be as tall as
 * the others on average.
 */

/** Rows that are drawn and measured together. */
export const BLOCK = 20;
/** Of a row that was never seen, CSS pixels. Any number would do: the first measured block replaces it. */
const A_GUESS = 84;

/** Blocks that stand together, and the room of those that were left out before them. */
export interface Piece {
  readonly block: number;
  readonly gap: number;
}

/** What is drawn, and the room that is left after it. */
export interface Drawn {
  readonly pieces: readonly Piece[];
  readonly after: number;
}

export class RowBlocks {
  readonly #heights = new Map<number, number>();
  #rows = 0;
  #measuredRows = 0;
  #measuredHeight = 0;

  /** How many rows there are. */
  set rows(count: number) {
    this.#rows = count;
  }

  get blocks(): number {
    return Math.ceil(this.#rows / BLOCK);
  }

  rowsIn(block: number): number {
    return Math.min(BLOCK, this.#rows - block * BLOCK);
  }

  /** Keeps how tall a whole block is. Answers whether that is news. */
  measure(block: number, height: number): boolean {
    if (height <= 0 || this.rowsIn(block) < BLOCK) return false;
    const before = this.#heights.get(block);
    if (before !== undefined && Math.abs(before - height) < 0.5) return false;
    this.#heights.set(block, height);
    this.#measuredHeight += height - (before ?? 0);
    if (before === undefined) this.#measuredRows += BLOCK;
    return true;
  }

  height(block: number): number {
    return this.#heights.get(block) ?? this.rowsIn(block) * this.#average;
  }

  get #average(): number {
    return this.#measuredRows > 0 ? this.#measuredHeight / this.#measuredRows : A_GUESS;
  }

  /** The blocks between two heights of the list, and those around the one that has the keyboard, which must not lose it. */
  drawn(from: number, to: number, keyboard: number | null): Drawn {
    const pieces: Piece[] = [];
    let [top, gap] = [0, 0];
    for (let block = 0; block < this.blocks; block += 1) {
      const height = this.height(block);
      const isSeen = top + height > from && top < to;
      const isKept = keyboard !== null && Math.abs(block - keyboard) <= 1;
      if (isSeen || isKept) {
        pieces.push({ block, gap });
        gap = 0;
      } else gap += height;
      top += height;
    }
    return { pieces, after: gap };
  }
}
