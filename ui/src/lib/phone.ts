/** Masked numbers: what stands before the bullets, and what after them. */
import { t } from "../texts/index.ts";

const BULLETS = /^([^•]*?)\s*•[•\s]*•?\s*([^•]*)$/;

/** The readable parts of a masked number; `null` where nothing is masked. */
export function spokenParts(number: string): { country: string; last: string } | null {
  const found = BULLETS.exec(number);
  return found ? { country: found[1] ?? "", last: found[2] ?? "" } : null;
}

/** How a masked number is read: "+45, ending in 56 78". `null` where nothing is masked. */
export function spokenNumber(number: string): string | null {
  const parts = spokenParts(number);
  if (parts === null) return null;
  return parts.country === "" ? t("number-ending-only", { last: parts.last }) : t("number-ending", parts);
}
