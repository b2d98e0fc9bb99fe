import type { platform as reference } from "../en/platform.ts";

export const platform: Record<keyof typeof reference, string> = {
  "platform.wait": "Un momento, estoy en ello…",
  "platform.fill": "Completar",
  "platform.by": "A pedido de {person}",
  "platform.close": "Cerrar",
  "platform.answer": "Respuesta",
  "platform.expired": "Este botón es demasiado antiguo o fue modificado. Pregunte otra vez y use el nuevo.",
  "platform.expired.form": "Este formulario es demasiado antiguo. Ábralo otra vez.",
  "platform.lacking": "Todavía no puedo publicar en {channel}, así que allí no llegará nada. Quien administre el servidor debe darme: {rights}.",
  "platform.lacking.there":
    "Todavía no puedo publicar en {channel}, así que no programé nada allí. Quien administre el servidor debe darme: {rights}. Después, pídalo de nuevo.",
  "platform.lacking.events": "Aún no puedo crear eventos en este servidor, así que no aparecerá nada. Quien administra el servidor debe darme: {rights}.",
  "platform.show": "Mostrar la respuesta",
  "platform.alone": "Solo usted verá la respuesta.",
  "platform.fix": "Corregir",
  "platform.continue": "Continuar",
  "platform.step": "Complete lo que falta.",
  "platform.unshown": "No puedo mostrar la respuesta ahora. Es posible que lo que pidió ya esté hecho: compruébelo antes de pedirlo otra vez.",
};
