import type { Job } from "../../services/global-search/jobs/job.ts";

/** What people ask for of polls. */
export const pollJobs: readonly Job[] = [
  {
    command: "meeting poll",
    verbs: {
      en: "start open create hold make run launch",
      es: "hacer abrir abro crear iniciar lanzar",
      pt: "fazer abrir abro criar iniciar lancar",
      fr: "faire ouvrir ouvre creer lancer lance",
    },
    things: { en: "poll vote", es: "votacion encuesta", pt: "votacao enquete", fr: "sondage vote" },
  },
];
