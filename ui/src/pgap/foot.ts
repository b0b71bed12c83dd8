/** The foot of the question: what can be done besides choosing, and what was said. One line that speaks, the same one for all of it. */
import { draw, make, say, weighed } from "../lib/dom.ts";
import { undo } from "../components/icons.ts";
import { parts, t } from "../texts/index.ts";
import type { PgapMachine, Picture } from "./machine.ts";

export class Foot {
  readonly element = make("div", { class: "pgap__foot" });
  readonly #words = make("p", { role: "status" });
  readonly #trouble = make("p", { class: "pgap__said pgap__trouble", role: "alert", tabindex: "0" });
  readonly #later = make("button", { class: "button button--quiet button--small", type: "button", "aria-keyshortcuts": "Escape" });
  readonly #cannot = make("button", { class: "button button--quiet button--small", type: "button" });
  readonly #undo = make("button", { class: "button button--small pgap__undo", type: "button" });

  constructor(machine: PgapMachine) {
    this.#later.addEventListener("click", () => machine.later());
    this.#cannot.addEventListener("click", () => machine.cannotJudge());
    this.#undo.addEventListener("click", () => machine.undo());
    this.element.append(this.#words, this.#later, this.#cannot, this.#undo, this.#trouble);
  }

  draw({ phase, said }: Picture, trouble: string | null): void {
    const guarded = phase === "guard";
    const isSaid = said !== null && !guarded;
    this.#later.replaceChildren(`${t("pgap-later")} `, make("kbd", {}, "Esc"));
    this.#cannot.textContent = t("pgap-cannot");
    this.#undo.replaceChildren(draw("path", { d: undo }, { class: "icon", viewBox: "0 0 16 16", "aria-hidden": "true" }), t("pgap-undo"));
    say(this.#trouble, trouble ?? "");
    this.#trouble.hidden = trouble === null;
    this.#words.hidden = trouble !== null;
    // Beside what was refused there is room for one button, and a way out for whoever has only a mouse.
    this.#later.hidden = isSaid;
    this.#cannot.hidden = trouble !== null || isSaid;
    this.#undo.hidden = !isSaid;
    // Where there is little room the keys are not named; what else the line says is.
    this.#words.className = isSaid ? "pgap__said" : phase === "open" ? "pgap__hint pgap__hint--keys" : "pgap__hint";
    // The same words are left alone, so that they are not read aloud again.
    const words = make("p", {}, ...wordsOf(phase, isSaid ? said.estimate : undefined));
    if (words.textContent !== this.#words.textContent) this.#words.replaceChildren(...words.childNodes);
  }

  /** Gives the keyboard to the first button that is there. */
  take(): void {
    [this.#undo, this.#cannot, this.#later].find((button) => !button.hidden)?.focus();
  }
}

/** What the line says: in the first moments, while `1` may become `10`, once something was said (`null`: cannot be judged), else which keys there are. */
function wordsOf(phase: Picture["phase"], estimate: number | null | undefined): (Node | string)[] {
  if (estimate === null) return [t("pgap-judged")];
  if (estimate !== undefined) return weighed(parts("pgap-chosen", { estimate }));
  if (phase === "guard") return [t("pgap-guard")];
  if (phase === "one") return weighed(parts("pgap-ten"));
  return [make("span", { class: "vh" }, t("pgap-keys")), ...weighed(parts("pgap-hint"))];
}
