import { describe, expect, test } from "vitest";
import { at, NOW, soon } from "../src/host/fake/time.ts";
import { decimal, percent, signed, signedDecimal } from "../src/lib/number.ts";
import { spokenParts } from "../src/lib/phone.ts";
import { groupOf, onScale } from "../src/lib/rating.ts";
import { newer } from "../src/lib/revision.ts";
import { ago, dayAndTime, dayAndTimeWithin, dayName, left, talkTime, when, whenShort, whenWithDay } from "../src/lib/time.ts";

const now = NOW.getTime();

describe("times", () => {
  test.each([
    [at("14:06:30"), "just now"],
    [at("14:03"), "4 min ago"],
    [at("13:08"), "59 min ago"],
    [at("09:41"), "09:41"],
    [at("16:20", 1), "Yesterday 16:20"],
    [at("14:32", 4), "Fri 14:32"],
    [at("12:00", 7), "17 Nov"],
    [at("15:44", 12), "12 Nov"],
    [at("15:44", 365), "24 Nov 2025"],
  ])("%s is %s", (time, words) => {
    expect(when(time, now)).toBe(words);
  });

  test.each([
    [at("14:06:30"), "14:06", "14:06"],
    [at("09:41"), "09:41", "09:41"],
    [at("23:59"), "23:59", "23:59"],
    [at("16:20", 1), "Yesterday 16:20", "Mon 16:20"],
    [at("14:32", 4), "Fri 14:32", "Fri 14:32"],
    [at("12:00", 7), "17 Nov", "17 Nov"],
    [at("00:00", -1), "Wed 00:00", "Wed 00:00"],
    [at("08:00", -6), "Mon 08:00", "Mon 08:00"],
    [at("08:00", -7), "1 Dec", "1 Dec"],
  ])("%s by itself is %s, within a sentence %s", (time, alone, within) => {
    expect([dayAndTime(time, now), dayAndTimeWithin(time, now)]).toEqual([alone, within]);
  });

  test("a pair names its day", () => {
    expect([whenWithDay(at("14:03"), now), whenShort(at("14:03"), now), whenShort(at("11:05", 1), now), whenShort(at("11:05", 4), now)]).toEqual(["Today 14:03", "Today 14:03", "Yesterday", "Fri"]);
  });

  test("a day that was 23 or 25 hours long is one day", () => {
    const afterSpring = new Date(2026, 2, 30, 9).getTime();
    expect(when(new Date(2026, 2, 29, 8).toISOString(), afterSpring)).toBe("Yesterday 08:00");
    const afterAutumn = new Date(2026, 9, 26, 9).getTime();
    expect(when(new Date(2026, 9, 25, 0, 30).toISOString(), afterAutumn)).toBe("Yesterday 00:30");
  });

  test("a clock that is ahead of ours is not in the past", () => {
    expect(ago(soon(120), now)).toBe("just now");
  });

  test("days have names", () => {
    expect([dayName(at("09:00"), now), dayName(at("09:00", 1), now), dayName(at("09:00", 4), now)]).toEqual(["Today", "Yesterday", "Fri 20 Nov"]);
  });

  test("talk time and what is left", () => {
    expect([talkTime(0), talkTime(252), talkTime(3730)]).toEqual(["0:00", "4:12", "1:02:10"]);
    expect([left(soon(12), now), left(soon(-5), now), left(soon(300), now)]).toEqual(["12 s", "0 s", "5 min"]);
  });
});

test("figures carry a sign where it matters, and a real minus", () => {
  expect([signed(45), signed(-4), signed(0), signedDecimal(-0.2), signedDecimal(0.5), decimal(8), percent(0.667)]).toEqual(["+45", "−4", "0", "−0.2", "+0.5", "8.0", "67%"]);
});

test.each([
  ["+45 •• •• 56 78", { country: "+45", last: "56 78" }],
  ["+46 •• ••• 41 09", { country: "+46", last: "41 09" }],
  ["•• 56 78", { country: "", last: "56 78" }],
  ["+45 12 34 56 78", null],
  ["214", null],
])("%s is read as %j", (number, parts) => {
  expect(spokenParts(number)).toEqual(parts);
});

test("groups of ratings", () => {
  expect([0, 6, 7, 8, 9, 10].map(groupOf)).toEqual(["low", "low", "mid", "mid", "high", "high"]);
  expect([0, 10, 11, -1, 7.5, null].map(onScale)).toEqual([true, true, false, false, false, false]);
});

test("an older or equal view is not shown", () => {
  const shown = { revision: 5 };
  expect(newer(shown, { revision: 4 })).toBe(shown);
  expect(newer(shown, { revision: 5 })).toBe(shown);
  expect(newer(shown, { revision: 6 })).toEqual({ revision: 6 });
  expect(newer(null, { revision: 0 })).toEqual({ revision: 0 });
});
