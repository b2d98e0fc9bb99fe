import type { discord as reference } from "../en/discord.ts";

export const discord: Record<keyof typeof reference, string> = {
  "discord.empty": "No hay nada que mostrar aquí.",
  "discord.confirm.title": "¿Confirma la acción?",
  "discord.confirm.text": "Está a punto de hacer esto: {label}",
  "discord.confirm.yes": "Sí, hacerlo",
  "discord.confirm.no": "No, volver",
  "discord.undelivered": "Lo que pidió el {when} se hizo, pero la respuesta no pudo llegarle.",
  "discord.undelivered.what": "«{what}», del {when}, se hizo, pero la respuesta no pudo llegarle.",
  "discord.choose": "Elegir",
  "discord.own.nowhere":
    "No le conozco en ninguna comunidad. Pregúnteme algo una vez en el servidor de la suya; desde entonces le respondo también aquí.",
  "discord.own.which":
    "Usted está en varias comunidades. ¿Para cuál es esto? Lo recordaré; el menú debajo de una respuesta lo cambia.",
  "discord.own.choose": "Qué comunidad",
  "discord.own.chosen": "Desde ahora le respondo por {name}, pregunte donde pregunte.",
  "discord.own.posts":
    "Aquí solo puedo responderle, porque no soy miembro de este lugar. Pídalo en un servidor de la comunidad o en un mensaje directo.",
  "discord.own.more": "Hay más. Pregúnteme en un mensaje directo o en un servidor de la comunidad para verlo todo.",
  "platform.lacking":
    "Todavía no puedo publicar en {channel}, así que allí no llegará nada. Quien administre el servidor debe darme: {rights}.",
  "platform.lacking.there":
    "Todavía no puedo publicar en {channel}, así que no programé nada allí. Quien administre el servidor debe darme: {rights}. Después, pídalo de nuevo.",
  "platform.lacking.tags":
    "No puedo crear etiquetas en {channel}, así que las publicaciones llevan las que ya hay y que encajan. Quien gestiona el servidor puede darme en ese foro: {rights}.",
  "platform.lacking.events":
    "Aún no puedo crear eventos en este servidor, así que no aparecerá nada. Quien administra el servidor debe darme: {rights}.",
  "platform.show": "Mostrar la respuesta",
  "platform.alone": "Solo usted verá la respuesta.",
};
