import type { delivery as reference } from "../en/delivery.ts";

export const delivery: Record<keyof typeof reference, string> = {
  "reminder.title": "Rappel : {title}",
  "reminder.ahead": "Commence dans {span}.",
  "reminder.now": "Commence maintenant.",
  "reminder.begun": "A commencé il y a {span}.",
  "reminder.late": "Ce rappel a {span} de retard : je n’ai pas pu l’envoyer à temps.",
  "reminder.missed":
    "{count, plural, one {Je n’ai pas pu envoyer le rappel de « {title} » pour le {first} : j’étais hors service et il arriverait maintenant trop tard. Rien n’a été publié.} many {Je n’ai pas pu envoyer # rappels de « {title} », le premier pour le {first} : j’étais hors service et ils arriveraient maintenant trop tard. Rien n’a été publié.} other {Je n’ai pas pu envoyer # rappels de « {title} », le premier pour le {first} : j’étais hors service et ils arriveraient maintenant trop tard. Rien n’a été publié.}}",
  "reminder.gone":
    "Les rappels de « {title} » ne peuvent pas être publiés dans #{channel} : le canal n’existe plus ou m’est fermé. Prévoyez de nouveau la réunion dans un autre canal pour qu’elle soit rappelée.",
  "reminder.failed": "Le rappel de « {title} » pour le {when} n’a pas pu être publié, malgré plusieurs tentatives.",
  "reminder.uncertain":
    "Je ne peux pas savoir si le rappel de « {title} » pour le {when} a été publié, je ne l’ai donc pas répété. Veuillez regarder dans le canal.",
};
