import { defineMessages } from "../../../kernel/language/define-messages.ts";
import { doing as doingEn } from "./doing/en.ts";
import { doing as doingEs } from "./doing/es.ts";
import { doing as doingFr } from "./doing/fr.ts";
import { doing as doingPt } from "./doing/pt.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { following as followingEn } from "./following/en.ts";
import { following as followingEs } from "./following/es.ts";
import { following as followingFr } from "./following/fr.ts";
import { following as followingPt } from "./following/pt.ts";
import { fr } from "./fr.ts";
import { life as lifeEn } from "./life/en.ts";
import { life as lifeEs } from "./life/es.ts";
import { life as lifeFr } from "./life/fr.ts";
import { life as lifePt } from "./life/pt.ts";
import { pt } from "./pt.ts";

type Own = typeof en & typeof lifeEn & typeof doingEn & typeof followingEn;

declare module "../../../kernel/language/message-ids.ts" {
  interface MessageTemplates extends Own {}
}

/** What this folder has to say, in every language. */
export const messages = defineMessages({
  en: { ...en, ...lifeEn, ...doingEn, ...followingEn },
  es: { ...es, ...lifeEs, ...doingEs, ...followingEs },
  pt: { ...pt, ...lifePt, ...doingPt, ...followingPt },
  fr: { ...fr, ...lifeFr, ...doingFr, ...followingFr },
});
