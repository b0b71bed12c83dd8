/**
 * Runs once the page has had a chance to be drawn. A window that is still hidden draws nothing, and the program shows it only when
 * it hears from the page; so the wait has an end of its own.
 */
const LONGEST_MILLISECONDS = 60;

export function whenPainted(run: () => void): void {
  let done = false;
  const once = () => {
    if (done) return;
    done = true;
    run();
  };
  requestAnimationFrame(once);
  setTimeout(once, LONGEST_MILLISECONDS);
}
