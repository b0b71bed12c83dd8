/** The p-gap window. */
import "../styles/pgap-window.css";
import { mount } from "svelte";
import texts from "virtual:texts/pgap";
import { pgapHost } from "#host";
import { carry } from "../texts/index.ts";
import PgapDialog from "./PgapDialog.svelte";
import { Question } from "./question.svelte.ts";

void carry(texts);
const question = new Question(pgapHost());
mount(PgapDialog, { target: document.body, props: { question } });
await question.start();
