import { fireEvent } from "@testing-library/svelte";
import { expect, test, vi } from "vitest";
import { NOW } from "../src/host/fake/time.ts";
import { setClock } from "../src/lib/clock.ts";
import { open, settled } from "./open.ts";

setClock(() => NOW.getTime());

const cells = (rows: readonly HTMLElement[]) => rows.map((row) => [...row.children].map((cell) => cell.textContent?.trim()));

test("the figures by what was estimated: a group of few pairs has its number and no averages", async () => {
  const { all, text } = await open("learning");
  expect(cells(all(".bands__table tr"))).toEqual([
    ["Your estimate", "0–6", "7–8", "9–10"],
    ["Pairs", "3", "13", "8"],
    ["Bias", "–", "−0.7", "–"],
    ["Average miss", "–", "1.0", "–"],
    ["Within 1 point", "–", "77%", "–"],
  ]);
  expect(text(".bands__note")).toBe("A dash: under 10 pairs, too few for averages.");
});

test("under ten pairs there are no figures by group either", async () => {
  expect((await open("learning", "few")).all(".bands")).toHaveLength(0);
});

test("the picture has its table for those who read", async () => {
  const { all } = await open("learning");
  expect(cells(all(".pairs-table tr")).slice(0, 2)).toEqual([["Your estimate", "Customer’s answer", "Calls"], ["5", "3", "1"]]);
});

test("days without estimates may be the wrong days: others can be chosen", async () => {
  const setDays = vi.fn(async () => undefined);
  const { container, text } = await open("learning", "empty", undefined, { setDays });
  expect(text(".empty__title")).toBe("No estimates in these days");
  await fireEvent.change(container.querySelector(".period select") as Element, { target: { selectedIndex: 2 } });
  await settled();
  expect(setDays).toHaveBeenCalledWith(90);
});

test("whoever practises already is not sent into practice", async () => {
  const names = (buttons: readonly HTMLElement[]) => buttons.map((button) => button.textContent);
  expect(names((await open("learning", "empty")).all(".empty button"))).toEqual(["Try it in practice mode"]);
  expect(names((await open("learning", "empty", (view) => ({ ...view, practice: true }))).all(".empty button"))).toEqual([]);
});

test.each([
  [1, 8, "1 lies within one point of the diagonal. 8 customers were happier than you estimated by 2 or more, 1 less happy by 2 or more."],
  [8, 1, "8 lie within one point of the diagonal. 1 customer was happier than you estimated by 2 or more, 1 less happy by 2 or more."],
])("one customer is one customer in the words of the picture: %i near, %i happier", async (near, happier, words) => {
  const some = (count: number, estimate: number, rating: number) => Array.from({ length: count }, () => ({ estimate, rating, call: null }));
  const points = [...some(near, 8, 8), ...some(happier, 5, 9), ...some(1, 9, 3)];
  const { text } = await open("learning", "", (view) => ({ ...view, learning: { ...view.learning, learning: { ...view.learning.learning, points } } }));
  expect(text("#map-text")).toContain(words);
});
