import { expect, test } from "vitest";
import { NOW } from "../src/host/fake/time.ts";
import { setClock } from "../src/lib/clock.ts";
import { open } from "./open.ts";

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
