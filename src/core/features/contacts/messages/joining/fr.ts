import type { joining as reference } from "./en.ts";

/** Qui n’a pas de contact ajoute le sien, ou dit lequel est le sien. */
export const joining: Record<keyof typeof reference, string> = {
  "contact.me.none": "Aucun contact n’est encore le vôtre. Pour l’ajouter, ou dire lequel c’est : {command}",
  "contact.own.missing": "Aucun contact de l’annuaire n’est encore le vôtre : personne ne vous y trouve.",
  "contact.join.summary": "Ajouter votre propre fiche de contact à l’annuaire",
  "title.contact.join": "Ajouter ma fiche",
  "contact.join.done": "Ajouté : vous êtes dans l’annuaire. Votre fiche dit que vous l’avez vérifiée aujourd’hui.",
  "contact.join.done.looked-at":
    "Ajouté : vous êtes dans l’annuaire. Un modérateur regarde votre fiche et la vérifie ; d’ici là, elle dit seulement que vous l’avez confirmée.",
  "contact.join.have": "Vous avez déjà une fiche de contact. Pour la modifier : {command}",
  "contact.join.other": "Non, ajouter la mienne",
  "contact.joined.kind": "contacts que quelqu’un a ajoutés",
  "contact.joined.asks": "{name} a ajouté ce contact comme le sien",
  "contact.joined.approved": "« {title} » est vérifié. La personne qui l’a ajouté en est informée.",
  "contact.joined.turned-down": "« {title} » reste, sans être vérifié. La personne qui l’a ajouté apprend pourquoi.",
  "contact.joined.told.approved": "Un modérateur a regardé votre fiche de contact et l’a vérifiée.",
  "contact.joined.asks-you": "Un modérateur vous demande de modifier votre fiche de contact : {reason}",
  "contact.own.told.reopened": "La décision sur le contact « {title} » a été annulée : un modérateur décide à nouveau.",
  "contact.joined.told.rejected":
    "Un modérateur a regardé votre fiche de contact et ne l’a pas vérifiée : {reason} Pour la corriger : {command}",
  "contact.claim.summary": "Dire qu’un contact, c’est vous",
  "contact.claim.title": "Est-ce vous ?",
  "contact.claim.ask": "L’annuaire a quelqu’un qui est peut-être vous : {who} ({country}).",
  "contact.claim.is": "C’est moi",
  "contact.claim.done":
    "Un modérateur regarde si {name}, c’est vous ; je vous dis ce qu’il répond. D’ici là, rien ne change.",
  "contact.claim.waits":
    "Vous avez dit que {name}, c’est vous ; un modérateur ne l’a pas encore regardé. Je vous dis ce qu’il répond.",
  "contact.claim.yours": "Il est à vous maintenant. Dites s’il est juste.",
  "contact.claim.withdraw": "Retirer",
  "contact.claim.taken-back": "Retiré : plus personne ne regarde si {name}, c’est vous.",
  "contact.claim.none": "Rien de ce que vous avez dit de ce contact n’attend plus.",
  "contact.claim.taken": "{name} est déjà le contact de quelqu’un et ne peut devenir celui d’un autre.",
  "contact.claim.looked-at": "Un modérateur doit déjà regarder à qui est ce contact. Redemandez quand ce sera décidé.",
  "contact.claim.other":
    "Un modérateur doit déjà regarder si un autre contact est vous. Attendez, ou retirez-le : {command}",
  "contact.claim.rejected":
    "Un modérateur l’a déjà regardé et a dit que ce n’est pas vous. Si c’est faux, parlez à un modérateur.",
  "contact.claim.away": "{name}, qui l’a dit, n’est plus ici.",
  "contact.claim.kind": "à qui sont les contacts",
  "contact.claim.asks": "{name} dit que ce contact est le sien",
  "contact.claim.approved": "« {title} » est maintenant à la personne qui l’a dit, et elle en est informée.",
  "contact.claim.turned-down": "« {title} » reste à personne. La personne qui l’a dit sien apprend pourquoi.",
  "contact.claim.told.approved":
    "Un modérateur est d’accord : {title} est votre fiche de contact. Regardez si elle est juste : {command}",
  "contact.claim.told.rejected":
    "Un modérateur n’est pas d’accord pour dire que {title}, c’est vous : {reason} Pour ajouter la vôtre : {command}",
  "deliveries.what.notice.own-contact": "Avis sur : son propre contact",
  "audited.contact.join": "a ajouté son propre contact",
  "audited.contact.claim": "a dit qu’un contact est le sien",
  "audited.contact.claim.own": "a fait sien un contact",
  "audited.contact.claim.withdraw": "a retiré qu’un contact est le sien",
};
