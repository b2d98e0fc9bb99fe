import { defineMessages } from "../../../kernel/language/define-messages.ts";
import { arising as arisingEn } from "./arising/en.ts";
import { arising as arisingEs } from "./arising/es.ts";
import { arising as arisingFr } from "./arising/fr.ts";
import { arising as arisingPt } from "./arising/pt.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { pt } from "./pt.ts";

type Own = typeof en & typeof arisingEn;

declare module "../../../kernel/language/message-ids.ts" {
  interface MessageTemplates extends Own {}
}

/** What this folder has to say, in every language. */
export const messages = defineMessages({
  en: { ...en, ...arisingEn },
  es: { ...es, ...arisingEs },
  pt: { ...pt, ...arisingPt },
  fr: { ...fr, ...arisingFr },
});
