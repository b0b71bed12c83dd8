/** The picture of estimates and answers, as figures. */
import type { LearningPoint } from "../../contract/index.ts";

/** All calls with the same two numbers. */
export interface Spot {
  estimate: number;
  rating: number;
  count: number;
  radius: number;
}

/** A dot for one call is 4.5 wide; with more it grows, but never so far that neighbours, 24 apart, touch. */
function radiusOf(count: number): number {
  return count === 1 ? 4.5 : Math.min(11, Number((2.66 + 3.14 * Math.sqrt(count)).toFixed(1)));
}

export function spotsOf(points: readonly LearningPoint[]): Spot[] {
  const counts = new Map<number, Spot>();
  for (const { estimate, rating } of points) {
    const spot = counts.get(estimate * 11 + rating) ?? { estimate, rating, count: 0, radius: 0 };
    spot.count += 1;
    counts.set(estimate * 11 + rating, spot);
  }
  return [...counts.entries()].sort(([a], [b]) => a - b).map(([, spot]) => ({ ...spot, radius: radiusOf(spot.count) }));
}

/** The picture in one sentence. */
export function summaryOf(points: readonly LearningPoint[]) {
  let [near, happier, lessHappy] = [0, 0, 0];
  let furthest: LearningPoint = points[0] ?? { estimate: 0, rating: 0, call: null };
  for (const point of points) {
    const distance = point.rating - point.estimate;
    if (Math.abs(distance) <= 1) near += 1;
    else if (distance > 0) happier += 1;
    else lessHappy += 1;
    if (Math.abs(distance) > Math.abs(furthest.rating - furthest.estimate)) furthest = point;
  }
  return { pairs: points.length, near, happier, lessHappy, estimate: furthest.estimate, rating: furthest.rating };
}
