import type { activity as reference } from "../en/activity.ts";

export const activity: Record<keyof typeof reference, string> = {
  "activity.summary": "Voir en chiffres ce que la communauté a fait en quelques mois",
  "title.community.activity": "Ce que nous avons fait",
  "activity.since": "À partir du mois de ce jour",
  "activity.until": "Jusqu’au mois de ce jour",
  "activity.list": "Dans le chat",
  "activity.moderators":
    "L’image et le tableau sont pour la modération. Sans format, vous voyez les chiffres qui sont pour vous.",
  "activity.ready": "Ce que la communauté a fait, {label} sur chaque page.",
  "activity.order": "Le premier mois vient après le dernier. Donnez-les dans l’autre ordre.",
  "activity.many": "Cela fait plus de {most, number} mois. Choisissez une durée plus courte.",
  "activity.file": "Ce que la communauté a fait, {label}",
  "activity.months": "Mois",
  "activity.meetings": "Réunions tenues",
  "activity.by-pillar": "Conclusions par pilier",
  "activity.withheld":
    "Les personnes ne sont pas comptées ici, parce qu’elles étaient à des réunions dont l’étiquette est plus haute que ce qui peut être montré dans ce canal. Demandez-le en message direct avec moi.",
  "activity.running": "Les personnes sont comptées une fois le mois terminé.",
  "activity.floor":
    "Les personnes et les recherches sont comptées en {months}, mois par mois. Ce qui fait moins de cinq dans un mois n’est pas dit : cela figure sous « Autres » s’ils sont assez nombreux, sinon nulle part.",
  "activity.none": "aucun",
  "activity.few": "trop peu pour le dire",
  "activity.count": "Nombre",
  "activity.more":
    "{count, plural, one {# de plus est dans le fichier.} many {# de plus sont dans le fichier.} other {# de plus sont dans le fichier.}}",
  "activity.hidden":
    "{count, plural, one {Pour # mois, certains étaient trop peu pour le dire et n’y figurent pas.} many {Pour # mois, certains étaient trop peu pour le dire et n’y figurent pas.} other {Pour # mois, certains étaient trop peu pour le dire et n’y figurent pas.}}",
  "activity.picture": "En image",
  "activity.csv": "En tableau (CSV)",
  "activity.heading": "Ce que la communauté a fait : {community}",
  "activity.total": "Total : {total, number}",
  "activity.came": "Qui est venu aux réunions, par pays",
  "activity.country": "Pays",
  "activity.no-country": "Pays non indiqué",
  "activity.answers": "Réponses aux invitations",
  "activity.answer": "Réponse",
  "activity.look-ups": "Recherches par thème",
  "activity.topic": "Thème",
  "activity.others": "Autres",
  "activity.what": "Quoi",
  "activity.of": "De quoi",
};
