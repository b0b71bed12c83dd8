/** RatingScale: eleven choices, neutral until one is made, no default. Arrows move without choosing. */
import { make, say } from "../lib/dom.ts";
import { t, type TextId } from "../texts/index.ts";
import type { Picture } from "./machine.ts";

const STEPS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
/** A question of more letters than fit into two lines is set smaller. */
const LONG = 64;
/** The ends are read with what they mean. */
const ENDS: Record<number, TextId> = { 0: "pgap-worst-step", 10: "pgap-best-step" };

export class RatingScale {
  readonly element: HTMLElement;
  readonly #question = make("span");
  readonly #worst = make("span");
  readonly #best = make("span");
  readonly #inputs: HTMLInputElement[];
  #focus: number | null = null;

  /** `choose` answers whether the choice was taken; `focused` hears which step has the keyboard. */
  constructor(choose: (estimate: number) => boolean, focused: (step: number) => void) {
    this.#inputs = STEPS.map((step) => {
      const input = make("input", { type: "radio", name: "rating", value: String(step) });
      input.addEventListener("change", () => {
        if (!choose(step)) input.checked = false;
      });
      input.addEventListener("focus", () => focused(step));
      return input;
    });
    const labels = this.#inputs.map((input) => make("label", { class: "scale__step" }, input, input.value));
    this.element = make(
      "fieldset",
      {},
      make("legend", { class: "pgap__question" }, this.#question),
      make("div", { class: "scale" }, ...labels),
      make("p", { class: "scale__ends", "aria-hidden": "true" }, this.#worst, this.#best),
    );
  }

  draw(question: string, picture: Picture): void {
    say(this.#question, question);
    this.#question.title = question;
    this.#question.parentElement?.classList.toggle("pgap__question--long", question.length > LONG);
    say(this.#worst, t("pgap-worst"));
    say(this.#best, t("pgap-best"));
    for (const [step, input] of this.#inputs.entries()) {
      const end = ENDS[step];
      if (end) input.setAttribute("aria-label", t(end));
      input.checked = picture.said?.estimate === step;
      input.parentElement?.classList.toggle("scale__step--maybe", picture.phase === "one" && step === 1);
    }
    // Whatever else changes leaves the keyboard where the person put it.
    if (picture.focus !== this.#focus) this.take(picture.focus);
    this.#focus = picture.focus;
  }

  /** Gives the keyboard to a step; with `null` none has it any more. */
  take(step: number | null): void {
    if (step !== null) this.#inputs[step]?.focus();
    else this.#inputs.find((input) => input === document.activeElement)?.blur();
  }
}
