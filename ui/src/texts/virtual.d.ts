declare module "virtual:texts/*" {
  import type { FluentResource } from "@fluent/bundle";

  /** The messages of one page, parsed at build time (`build/texts.ts`). */
  const messages: FluentResource["body"];
  export default messages;
}
