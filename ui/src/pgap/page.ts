/** The p-gap window. */
import "../styles/pgap-window.css";
import { mount } from "svelte";
import messages from "virtual:texts/pgap";
import { pgapHost } from "#host";
import { t, useTexts } from "../texts/index.ts";
import PgapDialog from "./PgapDialog.svelte";
import { Question } from "./question.svelte.ts";

useTexts("en", messages);
document.title = t("pgap-title.window");
const question = new Question(pgapHost());
mount(PgapDialog, { target: document.body, props: { question } });
await question.start();
