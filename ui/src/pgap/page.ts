/** The p-gap window. */
import "../styles/pgap-window.css";
import texts from "virtual:texts/pgap";
import { pgapHost } from "#host";
import { carry } from "../texts/index.ts";
import { dialog } from "./dialog.ts";
import { Question } from "./question.ts";

void carry(texts);
const question = new Question(pgapHost());
dialog(document.body, question);
await question.start();
