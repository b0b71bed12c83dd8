import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { PATIENCE } from "./screen.ts";

/** What only a browser can tell, over every window and state (`states.ts`). Needs `npm run build:fake`. */
export default defineConfig({
  root: fileURLToPath(new URL("..", import.meta.url)),
  test: {
    environment: "node",
    include: ["looks/**/*.test.ts"],
    // One browser at a time, with as many tabs as a small machine has cores.
    fileParallelism: false,
    maxConcurrency: 2,
    // A browser that fails by itself fails once; a fault of a page is there again.
    retry: 1,
    testTimeout: 5 * PATIENCE,
    hookTimeout: 2 * PATIENCE,
  },
});
