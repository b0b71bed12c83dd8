/** The program behind the pages. The only file that imports its host. */
import { invoke } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import type { CallerHost, MainHost, PgapHost } from "./index.ts";

const hear = <T>(event: string, take: (payload: T) => void) => listen<T>(event, (heard) => take(heard.payload));

export function mainHost(): MainHost {
  return {
    view: () => invoke("app_view"),
    onView: (take) => hear("app-view", take),
    onNavigate: (go) => hear("navigate", go),
    moreAnswers: (offset, limit) => invoke("more_answers", { offset, limit }),
    moreCalls: (before, limit) => invoke("more_calls", { before, limit }),
    setDays: (days) => invoke("set_days", { days }),
    markRead: (responses, read) => invoke("mark_read", { responses, read }),
    setTag: (response, tag, on) => invoke("set_tag", { response, tag, on }),
    rateNow: (call) => invoke("rate_now", { call }),
    resend: (call) => invoke("resend", { call }),
    leave: (call) => invoke("leave", { call }),
    doNotSurvey: (call, reason) => invoke("do_not_survey", { call, reason }),
    pause: (until) => invoke("pause", { until }),
    refresh: () => invoke("refresh"),
    signIn: (email, key, apiUrl, sessionOnly) => invoke("sign_in", { email, key, apiUrl, sessionOnly }),
    signOut: (wipe) => invoke("sign_out", { wipe }),
    setSetting: (key, value) => invoke("set_setting", { key, value }),
    unsetSetting: (key) => invoke("unset_setting", { key }),
    testNotification: () => invoke("test_notification"),
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
