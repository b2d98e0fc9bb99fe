import type { slack as reference } from "../en/slack.ts";

export const slack: Record<keyof typeof reference, string> = {
  "slack.confirm.title": "Confirmez-vous ?",
  "slack.confirm.text": "Vous allez faire ceci : {label}",
  "slack.confirm.yes": "Oui, continuer",
  "slack.confirm.no": "Non, revenir",
  "slack.note": "Attention",
  "slack.empty": "Il n’y a rien à afficher ici.",
  "slack.continued": "Suite du message précédent.",
  "slack.close": "Annuler",
  "slack.next": "Suivant",
  "slack.missing": "Cette information est nécessaire.",
  "slack.typed": "Vous avez indiqué : {text}",
  "slack.perhaps": "Peut-être : {values}",
  "slack.file.again": "Veuillez joindre « {name} » de nouveau.",
  "slack.hint.when": "Avec vos mots, par exemple « demain à 15 h ».",
  "slack.hint.pick": "Ou choisissez un moment ci-dessous.",
  "slack.hint.day": "Avec vos mots, par exemple « lundi dernier » ou « 2 semaines ».",
  "slack.hint.duration": "Par exemple 90, 1h30 ou 2 heures.",
  "slack.hint.link": "Commence par https://",
  "slack.hint.search": "Tapez pour rechercher.",
  "slack.choose": "Choisir",
};
