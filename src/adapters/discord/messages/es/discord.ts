import type { discord as reference } from "../en/discord.ts";

export const discord: Record<keyof typeof reference, string> = {
  "discord.empty": "No hay nada que mostrar aquí.",
  "discord.confirm.title": "¿Confirma la acción?",
  "discord.confirm.text": "Está a punto de hacer esto: {label}",
  "discord.confirm.yes": "Sí, hacerlo",
  "discord.confirm.no": "No, volver",
  "discord.choose": "Elegir",
  "platform.lacking":
    "Todavía no puedo publicar en {channel}, así que allí no llegará nada. Quien administre el servidor debe darme: {rights}.",
  "platform.lacking.there":
    "Todavía no puedo publicar en {channel}, así que no programé nada allí. Quien administre el servidor debe darme: {rights}. Después, pídalo de nuevo.",
  "platform.lacking.events":
    "Aún no puedo crear eventos en este servidor, así que no aparecerá nada. Quien administra el servidor debe darme: {rights}.",
  "platform.show": "Mostrar la respuesta",
  "platform.alone": "Solo usted verá la respuesta.",
};
