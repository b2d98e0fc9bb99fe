import type { Job } from "../global-search/jobs/job.ts";

/** What people ask for of themselves. */
export const ownJobs: readonly Job[] = [
  {
    command: "me link",
    verbs: {
      en: "link connect join",
      es: "vincular vinculo conectar conecto unir enlazar",
      pt: "vincular vinculo conectar conecto ligar juntar",
      fr: "lier lie relier relie connecter associer",
    },
    things: { en: "account accounts", es: "cuenta cuentas", pt: "conta contas", fr: "compte comptes" },
    shows: "title.me.link",
  },
  {
    command: "me edit",
    verbs: {
      en: "change set switch choose",
      es: "cambiar cambio cambia cambie elegir configurar",
      pt: "mudar mudo muda alterar trocar escolher configurar",
      fr: "changer change changez modifier choisir regler",
    },
    things: {
      en: "language timezone preferences",
      es: "idioma lengua zona preferencias",
      pt: "idioma lingua fuso preferencias",
      fr: "langue fuseau preferences",
    },
  },
];
