/** Figures in words: a real minus, a sign where the direction matters, one decimal for averages, none for NPS. */
import { numbersLocale } from "../texts/index.ts";

const realMinus = (text: string) => text.replace("-", "−");

function format(value: number, options: Intl.NumberFormatOptions): string {
  return realMinus(new Intl.NumberFormat(numbersLocale(), options).format(value));
}

/** `+45`, `−4`, `0` */
export function signed(value: number): string {
  return format(value, { signDisplay: "exceptZero", maximumFractionDigits: 0 });
}

/** `+0.5`, `−0.2`, `0.0` */
export function signedDecimal(value: number): string {
  return format(value, { signDisplay: "exceptZero", minimumFractionDigits: 1, maximumFractionDigits: 1 });
}

/** `8.3` */
export function decimal(value: number): string {
  return format(value, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
}

/** `38`, `1,204` */
export function whole(value: number): string {
  return format(value, { maximumFractionDigits: 0 });
}

/** `67%` of a share between 0 and 1. */
export function percent(share: number): string {
  return format(share, { style: "percent", maximumFractionDigits: 0 });
}

/** `1.4 MB` */
export function megabytes(bytes: number): string {
  return format(bytes / 1_000_000, { style: "unit", unit: "megabyte", minimumFractionDigits: 1, maximumFractionDigits: 1 });
}
