import type { Job } from "../../services/global-search/jobs/job.ts";

/** What people ask for of resources. */
export const resourceJobs: readonly Job[] = [
  {
    command: "resource add",
    verbs: {
      en: "add suggest propose submit",
      es: "agregar anadir proponer propongo sugerir subir",
      pt: "adicionar propor sugerir sugiro enviar",
      fr: "ajouter ajoute proposer propose suggerer",
    },
    things: {
      en: "resource law guide document source",
      es: "recurso ley guia documento fuente",
      pt: "recurso lei guia documento fonte",
      fr: "ressource loi guide document source",
    },
  },
];
