import type { Job } from "../global-search/jobs/job.ts";

/** What people ask for of terms. */
export const glossaryJobs: readonly Job[] = [
  {
    command: "term find",
    verbs: {
      en: "translate",
      es: "traducir traduce traduzca traduzco",
      pt: "traduzir traduz traduza traduzo",
      fr: "traduire traduis traduit traduisez",
    },
    things: { en: "term word expression", es: "termino palabra expresion", pt: "termo palavra expressao", fr: "terme mot expression" }, // biome-ignore format: one line
  },
  {
    command: "term add",
    verbs: {
      en: "add suggest propose",
      es: "agregar anadir proponer propongo sugerir",
      pt: "adicionar propor sugerir sugiro",
      fr: "ajouter ajoute proposer propose suggerer",
    },
    things: { en: "term word expression", es: "termino palabra expresion", pt: "termo palavra expressao", fr: "terme mot expression" }, // biome-ignore format: one line
  },
];
