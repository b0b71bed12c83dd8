/** Parts of the main window that are loaded when they are first looked at. What an agent sees every day comes at once. */
export const later = {
  learning: () => import("./learning/LearningPage.svelte"),
  settings: () => import("./settings/SettingsPage.svelte"),
  setup: () => import("./setup/SetupPage.svelte"),
};
