/** The caller card. */
import "../styles/caller-window.css";
import "../texts/turn.svelte.ts";
import { mount, tick } from "svelte";
import texts from "virtual:texts/caller";
import { callerHost } from "#host";
import { whenPainted } from "../lib/painted.ts";
import { carry } from "../texts/index.ts";
import CallerCard from "./CallerCard.svelte";
import { Caller } from "./caller.svelte.ts";
import { changes, heightOf } from "./height.ts";

void carry(texts);
const host = callerHost();
const ready = changes((height) => void host.pageReady(height));
const caller = new Caller(host, () => {
  void tick().then(() => whenPainted(() => ready(heightOf(document))));
});
mount(CallerCard, { target: document.body, props: { caller } });
await caller.start();
