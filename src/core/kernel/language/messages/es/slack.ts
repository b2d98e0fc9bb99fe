import type { slack as reference } from "../en/slack.ts";

export const slack: Record<keyof typeof reference, string> = {
  "slack.confirm.title": "¿Confirma la acción?",
  "slack.confirm.text": "Está a punto de hacer esto: {label}",
  "slack.confirm.yes": "Sí, hacerlo",
  "slack.confirm.no": "No, volver",
  "slack.note": "Tenga en cuenta",
  "slack.empty": "No hay nada que mostrar aquí.",
  "slack.continued": "Continúa el mensaje anterior.",
  "slack.close": "Cancelar",
  "slack.next": "Siguiente",
  "slack.missing": "Este dato es necesario.",
  "slack.typed": "Usted indicó: {text}",
  "slack.perhaps": "Quizá: {values}",
  "slack.file.again": "Adjunte “{name}” de nuevo, por favor.",
  "slack.hint.when": "En sus palabras, como “mañana a las 15:00”.",
  "slack.hint.pick": "O elija un momento abajo.",
  "slack.hint.day": "En sus palabras, como “el lunes pasado” o “2 semanas”.",
  "slack.hint.duration": "Como 90, 1h30 o 2 horas.",
  "slack.hint.link": "Comienza con https://",
  "slack.hint.search": "Escriba para buscar.",
  "slack.choose": "Elegir",
};
