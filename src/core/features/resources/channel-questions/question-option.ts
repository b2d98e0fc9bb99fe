import { hidden, opt } from "../../../kernel/options/options.ts";

const ID_MAX = 40;
const MOST_ANSWERS = 100_000;

/** The question that a button is about. */
export const questionOption = () => hidden(opt.text("resource.ask.words", ID_MAX));

/** The number of the answer that it is about. */
export const answerOption = () => hidden(opt.integer("resource.ask.words", 1, MOST_ANSWERS));
