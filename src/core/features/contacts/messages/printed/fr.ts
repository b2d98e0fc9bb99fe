import type { printed as reference } from "./en.ts";

export const printed: Record<keyof typeof reference, string> = {
  "contact.directory.summary": "Préparer l’annuaire des contacts en fichier à imprimer",
  "title.contact.directory": "Imprimer l’annuaire",
  "contact.directory.format": "Format",
  "contact.directory.countries": "Pays",
  "contact.directory.phones": "Avec téléphones et adresses électroniques",
  "contact.directory.moderators":
    "Les téléphones et adresses électroniques ne sont imprimés que pour la modération. Enlevez cette option, ou consultez un contact à la fois.",
  "contact.directory.nobody": "Il n’y a aucun contact pour cela.",
  "contact.directory.most":
    "{count, number} contacts dépassent ce que contient un document ({most, number}). Choisissez des pays ou des thèmes.",
  "contact.directory.done":
    "{count, plural, one {# contact} many {# contacts} other {# contacts}}, {label} sur chaque page.",
  "contact.directory.recorded":
    "{count, plural, one {Cette consultation des données privées de # contact a été enregistrée.} many {Ces consultations des données privées de # contacts ont été enregistrées.} other {Ces consultations des données privées de # contacts ont été enregistrées.}} Les personnes concernées peuvent le voir, et l’administration en est avertie.",
  "contact.directory.as": "En {format}",
  "contact.directory.with": "Avec téléphones",
  "contact.directory.file": "Annuaire de {count, plural, one {# contact} many {# contacts} other {# contacts}}",
  "contact.directory.heading": "Annuaire des contacts : {community}",
  "contact.directory.label": "Diffusion",
  "contact.directory.as-of": "Situation au",
  "contact.directory.by": "Préparé par",
  "contact.directory.contacts": "Contacts",
  "contact.directory.private": "Téléphones, courriels",
  "contact.directory.private.yes": "inclus, là où la personne qui l’a préparé peut les voir",
  "contact.directory.private.no": "non inclus",
  "contact.directory.points": "Points de contact",
  "contact.directory.mandates": "Point de contact pour",
  "contact.directory.hours": "Horaires",
  "contact.directory.confirmed": "Dernière confirmation",
  "contact.directory.unconfirmed": "pas encore",
  "contact.looks.directory":
    "{name} a imprimé un annuaire avec les données privées de {count, plural, one {# contact} many {# contacts} other {# contacts}}. Chaque consultation figure dans le journal d’audit.",
  "limit.directories":
    "Vous avez sorti autant d’annuaires avec données privées qu’une personne le peut en un jour. Vous pourrez en sortir un autre à partir de {at}.",
  "audited.contact.directory": "a sorti l’annuaire en fichier",
  "name.directory": "annuaire",
  "name.phones": "téléphones",
  "name.coverage": "couverture",
  "contact.coverage.summary": "Voir quels pays ont un point de contact pour quels thèmes",
  "title.contact.coverage": "Couverture",
  "contact.coverage.list": "Liste",
  "contact.coverage.picture": "En image",
  "contact.coverage.names": "Avec les noms",
  "contact.coverage.moderators": "Les noms et l’image sont pour la modération. Vous voyez combien il y en a.",
  "contact.coverage.total":
    "{countries, plural, one {# pays} many {# pays} other {# pays}}, {topics, plural, one {# thème} many {# thèmes} other {# thèmes}} : {points, plural, one {# point de contact} many {# points de contact} other {# points de contact}}, dont {doubtful, number} à confirmer.",
  "contact.coverage.of":
    "{count, number} sur {total, plural, one {# pays} many {# pays} other {# pays}} avec un point de contact",
  "contact.coverage.doubts": "{count, number} à confirmer",
  "contact.coverage.none": "aucun : {countries}",
  "contact.coverage.yours": "Seul ce que vous pouvez voir est compté.",
  "contact.coverage.named": "désigné",
  "contact.coverage.doubtful": "à confirmer",
  "contact.coverage.known": "quelqu’un y travaille, personne n’est désigné",
  "contact.coverage.nobody": "personne",
  "contact.coverage.known.count":
    "{count, plural, one {# y travaille, personne n’est désigné} many {# y travaillent, personne n’est désigné} other {# y travaillent, personne n’est désigné}}",
  "contact.coverage.doubt.over": "le mandat est terminé",
  "contact.coverage.doubt.away": "n’est pas là, et personne ne répond",
  "contact.coverage.doubt.left": "a quitté cette fonction",
  "contact.coverage.doubt.unconfirmed": "personne ne le confirme",
  "contact.coverage.caption": "Points de contact par pays",
  "contact.coverage.heading": "Points de contact : {community}",
  "contact.coverage.file": "Pays et thèmes, avec la désignation d’un point de contact",
};
