import { defineMessages } from "../../../kernel/language/define-messages.ts";
import { additions as additionsEn } from "./additions/en.ts";
import { additions as additionsEs } from "./additions/es.ts";
import { additions as additionsFr } from "./additions/fr.ts";
import { additions as additionsPt } from "./additions/pt.ts";
import { around as aroundEn } from "./around/en.ts";
import { around as aroundEs } from "./around/es.ts";
import { around as aroundFr } from "./around/fr.ts";
import { around as aroundPt } from "./around/pt.ts";
import { asking as askingEn } from "./asking/en.ts";
import { asking as askingEs } from "./asking/es.ts";
import { asking as askingFr } from "./asking/fr.ts";
import { asking as askingPt } from "./asking/pt.ts";
import { doing as doingEn } from "./doing/en.ts";
import { doing as doingEs } from "./doing/es.ts";
import { doing as doingFr } from "./doing/fr.ts";
import { doing as doingPt } from "./doing/pt.ts";
import { files as filesEn } from "./files/en.ts";
import { files as filesEs } from "./files/es.ts";
import { files as filesFr } from "./files/fr.ts";
import { files as filesPt } from "./files/pt.ts";
import { freshness as freshnessEn } from "./freshness/en.ts";
import { freshness as freshnessEs } from "./freshness/es.ts";
import { freshness as freshnessFr } from "./freshness/fr.ts";
import { freshness as freshnessPt } from "./freshness/pt.ts";
import { library as libraryEn } from "./library/en.ts";
import { library as libraryEs } from "./library/es.ts";
import { library as libraryFr } from "./library/fr.ts";
import { library as libraryPt } from "./library/pt.ts";
import { passages as passagesEn } from "./passages/en.ts";
import { passages as passagesEs } from "./passages/es.ts";
import { passages as passagesFr } from "./passages/fr.ts";
import { passages as passagesPt } from "./passages/pt.ts";
import { queue as queueEn } from "./queue/en.ts";
import { queue as queueEs } from "./queue/es.ts";
import { queue as queueFr } from "./queue/fr.ts";
import { queue as queuePt } from "./queue/pt.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { pt } from "./pt.ts";

type Own = typeof en &
  typeof libraryEn &
  typeof doingEn &
  typeof aroundEn &
  typeof freshnessEn &
  typeof passagesEn &
  typeof filesEn &
  typeof askingEn &
  typeof queueEn &
  typeof additionsEn;

declare module "../../../kernel/language/message-ids.ts" {
  interface MessageTemplates extends Own {}
}

/** What this folder has to say, in every language. */
export const messages = defineMessages({
  en: {
    ...en,
    ...libraryEn,
    ...doingEn,
    ...aroundEn,
    ...freshnessEn,
    ...passagesEn,
    ...filesEn,
    ...askingEn,
    ...queueEn,
    ...additionsEn,
  },
  es: {
    ...es,
    ...libraryEs,
    ...doingEs,
    ...aroundEs,
    ...freshnessEs,
    ...passagesEs,
    ...filesEs,
    ...askingEs,
    ...queueEs,
    ...additionsEs,
  },
  pt: {
    ...pt,
    ...libraryPt,
    ...doingPt,
    ...aroundPt,
    ...freshnessPt,
    ...passagesPt,
    ...filesPt,
    ...askingPt,
    ...queuePt,
    ...additionsPt,
  },
  fr: {
    ...fr,
    ...libraryFr,
    ...doingFr,
    ...aroundFr,
    ...freshnessFr,
    ...passagesFr,
    ...filesFr,
    ...askingFr,
    ...queueFr,
    ...additionsFr,
  },
});
