import { defineMessages } from "../../../kernel/language/define-messages.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { pt } from "./pt.ts";

type Own = typeof en;

declare module "../../../kernel/language/message-ids.ts" {
  interface MessageTemplates extends Own {}
}

/** What this folder has to say, in every language. */
export const messages = defineMessages({ en, es, pt, fr });
