/** Parts of the main window that are loaded when they are first looked at. What an agent sees every day comes at once. */
export const later = {
  calls: () => import("./calls/CallsPage.svelte"),
  keyRejected: () => import("./session/KeyRejected.svelte"),
  keychainLocked: () => import("./session/KeychainLocked.svelte"),
  learning: () => import("./learning/LearningPage.svelte"),
  settings: () => import("./settings/SettingsPage.svelte"),
  setup: () => import("./setup/SetupPage.svelte"),
};
