/**
 * The program behind the pages. The only file that knows its host.
 *
 * Of Tauri's own package two functions would be used, which hand their arguments to the two below; what comes along with them is a
 * tenth of all that the question's window may weigh.
 */
import type { Event } from "@tauri-apps/api/event";
import type { CallerHost, MainHost, PgapHost } from "./index.ts";

declare global {
  interface Window {
    /** Put into every window by Tauri 2, before any script of ours runs. */
    readonly __TAURI_INTERNALS__: {
      invoke<T>(command: string, words: Record<string, unknown>): Promise<T>;
      transformCallback<T>(take: (heard: T) => void): number;
      unregisterCallback(callback: number): void;
    };
  }
}

const invoke = <T>(command: string, words: Record<string, unknown> = {}) => window.__TAURI_INTERNALS__.invoke<T>(command, words);

/** Hears an event until it is stopped. One that is on its way then still has a taker, which does nothing: Tauri complains about those that have none. */
async function hear<T>(event: string, take: (payload: T) => void): Promise<() => void> {
  const internals = window.__TAURI_INTERNALS__;
  let wanted = true;
  const handler = internals.transformCallback<Event<T>>((heard) => wanted && take(heard.payload));
  const eventId = await invoke<number>("plugin:event|listen", { event, target: { kind: "Any" }, handler });
  const forget = () => internals.unregisterCallback(handler);
  return () => {
    wanted = false;
    void invoke("plugin:event|unlisten", { event, eventId }).then(forget, forget);
  };
}

export function mainHost(): MainHost {
  return {
    view: () => invoke("app_view"),
    onView: (take) => hear("app-view", take),
    onNavigate: (go) => hear("navigate", go),
    moreAnswers: (offset, limit) => invoke("more_answers", { offset, limit }),
    findAnswers: (filter, offset, limit) => invoke("find_answers", { filter, offset, limit }),
    answerCampaigns: () => invoke("answer_campaigns"),
    exportAnswers: (tag) => invoke("export_answers", { tag }),
    moreCalls: (before, limit, states) => invoke("more_calls", { before, limit, states }),
    callDetails: (call) => invoke("call_details", { call }),
    setDays: (days) => invoke("set_days", { days }),
    markRead: (responses, read) => invoke("mark_read", { responses, read }),
    setTag: (response, tag, on) => invoke("set_tag", { response, tag, on }),
    rateNow: (call) => invoke("rate_now", { call }),
    resend: (call) => invoke("resend", { call }),
    leave: (call) => invoke("leave", { call }),
    doNotSurvey: (call, reason) => invoke("do_not_survey", { call, reason }),
    present: (minutes) => invoke("present", { minutes }),
    diagnostics: () => invoke("diagnostics"),
    saveDiagnostics: () => invoke("save_diagnostics"),
    pause: (until) => invoke("pause", { until }),
    refresh: () => invoke("refresh"),
    signIn: (email, key, apiUrl, sessionOnly) => invoke("sign_in", { email, key, apiUrl, sessionOnly }),
    signOut: (wipe) => invoke("sign_out", { wipe }),
    setSetting: (key, value) => invoke("set_setting", { key, value }),
    unsetSetting: (key) => invoke("unset_setting", { key }),
    install: () => invoke("install"),
    watchEvents: (on) => invoke("watch_events", { on }),
    onEvents: (take) => hear("event-lines", take),
    doorToken: (rotate) => invoke("door_token", { rotate }),
    doorSecret: (name, secret) => invoke("door_secret", { name, secret }),
    setDoor: (name, table) => invoke("set_door", { name, table }),
    testNotification: () => invoke("test_notification"),
    testConnection: () => invoke("test_connection"),
    installUpdate: () => invoke("install_update"),
    licences: () => invoke("licences"),
    startPractice: () => invoke("start_practice"),
    leavePractice: () => invoke("leave_practice"),
    pageReady: () => invoke("page_ready"),
  };
}

export function pgapHost(): PgapHost {
  return {
    view: () => invoke("pgap_view"),
    onView: (take) => hear("pgap-view", take),
    rate: (call, estimate) => invoke("rate", { call, estimate }),
    rateFinal: (call, estimate) => invoke("rate_final", { call, estimate }),
    undoRating: (call) => invoke("undo_rating", { call }),
    cannotJudge: (call) => invoke("cannot_judge", { call }),
    later: (call) => invoke("later", { call }),
    showCalls: () => invoke("show_calls"),
    pageReady: () => invoke("page_ready"),
  };
}

export function callerHost(): CallerHost {
  return {
    view: () => invoke("caller_view"),
    onView: (take) => hear("caller-view", take),
    closeCaller: () => invoke("close_caller"),
    pageReady: (height) => invoke("page_ready", { height: height ?? null }),
  };
}
