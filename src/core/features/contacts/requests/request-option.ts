import { hidden, opt } from "../../../kernel/options/options.ts";

const ID_MAX = 40;

/** The request that a button is about. */
export const requestOption = () => hidden(opt.text("contact.item", ID_MAX));
