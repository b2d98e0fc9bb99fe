import type { Job } from "../../services/global-search/jobs/job.ts";

/** What guests ask for. */
export const membershipJobs: readonly Job[] = [
  {
    command: "membership request",
    verbs: {
      en: "become join apply",
      es: "hacerme volverme inscribirme afiliarme",
      pt: "tornar virar inscrever",
      fr: "devenir adherer inscrire",
    },
    things: {
      en: "member membership",
      es: "miembro membresia",
      pt: "membro adesao",
      fr: "membre adhesion",
    },
  },
];
