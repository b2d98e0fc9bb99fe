import type { platform as reference } from "../en/platform.ts";

export const platform: Record<keyof typeof reference, string> = {
  "platform.wait": "Un instant, je m’en occupe…",
  "platform.fill": "Remplir",
  "platform.by": "À la demande de {person}",
  "platform.close": "Fermer",
  "platform.answer": "Réponse",
  "platform.expired": "Ce bouton est trop ancien ou a été modifié. Posez la question de nouveau et utilisez le nouveau.",
  "platform.expired.form": "Ce formulaire est trop ancien. Ouvrez-le de nouveau.",
  "platform.lacking": "Je ne peux pas encore publier dans {channel}, rien n’y arrivera donc. Quelqu’un qui gère le serveur doit me donner : {rights}.",
  "platform.lacking.there":
    "Je ne peux pas encore publier dans {channel}, je n’y ai donc rien planifié. Quelqu’un qui gère le serveur doit me donner : {rights}. Ensuite, redemandez-le.",
  "platform.lacking.events": "Je ne peux pas encore créer d’événements sur ce serveur : rien n’y apparaîtra. Qui gère le serveur doit me donner : {rights}.",
  "platform.show": "Afficher la réponse",
  "platform.alone": "Vous seul verrez la réponse.",
  "platform.fix": "Corriger",
  "platform.continue": "Continuer",
  "platform.step": "Complétez le reste.",
  "platform.unshown": "Je ne peux pas montrer la réponse pour l’instant. Ce que vous avez demandé est peut-être déjà fait : vérifiez avant de redemander.",
};
