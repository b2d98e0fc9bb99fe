import type { Job } from "../../services/global-search/jobs/job.ts";

/** What people ask for of conclusions. */
export const conclusionJobs: readonly Job[] = [
  {
    command: "conclusion add",
    verbs: {
      en: "record add register",
      es: "registrar registro anotar agregar",
      pt: "registrar registro anotar adicionar",
      fr: "enregistrer enregistre ajouter",
    },
    things: {
      en: "conclusion decision agreement",
      es: "conclusion decision acuerdo",
      pt: "conclusao decisao acordo",
      fr: "conclusion decision accord",
    },
  },
];
