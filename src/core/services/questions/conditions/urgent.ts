import { lexicon } from "../reading/lexicon.ts";
import type { Recogniser } from "../reading/read-question.ts";

// Not "emergency": ministries and units are called so.
const NAMES = `
  urgent, urgently, very urgent, asap, 24/7
  urgente, urgentemente, muy urgente, con urgencia, de urgencia, urgencia
  muito urgente, com urgência, de urgência, urgência
  en urgence, d'urgence, urgence, très urgent, urgemment`;

const known = lexicon(
  NAMES.split(/[,\n]/u)
    .map((name) => ({ name: name.trim(), value: undefined }))
    .filter(({ name }) => name !== ""),
);

/** "Urgent", "urgente", "en urgence": whoever answers at any hour helps first. */
export const urgent: Recogniser = (words) =>
  known.find(words).map(({ from, to }) => ({
    ...{ from, to, asWords: false },
    meaning: { name: "urgent", values: ["any"] },
  }));
