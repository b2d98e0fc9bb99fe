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
import { many as manyEn } from "./many/en.ts";
import { many as manyEs } from "./many/es.ts";
import { many as manyFr } from "./many/fr.ts";
import { many as manyPt } from "./many/pt.ts";
import { pt } from "./pt.ts";

type Own = typeof en & typeof lifeEn & typeof doingEn & typeof followingEn & typeof manyEn;

declare module "../../../kernel/language/message-ids.ts" {
  interface MessageTemplates extends Own {}
}

/** What this folder has to say, in every language. */
export const messages = defineMessages({
  en: { ...en, ...lifeEn, ...doingEn, ...followingEn, ...manyEn },
  es: { ...es, ...lifeEs, ...doingEs, ...followingEs, ...manyEs },
  pt: { ...pt, ...lifePt, ...doingPt, ...followingPt, ...manyPt },
  fr: { ...fr, ...lifeFr, ...doingFr, ...followingFr, ...manyFr },
});
