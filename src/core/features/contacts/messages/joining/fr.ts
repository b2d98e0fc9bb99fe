import type { joining as reference } from "./en.ts";

/** Qui n’a pas de contact ajoute le sien, ou dit lequel est le sien. */
export const joining: Record<keyof typeof reference, string> = {
  "contact.me.none": "Aucun contact n’est encore le vôtre. Pour l’ajouter, ou dire lequel c’est : {command}",
  "contact.own.missing": "Aucun contact de l’annuaire n’est encore le vôtre : personne ne vous y trouve.",
  "contact.join.summary": "Ajouter votre propre fiche de contact à l’annuaire",
  "title.contact.join": "Ajouter ma fiche",
  "contact.join.done": "Ajouté : vous êtes dans l’annuaire. Votre fiche dit que vous l’avez vérifiée aujourd’hui.",
  "contact.join.done.looked-at":
    "Ajouté : vous êtes dans l’annuaire. La modération va contrôler votre fiche et la vérifier ; d’ici là, elle dit seulement que vous l’avez confirmée.",
  "contact.join.have": "Vous avez déjà une fiche de contact. Pour la modifier : {command}",
  "contact.join.other": "Non, ajouter la mienne",
  "contact.joined.kind": "contacts que quelqu’un a ajoutés",
  "contact.joined.asks": "{name} a ajouté ce contact comme le sien",
  "contact.joined.approved": "« {title} » est vérifié. La personne qui l’a ajouté en est informée.",
  "contact.joined.turned-down": "« {title} » reste, sans être vérifié. La personne qui l’a ajouté apprend pourquoi.",
  "contact.joined.told.approved": "La modération a contrôlé votre fiche de contact et l’a vérifiée.",
  "contact.joined.asks-you": "La modération vous demande de modifier votre fiche de contact : {reason}",
  "contact.own.told.reopened": "La décision sur le contact « {title} » a été annulée : la modération décide à nouveau.",
  "contact.joined.told.rejected":
    "La modération a contrôlé votre fiche de contact et ne l’a pas vérifiée : {reason} Pour la corriger : {command}",
  "contact.claim.summary": "Dire qu’un contact, c’est vous",
  "contact.claim.title": "Est-ce vous ?",
  "contact.claim.ask": "L’annuaire a quelqu’un qui est peut-être vous : {who} ({country}).",
  "contact.claim.is": "C’est moi",
  "contact.claim.done":
    "La modération va vérifier si {name}, c’est vous ; je vous dirai ce qu’elle répond. D’ici là, rien ne change.",
  "contact.claim.waits":
    "Vous avez dit que {name}, c’est vous ; la modération ne l’a pas encore vérifié. Je vous dirai ce qu’elle répond.",
  "contact.claim.yours": "Il est à vous maintenant. Dites s’il est juste.",
  "contact.claim.withdraw": "Retirer",
  "contact.claim.taken-back": "Retiré : plus personne ne vérifie si {name}, c’est vous.",
  "contact.claim.none": "Rien de ce que vous avez dit de ce contact n’attend plus.",
  "contact.claim.taken": "{name} est déjà le contact de quelqu’un et ne peut devenir celui d’un autre.",
  "contact.claim.looked-at": "La modération doit déjà vérifier à qui est ce contact. Redemandez quand ce sera décidé.",
  "contact.claim.other":
    "La modération doit déjà vérifier si un autre contact est le vôtre. Attendez, ou retirez-le : {command}",
  "contact.claim.rejected":
    "La modération l’a déjà vérifié et a dit que ce n’est pas vous. Si c’est faux, parlez à un modérateur.",
  "contact.claim.away": "{name}, qui l’a dit, n’est plus ici.",
  "contact.claim.asked": "Un modérateur vous a demandé quelque chose à ce sujet. Pour répondre : {command}",
  "contact.claim.asked-of": "Vous avez dit que {name}, c’est vous. Avant d’accepter, un modérateur vous demande :",
  "contact.claim.asks-you": "Vous avez dit que {title}, c’est vous. Un modérateur demande : {reason}",
  "contact.claim.answer": "Répondre",
  "contact.claim.told.answered": "Qui dit que {title} est sa fiche a répondu à ce que vous avez demandé.",
  "contact.answer.summary": "Répondre à ce qu’un modérateur demande d’un contact dont vous dites que c’est vous",
  "title.contact.answer": "Répondre",
  "contact.answer.what": "Votre réponse",
  "contact.claim.kind": "à qui sont les contacts",
  "contact.claim.asks": "{name} dit que ce contact est le sien",
  "contact.claim.approved": "« {title} » est maintenant à la personne qui l’a revendiqué, et elle en est informée.",
  "contact.claim.turned-down":
    "« {title} » n’est toujours à personne. La personne qui l’a revendiqué apprend pourquoi.",
  "contact.claim.told.approved":
    "La modération est d’accord : {title} est votre fiche de contact. Vérifiez qu’elle est juste : {command}",
  "contact.claim.told.rejected":
    "La modération n’est pas d’accord pour dire que {title}, c’est vous : {reason} Pour ajouter la vôtre : {command}",
  "deliveries.what.notice.own-contact": "Avis sur : son propre contact",
  "audited.contact.join": "a ajouté son propre contact",
  "audited.contact.claim": "a dit qu’un contact est le sien",
  "audited.contact.claim.answer": "a répondu à ce qui lui était demandé d’un contact dit le sien",
  "audited.contact.claim.own": "a fait sien un contact",
  "audited.contact.claim.withdraw": "a cessé de dire qu’un contact est le sien",
};
