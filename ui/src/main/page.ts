/** The main window. */
import "../styles/main-window.css";
import "../texts/turn.svelte.ts";
import { mount } from "svelte";
import texts from "virtual:texts/main";
import { mainHost } from "#host";
import { carry } from "../texts/index.ts";
import { App } from "./app.svelte.ts";
import MainWindow from "./MainWindow.svelte";

void carry(texts);
const app = new App(mainHost());
mount(MainWindow, { target: document.body, props: { app } });
void app.start();
