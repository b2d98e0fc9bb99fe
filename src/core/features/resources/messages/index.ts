import { defineMessages } from "../../../kernel/language/define-messages.ts";
import { around as aroundEn } from "./around/en.ts";
import { around as aroundEs } from "./around/es.ts";
import { around as aroundFr } from "./around/fr.ts";
import { around as aroundPt } from "./around/pt.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { library as libraryEn } from "./library/en.ts";
import { library as libraryEs } from "./library/es.ts";
import { library as libraryFr } from "./library/fr.ts";
import { library as libraryPt } from "./library/pt.ts";
import { pt } from "./pt.ts";

type Own = typeof en & typeof libraryEn & typeof aroundEn;

declare module "../../../kernel/language/message-ids.ts" {
  interface MessageTemplates extends Own {}
}

/** What this folder has to say, in every language. */
export const messages = defineMessages({
  en: { ...en, ...libraryEn, ...aroundEn },
  es: { ...es, ...libraryEs, ...aroundEs },
  pt: { ...pt, ...libraryPt, ...aroundPt },
  fr: { ...fr, ...libraryFr, ...aroundFr },
});
