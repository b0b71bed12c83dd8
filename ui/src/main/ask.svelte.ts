/** One thing asked of the program: whether it is under way, and why it was refused. The words stand beside what was asked. */
import type { Refusal } from "../contract/index.ts";
import { isRefusal } from "../host/index.ts";
import { wordsOf } from "../lib/words.ts";

export class Ask {
  busy = $state(false);
  trouble = $state<string | null>(null);
  refusal = $state.raw<Refusal | null>(null);

  /** Runs one at a time; a second click while the first is under way does nothing. Answers whether it was done. */
  async run(work: () => Promise<unknown>): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    this.trouble = null;
    this.refusal = null;
    try {
      await work();
      return true;
    } catch (caught) {
      this.trouble = wordsOf(caught);
      this.refusal = isRefusal(caught) ? caught : null;
      return false;
    } finally {
      this.busy = false;
    }
  }
}
