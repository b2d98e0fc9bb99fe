import type { Job } from "../../services/global-search/jobs/job.ts";

/** What people ask for of minutes. */
export const minutesJobs: readonly Job[] = [
  {
    command: "minutes open",
    verbs: {
      en: "take open start",
      es: "abrir abro levantar levanto empezar comenzar tomar",
      pt: "abrir abro fazer comecar iniciar lavrar",
      fr: "ouvrir ouvre commencer prendre faire rediger",
    },
    things: { en: "minutes notes", es: "acta actas minuta", pt: "ata atas", fr: "compte compterendu pv" },
  },
  {
    command: "minutes close",
    verbs: {
      en: "close finish end",
      es: "cerrar cierro terminar",
      pt: "fechar fecho encerrar terminar",
      fr: "clore cloturer fermer terminer",
    },
    things: { en: "minutes", es: "acta actas minuta", pt: "ata atas", fr: "compte compterendu pv" },
  },
];
