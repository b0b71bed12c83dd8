import { describe, expect, test } from "vitest";
import { BLOCK, RowBlocks } from "../src/lib/row-blocks.ts";

function blocksOf(rows: number): RowBlocks {
  const blocks = new RowBlocks();
  blocks.rows = rows;
  return blocks;
}

const room = (blocks: RowBlocks, { pieces, after }: ReturnType<RowBlocks["drawn"]>) => pieces.reduce((all, { block, gap }) => all + gap + blocks.height(block), after);

describe("a list of 100,000 rows", () => {
  const blocks = blocksOf(100_000);
  const whole = room(blocks, blocks.drawn(0, 0, null));

  test.each([0, 1_234, 4_000_000, 1e9])("draws a few blocks from %d px on, and keeps the room of the others", (from) => {
    const drawn = blocks.drawn(from, from + 1_900, null);
    expect(drawn.pieces.length).toBeLessThanOrEqual(3);
    expect(room(blocks, drawn)).toBeCloseTo(whole, 3);
  });

  test("keeps the row with the keyboard, and those that it can go to, however far away", () => {
    const drawn = blocks.drawn(4_000_000, 4_001_900, 7);
    expect(drawn.pieces.slice(0, 3).map(({ block }) => block)).toEqual([6, 7, 8]);
    expect(room(blocks, drawn)).toBeCloseTo(whole, 3);
  });
});

test("measured blocks count as they are, the others as the average of those", () => {
  const blocks = blocksOf(5 * BLOCK + 3);
  expect(blocks.measure(0, 1_000)).toBe(true);
  expect(blocks.measure(0, 1_000.2)).toBe(false);
  expect(blocks.measure(1, 3_000)).toBe(true);
  expect([0, 1, 2, 5].map((block) => blocks.height(block))).toEqual([1_000, 3_000, 2_000, 300]);
  expect(blocks.measure(1, 1_000)).toBe(true);
  expect(blocks.height(2)).toBe(1_000);
});

test("what has no height, as in a window that is not drawn, and a block that still fills are not measured", () => {
  const blocks = blocksOf(BLOCK + 1);
  expect(blocks.measure(0, 0)).toBe(false);
  expect(blocks.measure(1, 50)).toBe(false);
});

test("an empty list has nothing", () => {
  expect(blocksOf(0).drawn(0, 1_000, null)).toEqual({ pieces: [], after: 0 });
});
