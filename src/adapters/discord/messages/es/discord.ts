import type { discord as reference } from "../en/discord.ts";

export const discord: Record<keyof typeof reference, string> = {
  "discord.note": "Tenga en cuenta",
  "discord.done": "Hecho",
  "discord.empty": "No hay nada que mostrar aquí.",
  "discord.confirm.title": "¿Confirma la acción?",
  "discord.confirm.text": "Está a punto de hacer esto: {label}",
  "discord.confirm.yes": "Sí, hacerlo",
  "discord.confirm.no": "No, volver",
  "discord.choose": "Elegir",
  "discord.missing": "Este dato es necesario.",
  "discord.typed": "Usted indicó: {text}",
  "discord.perhaps": "Quizá: {values}",
  "discord.file.again": "Adjunte “{name}” de nuevo, por favor.",
  "discord.hint.when": "En sus palabras, como “mañana a las 15:00”.",
  "discord.hint.day": "En sus palabras, como “el lunes pasado” o “2 semanas”.",
  "discord.hint.duration": "Como 90, 1h30 o 2 horas.",
  "discord.hint.link": "Comienza con https://",
  "discord.hint.words": "En sus palabras: el nombre, o una parte.",
  "discord.hint.several": "Uno o varios, separados por comas.",
  "discord.hint.integer": "Un número de {least} a {most}.",
  "platform.lacking":
    "Todavía no puedo publicar en {channel}, así que allí no llegará nada. Quien administre el servidor debe darme: {rights}.",
  "platform.lacking.there":
    "Todavía no puedo publicar en {channel}, así que no programé nada allí. Quien administre el servidor debe darme: {rights}. Después, pídalo de nuevo.",
  "platform.lacking.events":
    "Aún no puedo crear eventos en este servidor, así que no aparecerá nada. Quien administra el servidor debe darme: {rights}.",
  "platform.show": "Mostrar la respuesta",
  "platform.alone": "Solo usted verá la respuesta.",
  "platform.fix": "Corregir",
  "platform.continue": "Continuar",
  "platform.step": "Complete lo que falta.",
  "platform.unshown":
    "No puedo mostrar la respuesta ahora. Es posible que lo que pidió ya esté hecho: compruébelo antes de pedirlo otra vez.",
};
