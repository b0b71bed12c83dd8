declare module "virtual:texts" {
  /** The languages that there are. */
  const languages: string[];
  export default languages;
}

declare module "virtual:texts/*" {
  import type { Texts } from "./index.ts";

  /** The messages of one part in each language, parsed at build time (`build/texts.ts`). */
  const texts: Texts;
  export default texts;
}
