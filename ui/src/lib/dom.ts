/** Elements made by hand, for the window that has to be on screen at once and therefore carries no runtime. Text is text: nothing here reads markup. */
import type { Part } from "../texts/marks.ts";

const SVG = "http://www.w3.org/2000/svg";

/** An element with attributes and what is in it. */
export function make<Name extends keyof HTMLElementTagNameMap>(name: Name, attributes: Record<string, string> = {}, ...inside: (Node | string)[]): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
  element.append(...inside);
  return element;
}

/** A drawing of one shape. What it shows is said in text beside it. */
export function draw(shape: "path" | "rect", own: Record<string, string>, around: Record<string, string> = {}): SVGSVGElement {
  const svg = document.createElementNS(SVG, "svg");
  const drawn = document.createElementNS(SVG, shape);
  for (const [element, attributes] of [[svg, around], [drawn, own]] as const) {
    for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
  }
  svg.append(drawn);
  return svg;
}

/** Sets a text where it differs, so that nothing is read aloud a second time. */
export function say(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

/** A message of which some words weigh more, as nodes. */
export function weighed(parts: readonly Part[]): (Node | string)[] {
  return parts.map(({ kind, text }) => (kind === "text" ? text : make(kind === "strong" ? "b" : "kbd", {}, text)));
}
