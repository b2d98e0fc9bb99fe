import type { platform as reference } from "../en/platform.ts";

export const platform: Record<keyof typeof reference, string> = {
  "platform.wait": "Un instant, je m’en occupe…",
  "platform.fill": "Remplir",
  "platform.by": "À la demande de {person}",
  "platform.close": "Fermer",
  "platform.answer": "Réponse",
  "platform.expired": "Ce bouton est trop ancien ou a été modifié. Posez la question de nouveau et utilisez le nouveau.",
  "platform.expired.form": "Ce formulaire est trop ancien. Ouvrez-le de nouveau.",
};
