/** Times and spans in words, as the design says: "4 min ago", "09:41", "Yesterday 16:20", "Fri 14:32", "12 Nov", "12 Nov 2025". */
import { numbersLocale, t } from "../texts/index.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const formats = new Map<string, Intl.DateTimeFormat>();

function format(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const locale = numbersLocale();
  const key = locale + JSON.stringify(options);
  let found = formats.get(key);
  if (!found) {
    found = new Intl.DateTimeFormat(locale, options);
    formats.set(key, found);
  }
  return found;
}

const two = (figure: number) => String(figure).padStart(2, "0");

/** `14:03`, with a colon in every language: beside dates and talk times a full stop would be read as one of those. */
export function clockTime(at: string): string {
  const date = new Date(at);
  return `${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** `14:03:11` */
export function clockTimeWithSeconds(at: string): string {
  return `${clockTime(at)}:${two(new Date(at).getSeconds())}`;
}

/** Midnight at the start of the day, here. */
export function startOfDay(milliseconds: number): number {
  const day = new Date(milliseconds);
  day.setHours(0, 0, 0, 0);
  return day.getTime();
}

/** Calendar days between two times, here: 0 today, 1 yesterday. Days of 23 and 25 hours count as one. */
export function daysBetween(at: string, now: number): number {
  return Math.round((startOfDay(now) - startOfDay(Date.parse(at))) / DAY);
}

/** `12 Nov`, in another year `12 Nov 2025`. */
export function dayAndMonth(at: string, now: number): string {
  const date = new Date(at);
  const otherYear = date.getFullYear() !== new Date(now).getFullYear();
  return format({ day: "numeric", month: "short", ...(otherYear ? { year: "numeric" } : {}) }).format(date);
}

function weekday(at: string): string {
  return format({ weekday: "short" }).format(new Date(at));
}

/** The time of an answer. */
export function when(at: string, now: number): string {
  const age = now - Date.parse(at);
  if (age >= 0 && age < HOUR) return ago(at, now);
  return dayAndTime(at, now);
}

/** The same where there is little room: the hour of today alone is named. */
export function whenShort(at: string, now: number): string {
  const days = daysBetween(at, now);
  if (days === 1) return t("time-day-yesterday");
  return days > 1 && days < 7 ? weekday(at) : whenWithDay(at, now);
}

/** The time of a pair: the day is always named. */
export function whenWithDay(at: string, now: number): string {
  return daysBetween(at, now) === 0 ? t("time-today", { time: clockTime(at) }) : dayAndTime(at, now);
}

/** A time that may be of another day: `14:03` today, `Yesterday 16:20`, `Fri 14:32` of the days around, else `12 Nov`. */
export function dayAndTime(at: string, now: number): string {
  return daysBetween(at, now) === 1 ? t("time-yesterday", { time: clockTime(at) }) : dayAndTimeWithin(at, now);
}

/** The same within a sentence, where yesterday's name would stand with its capital: it has its weekday. */
export function dayAndTimeWithin(at: string, now: number): string {
  const days = daysBetween(at, now);
  const time = clockTime(at);
  if (days === 0) return time;
  return Math.abs(days) < 7 ? t("time-weekday", { weekday: weekday(at), time }) : dayAndMonth(at, now);
}

/** `4 min ago`; under a minute `just now`; from an hour as {@link when}. */
export function ago(at: string, now: number): string {
  const minutes = Math.floor(Math.max(0, now - Date.parse(at)) / MINUTE);
  if (minutes < 1) return t("time-just-now");
  if (minutes < 60) return t("time-minutes-ago", { minutes });
  return dayAndTime(at, now);
}

/** The name of a day above its calls: `Today`, `Yesterday`, `Fri 20 Nov`. */
export function dayName(at: string, now: number): string {
  const days = daysBetween(at, now);
  if (days === 0) return t("time-day-today");
  if (days === 1) return t("time-day-yesterday");
  return t("time-day", { weekday: weekday(at), date: dayAndMonth(at, now) });
}

/** Talk time: `4:12`, from an hour `1:02:10`. */
export function talkTime(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes}:${two(seconds % 60)}`;
  return `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(seconds % 60)}`;
}

/** What is left until a time, in the words of limits: `12 s`, `4 min`. */
export function left(until: string, now: number): string {
  const seconds = Math.max(0, Math.ceil((Date.parse(until) - now) / 1_000));
  return seconds < 90 ? t("time-seconds", { seconds }) : t("time-minutes", { minutes: Math.round(seconds / 60) });
}

/** Seconds since a time. */
export function secondsSince(at: string, now: number): number {
  return Math.max(0, Math.floor((now - Date.parse(at)) / 1_000));
}
