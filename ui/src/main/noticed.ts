/** What somebody has read and need not see again. The webview keeps it; where it does not, it is said again. */
const NO_TRAY = "noticed-no-tray";

export function hasNoticedNoTray(): boolean {
  try {
    return localStorage.getItem(NO_TRAY) !== null;
  } catch {
    return false;
  }
}

export function noticeNoTray(): void {
  try {
    localStorage.setItem(NO_TRAY, "");
  } catch {
    // Nothing is lost but the memory of it.
  }
}
