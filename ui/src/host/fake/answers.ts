/** Made-up answers, and the scores and pairs that belong to them. */
import type { LearningDocument, LearningPoint, ResponseRow, ScoreDocument, ScoreShown } from "../../contract/index.ts";
import { at } from "./time.ts";

let next = 900;

export function answer(respondent: string | null, rating: number | null, rated_at: string, more: Partial<ResponseRow> = {}): ResponseRow {
  next += 1;
  return {
    id: next,
    rating,
    comment: null,
    comment_at: null,
    rated_at,
    respondent,
    respondent_is_number: respondent?.startsWith("+") ?? false,
    campaign: 17,
    campaign_name: "Kundeservice DK",
    estimate: null,
    unread: false,
    tags: [],
    call: null,
    ...more,
  };
}

export const ANSWERS: ResponseRow[] = [
  answer("Mette Kruse Andersen", 10, at("14:03"), { comment: "Hurtig og venlig hjælp. Jonas forklarede min faktura, så jeg faktisk forstod den.", estimate: 8, unread: true }),
  answer("Henning Mørk", 0, at("13:41"), {
    comment: "Jeg har ringet tre gange om samme skade, og jeg venter stadig på det opkald, I lovede mig.",
    estimate: 6,
    unread: true,
    campaign_name: "Skadeservice",
    tags: ["call_back"],
  }),
  answer("Anne-Margrethe Kierkegaard-Lindholm", 7, at("13:02"), { comment: "Fint svar, men 14 minutter i kø er for længe.", unread: true, tags: ["not_about_me"] }),
  answer("Ingrid Solheim", 9, at("09:41"), { comment: "Veldig hyggelig og ryddig.", estimate: 9, campaign_name: "Kundeservice NO" }),
  answer("Oskar Lindqvist", 8, at("16:20", 1), { comment: "Trevligt bemötande, men jag fick ringa två gånger.", campaign_name: "Kundtjänst SE" }),
  answer("Aino Virtanen", 10, at("11:05", 1), { comment: "Asia hoitui kerralla. Kiitos!", estimate: 9, campaign_name: "Asiakaspalvelu FI" }),
  answer("Karl-Friedrich von Hohenstein-Ludwigsburg", 6, at("14:32", 4), {
    comment:
      "Sehr freundlich, aber die Kraftfahrzeughaftpflichtversicherungsbescheinigung kam erst nach zwei Wochen an, und das obwohl man mir am Telefon zweimal zugesagt hatte, sie gehe noch am selben Tag per E-Mail hinaus. Schade.",
    estimate: 7,
    campaign_name: "Kundenservice DE",
  }),
  answer("+45 •• •• 12 90", 9, at("10:18", 5)),
  answer("Bjørn Tveit", null, at("12:08", 11), { comment: "Jeg ringer igjen når delen har kommet.", campaign_name: "Kundeservice NO" }),
  answer("Freja Toft", 10, at("15:44", 12), { comment: "Tak for hjælpen!" }),
];

const OLD_NAMES = ["Signe Lund", "Mikkel Friis", "Tuva Berg", "Elin Åkesson", "Ville Korhonen", "Greta Neumann"];

/** The older answers of the samples, by request. */
export function olderAnswers(offset: number, limit: number, total: number): ResponseRow[] {
  const rows: ResponseRow[] = [];
  for (let place = offset; place < Math.min(total, offset + limit); place += 1) {
    rows.push(answer(OLD_NAMES[place % OLD_NAMES.length] ?? null, (place * 7) % 11, at("10:00", 12 + (place % 17)), { id: 10_000 + place }));
  }
  return rows;
}

export function score(shown: ScoreShown, distribution: number[], figures: Partial<ScoreDocument>): ScoreDocument {
  const sum = (from: number, to: number) => distribution.slice(from, to + 1).reduce((all, count) => all + count, 0);
  return {
    days: 30,
    n: sum(0, 10),
    distribution,
    promoters: sum(9, 10),
    passives: sum(7, 8),
    detractors: sum(0, 6),
    average: null,
    nps: null,
    margin: null,
    low: null,
    high: null,
    shown,
    origin: "computed",
    as_of: at("14:06"),
    answers_since: null,
    ...figures,
  };
}

export const SCORE = score("score", [1, 0, 0, 1, 0, 1, 2, 4, 7, 9, 13], { average: 8.3, nps: 45, margin: 23, low: 19, high: 64 });
export const SCORE_17 = score("muted", [1, 0, 0, 0, 0, 1, 1, 2, 3, 4, 5], { average: 7.9, nps: 35, margin: 34, low: -4, high: 64 });
export const SCORE_6 = score("answers", [1, 0, 0, 0, 0, 0, 0, 1, 1, 1, 2], { average: 7.3, nps: 33, margin: 60, low: -27, high: 93 });

const PAIRS: [number, number, number][] = [
  [5, 3, 1], [6, 0, 1], [6, 8, 1], [7, 6, 1], [7, 8, 2], [7, 9, 2], [8, 7, 1], [8, 8, 2], [8, 9, 3], [8, 10, 2], [9, 7, 1], [9, 8, 1], [9, 9, 2], [9, 10, 3], [10, 10, 1],
];
const POINTS: LearningPoint[] = PAIRS.flatMap(([estimate, rating, count]) => Array.from({ length: count }, () => ({ estimate, rating, call: null })));

export const LEARNING: LearningDocument = {
  days: 30,
  estimates: 41,
  pairs: 24,
  bias: -0.2,
  bias_low: -1,
  bias_high: 0.5,
  mean_miss: 1.3,
  within_one: 0.667,
  within_one_low: 0.47,
  within_one_high: 0.82,
  points: POINTS,
  bands: [
    { band: "low", pairs: 3, bias: null, mean_miss: null, within_one: null },
    { band: "middle", pairs: 13, bias: -0.69, mean_miss: 1, within_one: 0.77 },
    { band: "high", pairs: 8, bias: null, mean_miss: null, within_one: null },
  ],
};

export const FURTHEST: ResponseRow[] = [
  ...ANSWERS.filter((row) => row.respondent === "Henning Mørk"),
  answer("+45 •• •• 67 01", 3, at("11:20", 12), { estimate: 5, comment: "Det var ikke jeres fejl, men det tog for lang tid." }),
  ...ANSWERS.filter((row) => row.respondent === "Mette Kruse Andersen"),
];

export const FEW: ResponseRow[] = [
  answer("Mette Kruse Andersen", 10, at("14:03"), { estimate: 8 }),
  answer("Henning Mørk", 0, at("13:41"), { estimate: 6 }),
  answer("Ingrid Solheim", 9, at("09:41"), { estimate: 9 }),
  answer("Aino Virtanen", 10, at("11:05", 1), { estimate: 9 }),
  answer("Karl-Friedrich von Hohenstein-Ludwigsburg", 6, at("14:32", 4), { estimate: 7 }),
  answer("Freja Toft", 8, at("15:44", 12), { estimate: 8 }),
  answer("Signe Lund", 9, at("15:00", 13), { estimate: 7 }),
];
