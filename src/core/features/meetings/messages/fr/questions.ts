/** Meetings: what is asked about their times, and who runs them. */
export const questions = {
  "meeting.move.zone": "Est-ce l’heure de {yours}, où vous êtes, ou celle de {theirs}, l’heure de la réunion ?",
  "meeting.add.first": "Première date hors de la répétition",
  "meeting.first.move": "Commencer à la première date de la répétition",
  "meeting.first.keep": "La garder comme date en plus",
  "meeting.first.ask":
    "{when} n’est pas une des dates de « {rule} ». Commencer à la première qui en est une, ou la garder en plus ?",
  "meeting.first.moveTo": "Commencer le {when}",
  "meeting.first.keepOn": "Garder aussi le {when}",
  "meeting.organiser.left":
    "{name} est parti. « {title} », dont la prochaine date est {when}, n’a plus d’organisateur : désignez quelqu’un ou annulez-la.",
  "meeting.organiser.left.others":
    "{name} est parti. « {title} », dont la prochaine date est {when}, et {count, plural, one {# autre réunion} many {# autres réunions} other {# autres réunions}} n’ont plus d’organisateur : désignez quelqu’un ou annulez-les.",
  "meeting.organiser.erased":
    "{titles} : plus personne n’organise cela, car les données de qui le faisait ont été effacées ici. Désignez quelqu’un d’autre ou annulez.",
  "meeting.organiser.erased.title": "« {title} »",
  "meeting.organiser.erased.more":
    "{count, plural, one {# autre réunion} many {# autres réunions} other {# autres réunions}}",
} as const;
