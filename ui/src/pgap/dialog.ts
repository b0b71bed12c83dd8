/**
 * PgapDialog: one question about one call. Nothing is chosen at first; keys and clicks are not taken in its first moments.
 *
 * The one window that is not made with Svelte. It appears by itself and has to be on screen at once, with no webview running before;
 * it is one form whose parts never change; and the runtime alone would weigh more than the whole window may (`build/sizes.mjs`).
 */
import { draw as drawing, make, say } from "../lib/dom.ts";
import { spokenNumber } from "../lib/phone.ts";
import { clockTime, talkTime } from "../lib/time.ts";
import { t } from "../texts/index.ts";
import type { PgapView } from "../contract/index.ts";
import { Foot } from "./foot.ts";
import type { Question } from "./question.ts";
import { RatingScale } from "./scale.ts";

/** Puts the question into a page and keeps it as the program says. Returns what takes it away again. */
export function dialog(target: HTMLElement, question: Question): () => void {
  const { machine } = question;
  const title = make("h1", { class: "vh" });
  const guard = make("div", { class: "guard", "aria-hidden": "true" });
  const who = make("p", { class: "pgap__who" });
  const about = make("p", { class: "pgap__call" });
  const pending = make("button", { class: "button button--small pgap__pending", type: "button" });
  const scale = new RatingScale((estimate) => machine.choose(estimate), (step) => machine.focused(step));
  const foot = new Foot(machine);
  const main = make(
    "main",
    { class: "pgap" },
    title,
    guard,
    make("header", { class: "pgap__top" }, make("div", {}, who, about), pending),
    make("div", { class: "pgap__form" }, scale.element, foot.element),
  );
  let guarded: string | null = null;

  function draw(): void {
    const { view, picture } = question;
    if (!view) return main.remove();
    say(title, t("pgap-title"));
    name(who, view);
    say(about, aboutOf(view));
    about.title = about.textContent ?? "";
    say(pending, t("pgap-pending", { more: view.more }));
    pending.hidden = view.more === 0;
    scale.draw(view.question, picture);
    foot.draw(picture, question.trouble);
    // A button that goes once it was pressed leaves the keyboard to the step that is meant, or to the button in its place; the next
    // question leaves it to nobody.
    if (document.activeElement instanceof HTMLElement && document.activeElement.hidden) {
      if (picture.focus !== null) scale.take(picture.focus);
      else if (picture.phase !== "guard") foot.take();
    }
    const nowGuarded = picture.phase === "guard" ? view.call : null;
    // A line that runs once: another one for each question.
    if (nowGuarded !== guarded || guard.hidden) guard.replaceChildren(drawing("rect", { class: "guard__line", width: "100%", height: "2" }));
    guarded = nowGuarded;
    guard.hidden = guarded === null;
    if (!main.isConnected) target.append(main);
  }

  function down(event: KeyboardEvent): void {
    if (!question.view) return;
    // A button with the focus keeps its own keys, once keys are taken at all.
    const onButton = event.target instanceof HTMLButtonElement && question.picture.phase !== "guard";
    if (onButton && !event.repeat && (event.key === "Enter" || event.key === " ")) return;
    if (machine.down(event)) event.preventDefault();
  }

  /** In the first moments a click has no effect anywhere in the window, nor moves the keyboard. */
  function early(event: Event): void {
    if (question.picture.phase !== "guard") return;
    event.preventDefault();
    event.stopPropagation();
  }

  const listening = new AbortController();
  const { signal } = listening;
  window.addEventListener("keydown", down, { capture: true, signal });
  window.addEventListener("keyup", (event) => machine.up(event.key), { signal });
  for (const kind of ["mousedown", "click"]) window.addEventListener(kind, early, { capture: true, signal });
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && machine.reappeared(), { signal });
  pending.addEventListener("click", () => void question.host.showCalls());
  question.drawBy(draw);
  return () => {
    listening.abort();
    machine.end();
    main.remove();
  };
}

/** Who was on the phone: a name, else the number, which is masked for the eye and spoken by its ends. */
function name(who: HTMLElement, view: PgapView): void {
  const spoken = view.name === null && view.number !== null ? spokenNumber(view.number) : null;
  who.title = view.name ?? "";
  if (spoken === null) say(who, view.name ?? view.number ?? t("number-unknown"));
  else who.replaceChildren(make("span", { class: "number" }, make("span", { "aria-hidden": "true" }, view.number ?? ""), make("span", { class: "vh" }, spoken)));
}

/** Campaign, talk time, and when it ended. */
function aboutOf(view: PgapView): string {
  const talked = view.talk_seconds ? talkTime(view.talk_seconds) : null;
  const ended = view.ended_at ? t("pgap-ended", { time: clockTime(view.ended_at) }) : null;
  return [view.about, talked, ended].filter(Boolean).join(" · ");
}
