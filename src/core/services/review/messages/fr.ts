import type { en } from "./en.ts";

export const fr: Record<keyof typeof en, string> = {
  "review.item": "Élément de la file de relecture",
  "review.reason": "Motif, pour qui l’a proposé",
  "review.by": "Proposé par {name}",
  "review.approve": "Approuver",
  "review.reject": "Refuser",
  "review.list": "File de relecture",
  "review.list.summary": "Lister les propositions en attente de relecture, les plus anciennes d’abord",
  "review.list.title":
    "{total, plural, =0 {Rien n’attend de relecture} one {# proposition en attente de relecture} many {# propositions en attente de relecture} other {# propositions en attente de relecture}}",
  "review.list.none": "La file est vide. Les membres proposent des ressources avec {command}.",
  "review.approve.summary": "Approuver une proposition, pour que tous la trouvent",
  "review.approve.title": "Approuvé",
  "review.approve.done": "« {title} » est maintenant dans la bibliothèque.",
  "review.reject.summary": "Refuser une proposition et dire pourquoi",
  "review.reject.title": "Refusé",
  "review.reject.done": "« {title} » reste hors de la bibliothèque.",
  "review.reopen.summary": "Revenir sur une décision à propos d’une proposition",
  "review.reopen.title": "Décision annulée",
  "review.reopen.done": "« {title} » attend de nouveau une relecture.",
  "review.reopen.other": "Seul {who}, qui a pris cette décision, ou un administrateur peut revenir dessus.",
  "review.open": "Cette proposition attend une relecture : il n’y a pas de décision à annuler.",
  "review.decided":
    "{decision, select, approved {{who} l’a déjà approuvé : {when}.} other {{who} l’a déjà refusé : {when}.}}",
  "review.told.approved": "Votre proposition « {title} » a été approuvée et se trouve maintenant dans la bibliothèque.",
  "review.told.rejected": "Votre proposition « {title} » n’a pas été retenue. Le motif : {reason}",
  "home.review":
    "{total, plural, one {# proposition attend votre relecture} many {# propositions attendent votre relecture} other {# propositions attendent votre relecture}}",
  "home.suggestions": "Mes propositions",
  "home.suggestions.awaiting": "attend une relecture",
  "home.suggestions.approved": "est dans la bibliothèque",
  "home.suggestions.rejected": "n’a pas été retenue : {reason}",
};
