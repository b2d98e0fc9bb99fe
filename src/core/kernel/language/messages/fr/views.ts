import type { views as reference } from "../en/views.ts";

export const views: Record<keyof typeof reference, string> = {
  "word.yes": "Oui",
  "word.no": "Non",
  "form.submit": "Envoyer",
  "form.ask": "Il me manque quelque chose pour « {title} ».",
  "form.required": "obligatoire",
  "page.more": "Suite ({left, number})",
  "page.back": "Retour",
  undo: "Annuler",
  change: "Modifier",
  show: "Voir",
  "sharing.clear": "TLP:CLEAR – peut être partagé avec tous",
  "sharing.green": "TLP:GREEN – pour cette communauté",
  "sharing.amber": "TLP:AMBER – besoin d’en connaître, propre organisation",
  "sharing.amberStrict": "TLP:AMBER+STRICT – besoin d’en connaître, sa seule organisation",
  "sharing.red": "TLP:RED – seulement pour ses destinataires",
  "form.wrong": "« {title} » : quelque chose est à revoir.",
  "word.quoted": "« {word} »",
  "platform.fill": "Remplir",
  "platform.by": "À la demande de {person}",
  "platform.expired":
    "Ce bouton est trop ancien ou a été modifié. Posez la question de nouveau et utilisez le nouveau.",
  "platform.expired.form": "Ce formulaire est trop ancien. Ouvrez-le de nouveau.",
  "list.cut": "Voici les {most, number} premiers. Ajoutez un mot ou une option pour préciser.",
  "list.without": "Sans {option} ({total, number})",
  "list.corrected": "Résultats pour « {used} » ; rien ne s’écrit « {typed} ».",
};
