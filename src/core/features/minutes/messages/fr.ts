import type { en } from "./en.ts";

export const fr: Record<keyof typeof en, string> = {
  "minutes.session": "Compte rendu",
  "minutes.open.summary": "Commencer le compte rendu dans ce canal",
  "minutes.close.summary": "Clore le compte rendu et le publier dans ce canal",
  "minutes.show.summary": "Montrer le compte rendu d’une réunion et le corriger",
  "minutes.post.summary": "Publier de nouveau le compte rendu",
  "minutes.reopen.summary": "Reprendre un compte rendu clos",
  "minutes.note.summary": "Noter quelque chose dans le compte rendu en cours ici",
  "minutes.note.text": "Ce qu’il faut noter",
  "minutes.note": "Note",
  "minutes.remove.summary": "Retirer une note d’un compte rendu",
  "minutes.link.summary": "Ajouter un lien au compte rendu en cours ici",
  "minutes.link.title": "Ce que c’est",
  "minutes.here.summary": "Dire que vous êtes à la réunion de ce canal",
  "minutes.here.undo.summary": "Retirer votre présence à une réunion",
  "minutes.cancelled": "« {title} » est annulée.",
  "minutes.meeting.none":
    "Aucune réunion de ce canal n’est en cours ni à venir. Nommez-en une, comme dans : /meeting open Appel du bureau",
  "minutes.meeting.several": "Deux réunions de ce canal sont en cours. Dites laquelle : {titles}.",
  "minutes.notYours":
    "Le compte rendu de « {title} » est ouvert et clos par l’organisateur, la présidence ou la modération.",
  "minutes.open.already":
    "Le compte rendu de « {title} » est déjà en cours ici. Terminez-le d’abord avec : /meeting close",
  "minutes.open.another":
    "Le compte rendu d’une réunion à laquelle vous n’avez pas accès est déjà en cours ici. Utilisez un autre canal, ou attendez qu’il soit terminé.",
  "minutes.clearance": "Ce canal est lu par des personnes qui n’ont pas accès à « {title} ».",
  "minutes.none":
    "Aucun compte rendu n’est en cours dans ce canal. L’organisateur, la présidence ou la modération le commence avec : /meeting open",
  "minutes.none.here":
    "Aucun compte rendu auquel vous ayez accès n’a été pris dans ce canal. Nommez une réunion, comme dans : /meeting minutes Appel du bureau",
  "minutes.none.yet": "Il n’y a pas de compte rendu de cela.",
  "minutes.gone": "Ce compte rendu n’existe plus, ou ne vous est pas destiné.",
  "minutes.opened": "Compte rendu en cours : {title}",
  "minutes.opened.again": "Compte rendu repris : {title}",
  "minutes.label": "Qui peut le voir",
  "minutes.opened.how":
    "Ce qui est dit ici à partir de maintenant avec /conclusion add, /note et /link appartient à la réunion. Qui est présent le dit avec /here.",
  "minutes.opened.forgotten":
    "/meeting close publie le compte rendu. Oublié, il se clôt de lui-même {hours, plural, one {# heure} many {# d’heures} other {# heures}} après la fin ou la dernière note.",
  "minutes.here": "Je suis là",
  "minutes.close": "Clore et publier le compte rendu",
  "minutes.title": "Compte rendu : {title}",
  "minutes.present": "Présents",
  "minutes.expected": "Avaient dit oui",
  "minutes.people": "{count, plural, one {# personne} many {# de personnes} other {# personnes}}",
  "minutes.conclusions": "Conclusions",
  "minutes.notes": "Notes",
  "minutes.links": "Liens",
  "minutes.empty": "Rien n’a été noté.",
  "minutes.reopen": "Rouvrir",
  "minutes.correct": "Corriger",
  "minutes.meeting": "Voir la réunion",
  "minutes.forgotten":
    "Personne n’a clos ce compte rendu, et rien n’y a été ajouté depuis {hours, plural, one {# heure} many {# d’heures} other {# heures}} : je l’ai clos.",
  "minutes.unsaid":
    "Le compte rendu de « {title} » est clos et n’a pas pu être publié dans #{channel}. Vous pouvez le lire avec /meeting minutes.",
  "minutes.unsaid.readers":
    "Le compte rendu de « {title} » est clos. Je ne l’ai pas publié dans #{channel} : y lisent désormais des personnes qui n’ont pas accès à cette réunion. Vous pouvez le lire avec /meeting minutes.",
  "minutes.closed.readers":
    "Le compte rendu est clos et n’est pas publié : lisent désormais ici des personnes qui n’y ont pas accès. Qui y a droit le lit avec /meeting minutes.",
  "minutes.stillOpen": "Ce compte rendu est encore en cours.",
  "minutes.remove": "Retirer {text}",
  "minutes.post": "Publier de nouveau",
  "minutes.reopen.elsewhere": "Le compte rendu de « {title} » se reprend dans le canal où il a été pris.",
  "minutes.noted": "Dans le compte rendu de « {title} »",
  "minutes.removed": "Quelque chose a été retiré du compte rendu.",
  "minutes.remove.gone": "Cela n’est plus dans le compte rendu.",
  "minutes.remove.other": "Seul qui l’a noté, ou qui conduit la réunion, peut le retirer.",
  "minutes.here.noted": "Vous êtes noté présent : {title}",
  "minutes.here.already": "Vous étiez déjà noté présent : {title}",
  "minutes.here.none": "Aucune réunion de ce canal n’est en cours, ou plusieurs le sont.",
  "minutes.here.undone": "Vous n’êtes plus noté présent.",
  "deliveries.what.minutes": "Compte rendu : {title}",
  "attendance.here": "l’a dit",
};
