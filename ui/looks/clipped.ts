/** Runs in the page, so it names nothing outside itself: texts that stick out of what cuts them. */
export function clippedIn(): string[] {
  const found: string[] = [];
  const root = document.documentElement;
  const said = (element: Element) => (element.textContent ?? "").replace(/\s+/g, " ").trim().slice(0, 60);
  const name = (element: Element) => [element.localName, ...element.classList].join(".");
  const hidden = (element: Element) => element.closest(".vh, [hidden], dialog:not([open])") !== null || !element.checkVisibility();
  if (root.scrollWidth > root.clientWidth) found.push(`the page is ${root.scrollWidth - root.clientWidth} px too wide`);
  const ruler = document.createElement("canvas").getContext("2d");
  for (const element of document.body.querySelectorAll<HTMLElement>("*")) {
    if (hidden(element) || element.closest("svg")) continue;
    const style = getComputedStyle(element);
    if (element instanceof HTMLSelectElement) {
      // Ours draw no text: the copy beside them does, and is looked at like any other text.
      if (!ruler || style.color === "rgba(0, 0, 0, 0)") continue;
      ruler.font = style.font;
      const text = element.selectedOptions[0]?.textContent ?? "";
      const room = element.clientWidth - Number.parseFloat(style.paddingLeft) - Number.parseFloat(style.paddingRight);
      if (ruler.measureText(text).width > room + 1) found.push(`${name(element)}: “${text}” is cut`);
      continue;
    }
    const own = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? "").trim() !== "");
    if (own.length === 0) continue;
    const isBox = style.display !== "inline";
    // An ellipsis is meant where the whole text is at hand as a tooltip.
    // A comment of a customer is shown to its third line; the row opens to the rest.
    const shortened = (style.textOverflow === "ellipsis" && element.closest("[title]") !== null) || style.webkitLineClamp !== "none";
    const scrolls = style.overflowY === "auto" || style.overflowY === "scroll";
    const tooWide = element.scrollWidth > element.clientWidth + 1;
    const tooHigh = style.overflowY !== "visible" && !scrolls && element.scrollHeight > element.clientHeight + 1;
    if (isBox && !shortened && (tooWide || tooHigh)) {
      found.push(`${name(element)}: “${said(element)}” needs ${element.scrollWidth} x ${element.scrollHeight}, has ${element.clientWidth} x ${element.clientHeight}`);
    }
    const range = document.createRange();
    for (const node of own) {
      range.selectNodeContents(node);
      for (const line of range.getClientRects()) {
        for (let around: HTMLElement | null = element; around; around = around.parentElement) {
          const look = getComputedStyle(around);
          if (look.overflowX === "visible" && around !== document.body) continue;
          const edge = around.getBoundingClientRect();
          const cut = look.textOverflow === "ellipsis" && around.closest("[title]") !== null;
          const by = Math.round(Math.max(line.right - edge.right, edge.left - line.left));
          if (!cut && by > 1) found.push(`${name(element)}: “${said(element)}” sticks out of ${name(around)} by ${by} px`);
          break;
        }
      }
    }
  }
  for (const id of document.body.innerText.matchAll(/\b[a-z]+-[a-z-]+\.[a-z]{3,}\b|\{\$?[a-z]+\}/gi)) {
    if (!/@|today|example|toml|\{\$name\}/.test(id[0])) found.push(`“${id[0]}” is no text`);
  }
  return [...new Set(found)];
}

/** Runs in the page: by how much the small windows, which do not scroll, are too low for what is in them. */
export function tooLowIn(): string[] {
  const root = document.documentElement;
  const by = root.scrollHeight - root.clientHeight;
  return document.querySelector(".pgap") && by > 1 ? [`the window is ${by} px too low`] : [];
}
