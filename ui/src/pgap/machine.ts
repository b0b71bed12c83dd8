/**
 * The keyboard and the moments of the p-gap window, without a window: what a key or a click means, and when it means nothing.
 *
 * The window appears by itself, perhaps while the agent types elsewhere. So for its first moments it takes nothing, a key that was
 * already down stays without effect until it is let go, and an estimate exists only because a person chose it.
 */

/** Nothing is taken for so long after a question appeared. */
export const GUARD_MILLISECONDS = 1_200;
/** `1` waits so long for a `0`. */
export const TEN_MILLISECONDS = 800;

/** What was said: points, or that the call cannot be judged. */
export type Said = { readonly estimate: number | null };

/** What the window shows. */
export interface Picture {
  readonly phase: "guard" | "open" | "one";
  /** The step with the focus; `null` until one has it. */
  readonly focus: number | null;
  readonly said: Said | null;
}

/** What the machine asks of the program and of the window. */
export interface Actions {
  rate(estimate: number): void;
  sendNow(estimate: number): void;
  undo(): void;
  cannotJudge(): void;
  later(): void;
  changed(picture: Picture): void;
}

/** What of a keyboard event counts. */
export interface Key {
  key: string;
  repeat?: boolean;
  ctrlKey?: boolean;
  metaKey?: boolean;
  altKey?: boolean;
}

const ARROWS: Record<string, (focus: number | null) => number> = {
  ArrowRight: (focus) => (focus === null ? 0 : Math.min(10, focus + 1)),
  ArrowUp: (focus) => (focus === null ? 0 : Math.min(10, focus + 1)),
  ArrowLeft: (focus) => (focus === null ? 10 : Math.max(0, focus - 1)),
  ArrowDown: (focus) => (focus === null ? 10 : Math.max(0, focus - 1)),
  Home: () => 0,
  End: () => 10,
};

export class PgapMachine {
  #picture: Picture = { phase: "guard", focus: null, said: null };
  #question: string | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Keys that went down while nothing was taken. They count again once they were let go. */
  readonly #held = new Set<string>();
  readonly #actions: Actions;

  constructor(actions: Actions) {
    this.#actions = actions;
  }

  get picture(): Picture {
    return this.#picture;
  }

  /** A view arrived: which question is on screen, and what the program knows to be chosen. `null`: none is on screen. */
  show(question: string | null, said: Said | null): void {
    if (question === null || question !== this.#question) {
      this.#question = question;
      this.#begin(said);
    } else if (said?.estimate !== this.#picture.said?.estimate) {
      this.#set({ said });
    }
  }

  /** The window came to sight again with the same question. */
  reappeared(): void {
    this.#begin(this.#picture.said);
  }

  /** Answers whether the key was meant for the question, taken or not; then the window does nothing else with it. */
  down(key: Key): boolean {
    const meaning = this.#meaningOf(key);
    if (meaning === null) return false;
    if (this.#picture.phase === "guard") this.#held.add(key.key);
    else if (!this.#held.has(key.key) && (!key.repeat || key.key in ARROWS)) meaning();
    return true;
  }

  up(key: string): void {
    this.#held.delete(key);
  }

  /** A step got the keyboard in another way than by the keys of this machine: with Tab, or by an aid. In the first moments that counts for nothing. */
  focused(step: number): void {
    if (this.#picture.phase !== "guard" && step !== this.#picture.focus) this.#set({ focus: step });
  }

  /** A step was clicked, or chosen by an aid. False in the first moments. */
  choose(estimate: number): boolean {
    if (this.#picture.phase === "guard") return false;
    this.#say(estimate);
    return true;
  }

  cannotJudge(): void {
    if (this.#picture.phase === "guard") return;
    this.#stopWaiting();
    this.#set({ phase: "open", said: { estimate: null } });
    this.#actions.cannotJudge();
  }

  later(): void {
    if (this.#picture.phase === "guard" || this.#picture.said) return;
    this.#stopWaiting();
    this.#actions.later();
  }

  undo(): void {
    if (this.#picture.phase === "guard" || !this.#picture.said) return;
    this.#set({ said: null });
    this.#actions.undo();
  }

  /** What was asked of the program was refused: the program's own view counts. */
  refused(said: Said | null): void {
    this.#set({ said });
  }

  end(): void {
    clearTimeout(this.#timer);
  }

  #begin(said: Said | null): void {
    clearTimeout(this.#timer);
    this.#set({ phase: "guard", focus: null, said });
    if (this.#question === null) return;
    this.#timer = setTimeout(() => this.#set({ phase: "open" }), GUARD_MILLISECONDS);
  }

  #meaningOf({ key, ctrlKey, metaKey, altKey }: Key): (() => void) | null {
    if (altKey) return null;
    if (ctrlKey || metaKey) return key.toLowerCase() === "z" ? () => this.#takeBack() : null;
    if (/^[0-9]$/.test(key)) return () => this.#digit(Number(key));
    const arrow = ARROWS[key];
    if (arrow) return () => this.#set({ focus: arrow(this.#picture.focus) });
    switch (key) {
      case "Enter":
        return () => this.#enter();
      case " ":
        return () => this.#space();
      case "Backspace":
        return () => this.#takeBack();
      case "Escape":
        return () => this.#escape();
      default:
        return null;
    }
  }

  #digit(digit: number): void {
    if (this.#picture.phase === "one") {
      if (digit === 1) return;
      this.#say(digit === 0 ? 10 : digit);
    } else if (digit === 1) {
      // What was chosen before must not go along while it is open whether 1 or 10 is meant.
      if (this.#picture.said) this.#actions.undo();
      this.#set({ phase: "one", said: null });
      this.#timer = setTimeout(() => this.#say(1), TEN_MILLISECONDS);
    } else {
      this.#say(digit);
    }
  }

  #enter(): void {
    const { phase, said, focus } = this.#picture;
    if (phase === "one") this.#say(1);
    else if (said) {
      if (said.estimate === null) return;
      if (focus === null || focus === said.estimate) this.#actions.sendNow(said.estimate);
      else this.#say(focus);
    } else if (focus !== null) this.#say(focus);
  }

  #space(): void {
    const { phase, focus, said } = this.#picture;
    if (phase === "open" && focus !== null && focus !== said?.estimate) this.#say(focus);
  }

  #takeBack(): void {
    if (this.#picture.phase === "one") {
      this.#stopWaiting();
      this.#set({ phase: "open" });
    } else this.undo();
  }

  #escape(): void {
    if (this.#picture.phase === "one") this.#takeBack();
    else this.later();
  }

  #say(estimate: number): void {
    this.#stopWaiting();
    this.#set({ phase: "open", focus: estimate, said: { estimate } });
    this.#actions.rate(estimate);
  }

  #stopWaiting(): void {
    if (this.#picture.phase === "one") clearTimeout(this.#timer);
  }

  #set(change: Partial<Picture>): void {
    this.#picture = { ...this.#picture, ...change };
    this.#actions.changed(this.#picture);
  }
}
