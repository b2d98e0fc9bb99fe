import type { later as reference } from "../en/later.ts";

export const later: Record<keyof typeof reference, string> = {
  "reminder.title": "Rappel : {title}",
  "reminder.ahead": "Commence dans {span}.",
  "reminder.now": "Commence maintenant.",
  "reminder.begun": "A commencé il y a {span}.",
  "reminder.late": "Ce rappel a {span} de retard : je n’ai pas pu l’envoyer à temps.",
  "reminder.missed":
    "{count, plural, one {Je n’ai pas pu envoyer le rappel de « {title} » pour le {first} : j’étais hors service et il arriverait maintenant trop tard. Rien n’a été publié.} many {Je n’ai pas pu envoyer # rappels de « {title} », le premier pour le {first} : j’étais hors service et ils arriveraient maintenant trop tard. Rien n’a été publié.} other {Je n’ai pas pu envoyer # rappels de « {title} », le premier pour le {first} : j’étais hors service et ils arriveraient maintenant trop tard. Rien n’a été publié.}}",
  "reminder.gone":
    "Les rappels de « {title} » ne peuvent pas être publiés dans #{channel} : le canal n’existe plus ou m’est fermé. Planifiez de nouveau la réunion dans un autre canal pour qu’elle soit rappelée.",
  "reminder.failed": "Le rappel de « {title} » pour le {when} n’a pas pu être publié, malgré plusieurs tentatives.",
  "reminder.uncertain":
    "Je ne peux pas savoir si le rappel de « {title} » pour le {when} a été publié, je ne l’ai donc pas répété. Veuillez regarder dans le canal.",
  "rsvp.yes": "Oui",
  "rsvp.maybe": "Peut-être",
  "rsvp.no": "Non",
  "reminder.withheld":
    "Je ne publie plus de rappels de « {title} » dans #{channel} : des personnes qui ne peuvent pas voir cette réunion y lisent désormais.",
  "reminder.ask.title": "Viendrez-vous ? {title}",
  "reminder.ask": "Vous n’avez pas encore répondu. Un bouton suffit.",
  "reminder.answered": "Votre réponse : {answer}",
  "reminder.join": "Rejoindre",
  "reminder.snooze.10m": "À nouveau dans 10 minutes",
  "reminder.snooze.1h": "À nouveau dans 1 heure",
  "reminder.snooze.tomorrow": "À nouveau demain à 09:00",
  "reminder.mute": "Ne plus me le rappeler",
  "summary.title": "{count, plural, one {# rappel en retard} many {# rappels en retard} other {# rappels en retard}}",
  "summary.why": "J’étais hors service et n’ai pas pu les envoyer à temps. Ce qui peut encore vous servir :",
  "summary.more":
    "{count, plural, one {Et # de plus : {command}} many {Et # de plus : {command}} other {Et # de plus : {command}}}",
  "change.moved": "Déplacée : {title}",
  "change.changed": "Modifiée : {title}",
  "change.cancelled": "Annulée : {title}",
  "change.restored": "De nouveau prévue : {title}",
  "change.cancelled.series": "Toute la série est annulée.",
  "change.none": "plus aucun",
  "change.answer": "Votre réponse valait pour l’heure précédente : {answer}. Est-elle toujours valable ?",
  "deliveries.what.reminder": "Rappel : {title}",
  "deliveries.what.ask": "Question de qui vient : {title}",
  "deliveries.what.wave": "Rappels {span} avant : {title}",
  "deliveries.what.change": "Ce qui a changé : {title}",
  "deliveries.what.offer": "Une place qui s’est libérée : {title}",
  "deliveries.what.places": "Où en sont les places : {title}",
  "deliveries.what.lapse": "Passage des places aux suivants : {title}",
  "change.gone":
    "Ce qui a changé pour « {title} » ne peut pas être publié dans #{channel} : le canal n’existe plus ou m’est fermé.",
  "change.failed":
    "Ce qui a changé pour « {title} » n’a pas pu être publié dans #{channel}, malgré plusieurs tentatives.",
  "change.uncertain":
    "Je ne peux pas savoir si ce qui a changé pour « {title} » a été publié dans #{channel}, je ne l’ai donc pas répété. Veuillez regarder dans le canal.",
};
