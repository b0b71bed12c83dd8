/** A made-up search: the same parts of a filter as the program's, over the answers that are here. */
import type { AnswerFilter, CampaignChoice, ResponseRow } from "../../contract/index.ts";
import type { Found } from "../index.ts";

export const CAMPAIGNS: CampaignChoice[] = [
  { id: 17, name: "Kundeservice DK" },
  { id: 18, name: "Skadeservice" },
];

export function findAnswers(answers: readonly ResponseRow[], filter: AnswerFilter, offset: number, limit: number): Found {
  const words = filter.words.toLowerCase().split(/\s+/).filter((word) => word !== "");
  const fits = answers.filter((row) => {
    const texts = [row.comment, row.respondent, row.campaign_name].map((text) => text?.toLowerCase() ?? "");
    const inRange = (filter.least === null && filter.most === null) || (row.rating !== null && row.rating >= (filter.least ?? row.rating) && row.rating <= (filter.most ?? row.rating));
    return (
      inRange &&
      (filter.campaign === null || row.campaign === filter.campaign) &&
      (filter.tag === null || row.tags.includes(filter.tag)) &&
      (!filter.unread || row.unread) &&
      (!filter.commented || row.comment !== null) &&
      words.every((word) => String(row.rating) === word || texts.some((text) => text.includes(word)))
    );
  });
  const responses = fits.slice(offset, offset + limit);
  return { responses, next: offset + limit < fits.length ? offset + limit : null };
}
