/** The main window. */
import "../styles/main-window.css";
import "../texts/turn.svelte.ts";
import { mount } from "svelte";
import texts from "virtual:texts/main";
import { mainHost } from "#host";
import { whenPainted } from "../lib/painted.ts";
import { carry } from "../texts/index.ts";
import { App } from "./app.svelte.ts";
import MainWindow from "./MainWindow.svelte";

void carry(texts);
const host = mainHost();
const app = new App(host);
mount(MainWindow, { target: document.body, props: { app } });
// Ready also when the program did not answer: a window that never comes says less than an empty one.
app.start().finally(() => whenPainted(() => void host.pageReady()));
