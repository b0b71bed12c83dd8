/** What a refusal says to a person. The program writes these words; a page never reads them. */
import { isRefusal } from "../host/index.ts";
import { t } from "../texts/index.ts";

export function wordsOf(caught: unknown): string {
  return isRefusal(caught) ? caught.message : t("common-failed");
}
