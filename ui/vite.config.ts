import { svelte } from "@sveltejs/vite-plugin-svelte";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { texts } from "./build/texts.ts";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * Modules of which nothing is to happen but what is used of them: icons, so that those of a part come with the part; and the runtime's
 * class for custom elements, of which we have none.
 */
const WITHOUT_EFFECTS = ["/components/icons.ts", "/components/icons-later.ts", "/svelte/src/internal/client/dom/elements/custom-element.js"];

/** What every window needs before its first picture. Each file is asked of the program by itself, which costs more than its reading. */
const EVERY_WINDOW = /\/src\/(texts\/(index|marks|resolve|turn)\.ts|host\/|components\/icons\.ts|lib\/(painted|phone|revision|theme|time|words)\.)|virtual:texts$/;

/** What draws the two windows that are made of components. */
const DRAWING = /\/node_modules\/(svelte|esm-env|clsx)\/|\/texts\/turn\.svelte\.ts|vite\/preload-helper/;

/** What the main window shows at once and its later parts use too; the small windows have none of it. */
const FIRST_PICTURE = /\/src\/(components\/(Comment|EmptyState|FieldError|Select|Text|GapPair)|lib\/number|main\/(rows|later|ask|asked-for|app|answers|search|today\/(ResponseItem|PeriodSelect)))\.|virtual:texts\/(?!main|pgap|caller)/;

/** What main window and caller card show of a customer. */
const CUSTOMER = /\/src\/(components\/(Icon|MaskedNumber|CustomerName|RatingChip)|lib\/(clock|rating))\./;

/**
 * Three pages, one per kind of window. In mode `fake`, and in a browser while developing, the program behind the pages is a made-up one.
 */
export default defineConfig(({ mode, command }) => {
  const fake = mode === "fake" || mode === "test" || command === "serve";
  return {
    plugins: [svelte(), texts(here("locales"), fake)],
    resolve: {
      alias: { "#host": here(fake ? "src/host/fake/index.ts" : "src/host/tauri.ts") },
      ...(mode === "test" ? { conditions: ["browser"] } : {}),
    },
    base: "./",
    build: {
      outDir: mode === "fake" ? ".fake" : "dist",
      target: ["chrome109", "safari16.4"],
      // The program's policy allows scripts of its own files alone: nothing inline, no data: modules.
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      cssCodeSplit: true,
      reportCompressedSize: false,
      rollupOptions: {
        // Small files of one window, packed each by itself, weigh more than one.
        output: {
          codeSplitting: {
            includeDependenciesRecursively: false,
            groups: [
              { name: "pages", test: EVERY_WINDOW },
              { name: "drawing", test: DRAWING },
              { name: "window", test: FIRST_PICTURE },
              { name: "customer", test: CUSTOMER },
            ],
          },
        },
        treeshake: { moduleSideEffects: (id) => !WITHOUT_EFFECTS.some((end) => id.endsWith(end)) },
        input: { main: here("index.html"), pgap: here("pgap.html"), caller: here("caller.html") },
      },
    },
    server: { host: "127.0.0.1", strictPort: true },
    test: {
      environment: "jsdom",
      include: ["tests/**/*.test.ts"],
      setupFiles: ["tests/setup.ts"],
      env: { TZ: "Europe/Copenhagen" },
      // Longer than anything takes on a busy machine.
      testTimeout: 60_000,
    },
  };
});
