/** One thing asked of the program: whether it is under way, and why it was refused. The words stand beside what was asked. */
import type { Refusal } from "../contract/index.ts";
import { isRefusal } from "../host/index.ts";
import { wordsOf } from "../lib/words.ts";

export class Ask {
  busy = $state(false);
  trouble = $state<string | null>(null);
  refusal = $state.raw<Refusal | null>(null);
  #next: (() => Promise<unknown>) | null = null;
  #rest: Promise<boolean> | null = null;

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

  /**
   * For what is set: what is wanted last counts. While a request is under way the last one is kept, and runs when that has ended. Answers
   * when nothing is left to run, whether the last was done.
   */
  runLast(work: () => Promise<unknown>): Promise<boolean> {
    this.#next = work;
    return (this.#rest ??= this.#runRest());
  }

  async #runRest(): Promise<boolean> {
    let done = false;
    while (this.#next) {
      const work = this.#next;
      this.#next = null;
      done = await this.run(work);
    }
    this.#rest = null;
    return done;
  }
}
