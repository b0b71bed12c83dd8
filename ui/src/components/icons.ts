/**
 * Icons: one path each, drawn on 16 by 16. Here are those of the first picture of a window; those of parts that are loaded when they
 * are looked at are loaded with them.
 */
export * from "./icons-later.ts";

export const alert =
  "M8 2.6 14 13H2ZM8 6.6v3M8 11.2v.01";
export const call =
  "M4.3 2.6 5.9 2.3C6.3 2.2 6.7 2.4 6.8 2.8L7.5 4.6C7.6 4.9 7.5 5.2 7.3 5.4L6.4 6.3A7.5 7.5 0 0 0 9.7 9.6L10.6 8.7C10.8 8.5 11.1 8.4 11.4 8.5L13.2 9.2C13.6 9.3 13.8 9.7 13.7 10.1L13.4 11.7C13.3 12.3 12.8 12.7 12.2 12.7A9.3 9.3 0 0 1 3.3 3.8C3.3 3.2 3.7 2.7 4.3 2.6Z";
export const check =
  "M3.5 8.4 6.6 11.5 12.6 4.7";
export const close =
  "M4 4l8 8M12 4l-8 8";
export const down =
  "M4 6.2 8 10.2 12 6.2";
export const downward =
  "M8 3v9.5M4 8.7 8 12.7 12 8.7";
export const find =
  "M2.8 7a4.2 4.2 0 1 0 8.4 0a4.2 4.2 0 1 0 -8.4 0M10.1 10.1 13.5 13.5";
export const flask =
  "M6 2.5h4M6.8 2.5v4L3.6 12.2A.9.9 0 0 0 4.4 13.5h7.2A.9.9 0 0 0 12.4 12.2L9.2 6.5v-4M5.2 9.8h5.6";
export const info =
  "M2.25 8a5.75 5.75 0 1 0 11.5 0a5.75 5.75 0 1 0 -11.5 0M8 7.6v3.2M8 5.2v.01";
export const key =
  "M2.5 10.7a2.8 2.8 0 1 0 5.6 0a2.8 2.8 0 1 0 -5.6 0M7.3 8.7 13 3M10.6 5.4l1.9 1.9";
export const lock =
  "M5 7h6a1.5 1.5 0 0 1 1.5 1.5v3.5a1.5 1.5 0 0 1 -1.5 1.5h-6a1.5 1.5 0 0 1 -1.5 -1.5v-3.5a1.5 1.5 0 0 1 1.5 -1.5zM5.5 7V5a2.5 2.5 0 0 1 5 0v2";
export const notMe =
  "M5.6 5.2a2.4 2.4 0 1 0 4.8 0a2.4 2.4 0 1 0 -4.8 0M3.4 13.2A4.7 4.7 0 0 1 8 9.6C9 9.6 9.9 9.9 10.6 10.4M11 12.8h3";
export const offline =
  "M6.3 4A3.9 3.9 0 0 1 11.6 6.9 2.8 2.8 0 0 1 13.2 11.2M11.2 12.5H4.8A2.9 2.9 0 0 1 4.2 6.7M2.5 2.5l11 11";
export const refresh =
  "M13 8A5 5 0 1 1 11.4 4.3M13.2 2.4V5h-2.6";
export const sliders =
  "M2.5 5H8M12 5h1.5M2.5 11H4M8 11h5.5M8.1 5a1.9 1.9 0 1 0 3.8 0a1.9 1.9 0 1 0 -3.8 0M4.1 11a1.9 1.9 0 1 0 3.8 0a1.9 1.9 0 1 0 -3.8 0";
export const undo =
  "M3.2 6.5H9.6a3.2 3.2 0 0 1 0 6.4H6.5M5.8 3.8 3.1 6.5 5.8 9.2";
export const upward =
  "M8 13V3.5M4 7.3 8 3.3 12 7.3";
