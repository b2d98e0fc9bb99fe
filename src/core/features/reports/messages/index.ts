import { defineMessages } from "../../../kernel/language/define-messages.ts";
import { en } from "./en/index.ts";
import { es } from "./es/index.ts";
import { fr } from "./fr/index.ts";
import { pt } from "./pt/index.ts";

type Own = typeof en;

declare module "../../../kernel/language/message-ids.ts" {
  interface MessageTemplates extends Own {}
}

/** What this folder has to say, in every language. */
export const messages = defineMessages({ en, es, pt, fr });
