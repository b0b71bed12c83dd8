/** Runs a script that is written in TypeScript: `node build/run.mjs looks/pictures.ts --to FOLDER`. It does its work by being loaded. */
import { resolve } from "node:path";
import { runnerImport } from "vite";

const [script = ""] = process.argv.splice(2, 1);
await runnerImport(resolve(script), { configFile: false, logLevel: "warn" });
