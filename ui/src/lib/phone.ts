/** Masked numbers: what stands before the bullets, and what after them. */

const BULLETS = /^([^•]*?)\s*•[•\s]*•?\s*([^•]*)$/;

/** The readable parts of a masked number; `null` where nothing is masked. */
export function spokenParts(number: string): { country: string; last: string } | null {
  const found = BULLETS.exec(number);
  return found ? { country: found[1] ?? "", last: found[2] ?? "" } : null;
}
