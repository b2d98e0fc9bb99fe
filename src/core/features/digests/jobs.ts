import type { Job } from "../../services/global-search/jobs/job.ts";

/** What people ask for of digests. */
export const digestJobs: readonly Job[] = [
  {
    command: "digest schedule",
    verbs: {
      en: "schedule get set",
      es: "programar programo recibir",
      pt: "programar agendar receber",
      fr: "programmer planifier recevoir",
    },
    things: { en: "digest", es: "resumen", pt: "resumo", fr: "resume" },
  },
];
