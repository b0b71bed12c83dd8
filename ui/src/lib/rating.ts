/** The three groups of ratings. 0 is a rating; absent is another thing. */
export type Group = "low" | "mid" | "high";

/** Low 0 to 6, middle 7 and 8, high 9 and 10. */
export function groupOf(rating: number): Group {
  if (rating >= 9) return "high";
  return rating >= 7 ? "mid" : "low";
}

/** Whether a rating is on the scale of 0 to 10. Campaigns of other kinds have others. */
export function onScale(rating: number | null): rating is number {
  return rating !== null && Number.isInteger(rating) && rating >= 0 && rating <= 10;
}
