import type { discord as reference } from "../en/discord.ts";

export const discord: Record<keyof typeof reference, string> = {
  "discord.empty": "Il n’y a rien à afficher ici.",
  "discord.confirm.title": "Confirmez-vous ?",
  "discord.confirm.text": "Vous allez faire ceci : {label}",
  "discord.confirm.yes": "Oui, continuer",
  "discord.confirm.no": "Non, revenir",
  "discord.undelivered": "Ce que vous avez demandé le {when} est fait, mais la réponse n’a pas pu vous parvenir.",
  "discord.undelivered.what": "« {what} », du {when}, est fait, mais la réponse n’a pas pu vous parvenir.",
  "discord.choose": "Choisir",
  "discord.own.nowhere":
    "Je ne vous connais dans aucune communauté. Demandez-moi quelque chose une fois sur le serveur de la vôtre ; dès lors, je vous réponds ici aussi.",
  "discord.own.which":
    "Vous êtes dans plusieurs communautés. Pour laquelle est-ce ? Je m’en souviendrai ; le menu sous une réponse permet d’en changer.",
  "discord.own.choose": "Quelle communauté",
  "discord.own.chosen": "Désormais, je vous réponds pour {name}, où que vous demandiez.",
  "discord.own.posts":
    "Ici, je ne peux que vous répondre, car je ne suis pas membre de ce lieu. Demandez-le sur un serveur de la communauté ou en message direct.",
  "discord.own.more":
    "Il y en a davantage. Demandez-le-moi en message direct ou sur un serveur de la communauté pour tout voir.",
  "platform.lacking":
    "Je ne peux pas encore publier dans {channel}, rien n’y arrivera donc. Quelqu’un qui gère le serveur doit me donner : {rights}.",
  "platform.lacking.there":
    "Je ne peux pas encore publier dans {channel}, je n’y ai donc rien planifié. Quelqu’un qui gère le serveur doit me donner : {rights}. Ensuite, redemandez-le.",
  "platform.lacking.tags":
    "Je ne peux pas créer d’étiquettes dans {channel} : les publications y portent donc celles qui existent et qui conviennent. Qui gère le serveur peut me donner dans ce forum : {rights}.",
  "platform.lacking.events":
    "Je ne peux pas encore créer d’événements sur ce serveur : rien n’y apparaîtra. Qui gère le serveur doit me donner : {rights}.",
  "platform.show": "Afficher la réponse",
  "platform.alone": "Vous seul verrez la réponse.",
};
