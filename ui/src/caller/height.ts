/** How tall the card wants to be: as tall as its rows, within the bounds of the design. */
const LEAST = 124;
const MOST = 280;

/** CSS pixels. The card itself fills the window, so its parts are measured. */
export function heightOf(page: Document): number {
  const card = page.querySelector(".caller");
  let height = 0;
  for (const part of card?.children ?? []) {
    height += part.classList.contains("caller__body") ? bodyHeight(part as HTMLElement) : part.getBoundingClientRect().height;
  }
  return Math.min(MOST, Math.max(LEAST, Math.ceil(height)));
}

/** Tells a height, and only another one than before: each view draws the card anew, mostly as tall as it was. */
export function changes(tell: (height: number) => void): (height: number) => void {
  let told: number | null = null;
  return (height) => {
    if (height === told) return;
    told = height;
    tell(height);
  };
}

function bodyHeight(body: HTMLElement): number {
  const first = body.firstElementChild?.getBoundingClientRect();
  const last = body.lastElementChild?.getBoundingClientRect();
  if (!first || !last) return 0;
  return last.bottom - first.top + Number.parseFloat(getComputedStyle(body).paddingTop);
}
