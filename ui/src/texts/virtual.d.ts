declare module "virtual:texts/*" {
  import type { ShortMessage } from "../../build/texts.ts";

  /** The messages of one page, parsed at build time (`build/texts.ts`). */
  const messages: ShortMessage[];
  export default messages;
}
