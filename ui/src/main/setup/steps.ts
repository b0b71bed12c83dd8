/** The words of a sign-in's steps, and which of its ends is on screen. Decided by codes, never by texts. */
import type { Refusal, SetupStep, SetupStepName, SetupView } from "../../contract/index.ts";
import { t } from "../../texts/index.ts";

const ORDER: readonly SetupStepName[] = ["reach", "key", "agent", "queues", "keep"];

/** The steps to show; before the program has said any, the first is under way. */
export function stepsOf(setup: SetupView): SetupStep[] {
  if (setup.steps.length > 0) return setup.steps;
  return ORDER.map((name, place) => ({ name, state: place === 0 ? "now" : "waiting", figure: null }));
}

export function stepName(step: SetupStep, host: string): string {
  switch (step.name) {
    case "reach":
      return t("setup-step-reach", { host });
    case "key":
      return t("setup-step-key");
    case "agent":
      return t("setup-step-agent");
    case "queues":
      return t("setup-step-queues");
    case "keep":
      return t("setup-step-keep");
  }
}

/** Whether a step neither went well nor wrong: the service learns of an agent with the first survey. */
export function isOpen(step: SetupStep, end: End): boolean {
  return step.name === "agent" && end === "new_agent";
}

/** How a step went, in a word or two. */
export function stepWord(step: SetupStep, end: End, refusal: Refusal | null): string {
  if (step.state === "waiting") return "";
  if (isOpen(step, end)) return t("setup-step-agent.unknown");
  if (step.state === "now") return t("setup-step-checking");
  return step.state === "done" ? doneWord(step) : troubleWord(step, refusal);
}

function doneWord({ name, figure }: SetupStep): string {
  switch (name) {
    case "reach":
      return figure === null ? t("setup-step-reach.reached") : t("setup-step-reach.done", { milliseconds: figure });
    case "key":
      return t("setup-step-key.done");
    case "agent":
      return figure === null ? t("setup-step-agent.found") : t("setup-step-agent.done", { answers: figure });
    case "queues":
      return figure === null ? t("setup-step-queues.read") : t("setup-step-queues.done", { queues: figure });
    case "keep":
      return t("setup-step-keep.done");
  }
}

function troubleWord({ name }: SetupStep, refusal: Refusal | null): string {
  switch (name) {
    case "reach":
      return t("setup-step-reach.trouble");
    case "key":
      return t("setup-step-key.trouble");
    case "agent":
      return t("setup-step-agent.unknown");
    case "queues":
      return t("setup-step-queues.trouble");
    case "keep":
      switch (keychainState(refusal)) {
        case "locked":
          return t("setup-step-keep.locked");
        case "absent":
          return t("setup-step-keep.absent");
        case "denied":
          return t("setup-step-keep.denied");
        default:
          return t("setup-step-keep.trouble");
      }
  }
}

/** `detail.state` of a keychain refusal. */
export function keychainState(refusal: Refusal | null): string | null {
  const state = refusal?.code === "keychain" ? refusal.detail["state"] : null;
  return typeof state === "string" ? state : null;
}

/** The ends of a sign-in. */
export type End = "checking" | "accepted" | "new_agent" | "rejected" | "unreachable" | "keychain" | "refused";

export function endOf(setup: SetupView, asking: boolean, refusal: Refusal | null): End {
  if (asking || setup.checking) return "checking";
  switch (refusal?.code) {
    case undefined:
      break;
    case "key_rejected":
      return "rejected";
    case "unreachable":
      return "unreachable";
    case "keychain":
      return "keychain";
    default:
      return "refused";
  }
  if (!setup.accepted) return "checking";
  return setup.agent_known ? "accepted" : "new_agent";
}

/** The fields of the form. */
export type FieldName = "email" | "key" | "url";

/** The field that a refusal is about, and the words beside it. */
export function fieldError(refusal: Refusal | null): { field: FieldName; words: string } | null {
  switch (refusal?.code) {
    case "key_rejected":
      return { field: "key", words: t("setup-rejected.field") };
    case "unreachable":
      return { field: "url", words: refusal.message };
    case "invalid_field": {
      const fields: Record<string, FieldName> = { email: "email", key: "key", api_url: "url", url: "url" };
      const field = fields[String(refusal.detail["field"])];
      return field ? { field, words: refusal.message } : null;
    }
    default:
      return null;
  }
}

/** What is typed into the form. */
export interface Credentials {
  email: string;
  key: string;
  url: string;
  sessionOnly: boolean;
}
