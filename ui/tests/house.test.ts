import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const files = readdirSync("src", { recursive: true, encoding: "utf8" })
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => /\.(ts|svelte)$/.test(file));
const read = (file: string) => readFileSync(`src/${file}`, "utf8");

test("one file alone knows the program's host", () => {
  expect(files.filter((file) => read(file).includes("@tauri-apps/"))).toEqual(["host/tauri.ts"]);
});

test("nothing needs what the policy of the pages forbids", () => {
  const forbidden = /\sstyle=["{]|\{@html|innerHTML|\beval\(|new Function/;
  expect(files.filter((file) => forbidden.test(read(file)))).toEqual([]);
  for (const page of ["index.html", "pgap.html", "caller.html"]) {
    const html = readFileSync(page, "utf8");
    expect(html).not.toMatch(/<style|style=|\son[a-z]+=|https?:/);
    expect([...html.matchAll(/<script[^>]*>([^<]*)</g)].map((found) => found[1])).toEqual([""]);
  }
});

test("colours are roles: only the tokens name raw ones", () => {
  const styles = readdirSync("src/styles").filter((file) => file.endsWith(".css") && file !== "tokens.css");
  expect(styles.filter((file) => /#[0-9a-f]{3,8}\b|\brgb\(/i.test(readFileSync(`src/styles/${file}`, "utf8")))).toEqual([]);
});

test("no text stands in the code", () => {
  const written = files
    .filter((file) => file.endsWith(".svelte"))
    .flatMap((file) => {
      const markup = read(file)
        .replace(/<script[\s\S]*?<\/script>/g, "")
        .replace(/<!--[\s\S]*?-->/g, "")
        .replace(/\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\}/g, "");
      const texts = [...markup.matchAll(/>([^<>]*[A-Za-z]{2,}[^<>]*)</g)].map((found) => found[1]?.trim());
      const attributes = [...markup.matchAll(/(?:aria-label|title|alt|placeholder)="([^"]*[A-Za-z][^"]*)"/g)].map((found) => found[1]);
      return [...texts, ...attributes].filter((text) => text !== "Esc").map((text) => `${file}: ${text}`);
    });
  expect(written).toEqual([]);
});
