import type { discord as reference } from "../en/discord.ts";

export const discord: Record<keyof typeof reference, string> = {
  "discord.empty": "Il n’y a rien à afficher ici.",
  "discord.confirm.title": "Confirmez-vous ?",
  "discord.confirm.text": "Vous allez faire ceci : {label}",
  "discord.confirm.yes": "Oui, continuer",
  "discord.confirm.no": "Non, revenir",
  "discord.choose": "Choisir",
  "platform.lacking":
    "Je ne peux pas encore publier dans {channel}, rien n’y arrivera donc. Quelqu’un qui gère le serveur doit me donner : {rights}.",
  "platform.lacking.there":
    "Je ne peux pas encore publier dans {channel}, je n’y ai donc rien planifié. Quelqu’un qui gère le serveur doit me donner : {rights}. Ensuite, redemandez-le.",
  "platform.lacking.events":
    "Je ne peux pas encore créer d’événements sur ce serveur : rien n’y apparaîtra. Qui gère le serveur doit me donner : {rights}.",
  "platform.show": "Afficher la réponse",
  "platform.alone": "Vous seul verrez la réponse.",
};
