import type { en } from "./en.ts";

export const fr: Record<keyof typeof en, string> = {
  "slack.confirm.title": "Confirmez-vous ?",
  "slack.confirm.text": "Vous allez faire ceci : {label}",
  "slack.confirm.yes": "Oui, continuer",
  "slack.confirm.no": "Non, revenir",
  "slack.empty": "Il n’y a rien à afficher ici.",
  "slack.continued": "Suite du message précédent.",
  "slack.more": "Il y en a plus que ce qui tient ici. Demandez-le-moi dans un message direct pour tout voir.",
  "slack.close": "Annuler",
  "slack.next": "Suivant",
  "slack.hint.pick": "Ou choisissez un moment ci-dessous.",
  "slack.hint.open": "Choisissez ou écrivez",
  "slack.hint.search": "Tapez pour rechercher.",
  "slack.choose": "Choisir",
  "platform.close": "Fermer",
  "platform.answer": "Réponse",
  "slack.scope.files.read":
    "Je ne peux pas lire de fichiers dans cet espace de travail, donc rien n’a été fait. L’administration peut me le permettre en réinstallant l’application avec « files:read ». D’ici là, laissez le fichier et mettez un lien à sa place.",
  "slack.scope.files.write":
    "Je ne peux pas envoyer de fichiers dans cet espace de travail, donc ceci manque ici : {names}. L’administration peut me le permettre en réinstallant l’application avec « files:write ».",
  "slack.absent": "Je ne suis pas encore dans ce canal, je ne peux donc pas y publier : ajoutez-moi avec « /invite ».",
  "slack.absent.there":
    "Je ne peux pas publier dans #{channel} : je n’y suis pas, ou il est archivé. Rien n’a été fait. Ajoutez-moi là-bas avec « /invite », puis redemandez.",
  "slack.step.failed":
    "Cette étape n’a pas été faite. La personne qui a lancé le flux sait pourquoi, si on la connaît.",
  "slack.step.broken":
    "Cette étape a commencé et a été interrompue : on ne sait pas si elle a été faite. La personne qui a lancé le flux de travail peut le vérifier.",
};
