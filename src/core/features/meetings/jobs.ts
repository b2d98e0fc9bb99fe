import type { Job } from "../../services/global-search/jobs/job.ts";

const MEETING = {
  en: "meeting meetings call session",
  es: "reunion reuniones llamada sesion junta",
  pt: "reuniao reunioes chamada sessao",
  fr: "reunion reunions seance appel visio",
} as const;

// What is one's own is asked for by saying so.
const MINE = { en: "my", es: "mis", pt: "minhas meus", fr: "mes" } as const;

/** What people ask for of meetings. */
export const meetingJobs: readonly Job[] = [
  {
    command: "meeting add",
    verbs: {
      en: "schedule book plan organise organize create arrange convene add",
      es: "programar programo programe agendar agendo agende organizar organizo crear convocar convoco agregar anadir planificar programa organiza convoca",
      pt: "agendar agendo agende marcar marco marque programar organizar criar convocar adicionar",
      fr: "programmer programmez planifier planifie planifiez organiser organise prevoir creer convoquer ajouter fixer",
    },
    things: MEETING,
  },
  {
    command: "meeting cancel",
    verbs: {
      en: "cancel",
      es: "cancelar cancelo cancela cancele cancelas anular anulo anula suspender",
      pt: "cancelar cancelo cancela cancele anular desmarcar desmarco",
      fr: "annuler annule annulez supprimer",
    },
    things: MEETING,
  },
  {
    command: "meeting move",
    verbs: {
      en: "move postpone reschedule delay",
      es: "mover muevo mueva aplazar posponer pospongo reprogramar reprogramo postergar",
      pt: "mover adiar adio remarcar remarco reagendar reagendo",
      fr: "deplacer deplace deplacez reporter reporte reportez decaler decale",
    },
    things: MEETING,
  },
  {
    command: "meeting edit",
    verbs: {
      en: "change edit update",
      es: "cambiar cambio modificar modifico editar edito actualizar",
      pt: "mudar mudo alterar altero editar edito atualizar modificar",
      fr: "modifier modifie modifiez changer change",
    },
    things: MEETING,
  },
  {
    command: "me",
    verbs: MINE,
    things: { en: "meetings calls sessions", es: "reuniones llamadas", pt: "reunioes", fr: "reunions seances" },
    shows: "me.meetings",
  },
  {
    command: "reminder list",
    verbs: MINE,
    things: { en: "reminders", es: "recordatorios avisos", pt: "lembretes avisos", fr: "rappels" },
    shows: "reminders.title",
  },
];
