import { inOtherNumber } from "../../kernel/language/other-number.ts";
import { lexicon } from "../../services/questions/reading/lexicon.ts";
import type { Recogniser } from "../../services/questions/reading/read-question.ts";

const NAMES = `
  awaiting review, awaits review, waiting for review, pending review, under review, to be reviewed, unpublished,
  en espera de revisión, pendiente de revisión, en revisión, por revisar, sin publicar,
  aguardando revisão, aguarda revisão, pendente de revisão, em revisão, por publicar,
  en attente de relecture, en cours de relecture, à relire, en attente de publication`;

const known = lexicon(
  NAMES.split(",").map((name) => ({ name: name.trim(), value: "awaiting" })),
  inOtherNumber,
);

/** "Awaiting review", "por revisar": what was suggested and is not published, of which whoever suggested it and moderators know. */
export const reviewStatus: Recogniser = (words) =>
  known.find(words).map(({ from, to, value }) => ({
    ...{ from, to, asWords: false },
    meaning: { name: "status", values: [value] },
  }));
