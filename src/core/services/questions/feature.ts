import { feature } from "../../kernel/catalogue/feature.ts";
import { messages } from "./messages/index.ts";

export const questions = feature({ name: "questions", messages });
