import type { discord as reference } from "../en/discord.ts";

export const discord: Record<keyof typeof reference, string> = {
  "discord.note": "Attention",
  "discord.done": "C’est fait",
  "discord.empty": "Il n’y a rien à afficher ici.",
  "discord.confirm.title": "Confirmez-vous ?",
  "discord.confirm.text": "Vous allez faire ceci : {label}",
  "discord.confirm.yes": "Oui, continuer",
  "discord.confirm.no": "Non, revenir",
  "discord.choose": "Choisir",
  "discord.missing": "Cette information est nécessaire.",
  "discord.typed": "Vous avez indiqué : {text}",
  "discord.perhaps": "Peut-être : {values}",
  "discord.file.again": "Veuillez joindre « {name} » de nouveau.",
  "discord.hint.when": "Avec vos mots, par exemple « demain à 15 h ».",
  "discord.hint.day": "Avec vos mots, par exemple « lundi dernier » ou « 2 semaines ».",
  "discord.hint.duration": "Par exemple 90, 1h30 ou 2 heures.",
  "discord.hint.link": "Commence par https://",
  "discord.hint.words": "Avec vos mots : le nom, ou une partie.",
  "discord.hint.several": "Un ou plusieurs, séparés par des virgules.",
  "discord.hint.integer": "Un nombre de {least} à {most}.",
  "platform.lacking":
    "Je ne peux pas encore publier dans {channel}, rien n’y arrivera donc. Quelqu’un qui gère le serveur doit me donner : {rights}.",
  "platform.lacking.there":
    "Je ne peux pas encore publier dans {channel}, je n’y ai donc rien planifié. Quelqu’un qui gère le serveur doit me donner : {rights}. Ensuite, redemandez-le.",
  "platform.lacking.events":
    "Je ne peux pas encore créer d’événements sur ce serveur : rien n’y apparaîtra. Qui gère le serveur doit me donner : {rights}.",
  "platform.show": "Afficher la réponse",
  "platform.alone": "Vous seul verrez la réponse.",
  "platform.fix": "Corriger",
  "platform.continue": "Continuer",
  "platform.step": "Complétez le reste.",
  "platform.unshown":
    "Je ne peux pas montrer la réponse pour l’instant. Ce que vous avez demandé est peut-être déjà fait : vérifiez avant de redemander.",
};
