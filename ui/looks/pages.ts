/** The pages of the made-up program (`npm run build:fake`), under the policy that the program has for its own. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const PAGES = at("../.fake/");
const TYPES: Record<string, string> = { html: "text/html", js: "text/javascript", css: "text/css", svg: "image/svg+xml" };

const policy: string = JSON.parse(readFileSync(at("../../tauri.conf.json"), "utf8")).app.security.csp;

const files = new Map<string, Buffer>();

/** The file at a path, with the headers that go with it. */
export function fileAt(path: string): { body: Buffer; headers: Record<string, string> } {
  const body = files.get(path) ?? readFileSync(PAGES + path);
  files.set(path, body);
  return { body, headers: { "content-type": TYPES[path.split(".").at(-1) ?? ""] ?? "application/octet-stream", "content-security-policy": policy } };
}
