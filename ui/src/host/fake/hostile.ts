/** What customers and phone systems can send: markup, scripts, other directions of writing, pictures, and far too much of everything. */
import type { CallerView, LedgerRow, PgapView, ResponseRow } from "../../contract/index.ts";
import { answer } from "./answers.ts";
import { row } from "./calls.ts";
import { at } from "./time.ts";

const SCRIPT = "<script>document.title='caught'</script><img src=x onerror=\"document.title='caught'\">";
const ARABIC = "كانت الموظفة لطيفة جدا وحلت المشكلة بسرعة، شكرا لكم! 10/10";
const HEBREW = "שירה בן־דוד";
const FLAGS = "👩‍👩‍👧‍👦🏳️‍🌈🇩🇰";
/** Turns what follows around: must not reach beyond its own element. */
const OVERRIDE = "\u202Eemag a si siht";
const WITHOUT_A_BREAK = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft".repeat(3);
/** The longest comment that is taken, with spaces and without. */
export const LONGEST = `${"Det tog lang tid. ".repeat(600)}${"x".repeat(20_000 - 10_800)}`;

export const ANSWERS: ResponseRow[] = [
  answer(SCRIPT, 0, at("14:05"), { comment: `${SCRIPT} {$name} <b>bold</b> &amp;`, unread: true, campaign_name: SCRIPT, estimate: 10 }),
  answer(HEBREW, 10, at("13:59"), { comment: ARABIC, unread: true, tags: ["call_back", "not_about_me"], campaign_name: "خدمة العملاء" }),
  answer(`${FLAGS} ${FLAGS}`, 8, at("13:40"), { comment: FLAGS.repeat(60) }),
  answer(OVERRIDE, 3, at("13:20"), { comment: OVERRIDE, estimate: 3 }),
  answer(WITHOUT_A_BREAK, 7, at("12:20"), { comment: WITHOUT_A_BREAK, campaign_name: WITHOUT_A_BREAK, unread: true, tags: ["not_about_me"] }),
  answer("", 9, at("12:00"), { comment: "", campaign_name: "" }),
  answer("Z̷a̸l̶g̵o̷ ̴c̶o̷m̷e̵s̸", 5, at("11:58"), { comment: "\n\n\n\tline\r\nline\n\n\n" }),
  answer("Signe Lund", 6, at("11:20"), { comment: LONGEST }),
];

export const CALLS: LedgerRow[] = [
  row(SCRIPT, at("14:05"), "in", SCRIPT, SCRIPT, 359_999, "failed", { reason: "rejected", detail: { message: `${SCRIPT} ${WITHOUT_A_BREAK}`, status: 422 } }),
  row(HEBREW, at("13:59"), "out", "דלפק", "خدمة العملاء", 252, "awaiting_estimate", { needs_you: true, expires_at: at("15:03") }),
  row(WITHOUT_A_BREAK, at("13:40"), "in", WITHOUT_A_BREAK, WITHOUT_A_BREAK, 61, "uncertain", { needs_you: true, reason: "no_answer" }),
  row(FLAGS.repeat(9), at("13:20"), "unknown", FLAGS, null, 41, "skipped", { reason: "queue_not_mapped", detail: { queue: WITHOUT_A_BREAK } }),
];

export const CALLER: Partial<CallerView> = {
  name: WITHOUT_A_BREAK,
  queue: SCRIPT,
  total: 12_345,
  answers: [
    { rating: 0, comment: `${SCRIPT} ${WITHOUT_A_BREAK}`, rated_at: at("10:00", 21), campaign_name: WITHOUT_A_BREAK },
    { rating: 10, comment: ARABIC, rated_at: at("10:00", 98), campaign_name: "خدمة العملاء" },
    { rating: null, comment: LONGEST, rated_at: null, campaign_name: SCRIPT },
  ],
};

export const QUESTION: Partial<PgapView> = {
  name: WITHOUT_A_BREAK,
  about: WITHOUT_A_BREAK,
  question: "How satisfied was this customer with the whole of the conversation, the answers that were given, and what was agreed on?",
  more: 1_234,
};
