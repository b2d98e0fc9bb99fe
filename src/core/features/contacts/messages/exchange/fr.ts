import type { exchange as reference } from "./en.ts";

export const exchange: Record<keyof typeof reference, string> = {
  "import.columns.updated": "mis à jour|mise à jour|dernière modification",
  "contact.import.summary": "Importer des contacts d’un fichier ; dit d’abord ce que cela ferait",
  "title.contact.import": "Importer des contacts",
  "contact.import.file": "Fichier : CSV, XLSX ou vCard (.vcf)",
  "contact.import.country": "Pays des lignes qui n’en ont pas",
  "contact.import.languages": "Langues des lignes qui n’en ont pas",
  "contact.import.date": "De quel jour est le fichier",
  "contact.import.gone": "Ce fichier n’est plus conservé. Importez-le de nouveau avec {command}.",
  "contact.import.missing": "Joignez le fichier à importer : CSV, XLSX ou vCard.",
  "contact.import.do":
    "{count, plural, one {Importer # contact} many {Importer # contacts} other {Importer # contacts}}",
  "contact.import.good":
    "{count, plural, one {Importer la ligne correcte} many {Importer les # lignes correctes} other {Importer les # lignes correctes}}",
  "contact.import.correct":
    "{errors, plural, one {Non importé : # erreur à corriger} many {Non importé : # erreurs à corriger} other {Non importé : # erreurs à corriger}}",
  "contact.import.correct.alt": "lignes à corriger et à importer de nouveau",
  "contact.import.private": "{field} (change)",
  "contact.import.back": "a été retiré de l’annuaire le {day}, et y serait de nouveau",
  "contact.import.undo": "Annuler l’importation",
  "contact.import.undo.until": "Elle peut être annulée en entier pendant 30 jours ; ce qui change ensuite reste.",
  "contact.undo.import":
    "L’importation est annulée. {again, plural, =0 {} one {# contact est comme avant. } many {# contacts sont comme avant. } other {# contacts sont comme avant. }}{out, plural, =0 {} one {# qui était nouveau est retiré. } many {# qui étaient nouveaux sont retirés. } other {# qui étaient nouveaux sont retirés. }}{stay, plural, =0 {} one {# a changé depuis et reste tel quel.} many {# ont changé depuis et restent tels quels.} other {# ont changé depuis et restent tels quels.}}",
  "audited.contact.undo-import": "a annulé une importation de contacts",
  "contact.import.moment": "Ce n’est ni un jour ni un moment. Écrivez 2026-11-30 ou 2026-11-30T15:00:00Z.",
  "contact.import.moment.ahead": "Ce moment est encore à venir.",
  "contact.import.needed":
    "Il le faut pour un contact qui n’existe pas encore. Le pays et les langues peuvent être indiqués pour tout le fichier à la fois.",
  "contact.import.doubt":
    "{count, plural, one {Ce peut être {contacts}, ou quelqu’un d’autre.} many {Ce peut être {contacts}.} other {Ce peut être {contacts}.}} Écrivez dans « référence » celle du bon contact, ou une référence propre s’il s’agit de quelqu’un de nouveau.",
  "contact.import.meanwhile":
    "Ce contact a été retiré de l’annuaire depuis l’examen du fichier. Importez de nouveau le fichier s’il doit y revenir.",
  "contact.import.confirmed": "{who} : ce que la personne a confirmé le {day} reste ({fields}).",
  "contact.import.hidden": "{who} : ce qui n’est montré à personne d’autre reste ({fields}).",
  "contact.import.theirs": "{who} : ce que seule la personne peut changer reste ({fields}).",
  "contact.import.new": "{who}",
  "contact.import.changed": "{who} – {changes}",
  "contact.import.point": "point de contact ({country}) pour {topics}",
  "contact.import.point.now": "point de contact ({country}) pour {topics}, aujourd’hui {holder}",
  "contact.import.belongs": "appartient à {person}",
  "contact.import.label.stays":
    "Ce contact est {label}, et un fichier ne change pas cela : écrivez-le ou laissez vide.",
  "contact.import.nothing": "rien",
  "contact.import.mandates": "Point de contact pour",
  "contact.import.visibility": "Qui voit quoi",
  "contact.import.reference": "Référence",
  "contact.import.cards":
    "Le fichier a plus de {most, number} fiches. Divisez-le et importez les parties l’une après l’autre.",
  "contact.import.card.open":
    "Une fiche commence ici et ne se termine pas : le fichier est à moitié écrit. Copiez-le ou exportez-le de nouveau.",
  "contact.import.card.kind":
    "Cette fiche est celle d’un groupe ou d’une chose, non de quelqu’un que l’on puisse appeler.",
  "contact.import.card.encoding":
    "Cette ligne n’est ni en UTF-8 ni dans un jeu de caractères qu’elle indique. Exportez les fiches de nouveau.",
  "limit.contact-files":
    "Vous avez importé beaucoup de fichiers de contacts aujourd’hui. Vous pourrez en importer un autre à partir de {at}.",
  "contact.export.summary": "Exporter des contacts dans un fichier pour vous seul : CSV, XLSX ou vCard",
  "title.contact.export": "Exporter des contacts",
  "submit.export": "Exporter",
  "contact.export.format": "Type de fichier",
  "contact.export.csv": "CSV",
  "contact.export.xlsx": "XLSX",
  "contact.export.vcard": "vCard 4",
  "contact.export.vcard3": "vCard 3, pour d’anciens programmes",
  "contact.export.countries": "Pays ; tous si rien n’est indiqué",
  "contact.export.topics": "Thèmes ; tous si rien n’est indiqué",
  "contact.export.title":
    "{count, plural, one {# contact dans un fichier} many {# contacts dans un fichier} other {# contacts dans un fichier}}",
  "contact.export.alt": "{count, plural, one {# contact} many {# contacts} other {# contacts}}, {label}",
  "contact.export.made": "exporté par {name} le {day}",
  "contact.export.made.operator": "exporté par l’exploitant du bot le {day}",
  "contact.operator.country": "le pays des lignes qui n’en ont pas",
  "contact.operator.languages": "les langues des lignes qui n’en ont pas, comme es,gn",
  "contact.operator.date": "de quel jour est le fichier, comme 2026-11-30",
  "contact.export.label": "Le fichier peut être diffusé selon {label} ; il le dit lui-même.",
  "contact.export.recorded":
    "{count, plural, =0 {Il ne contient pas de données privées.} one {Il contient les données privées de # contact : c’est enregistré, la personne peut le voir, et les administrateurs ont été prévenus.} many {Il contient les données privées de # contacts : c’est enregistré, ces personnes peuvent le voir, et les administrateurs ont été prévenus.} other {Il contient les données privées de # contacts : c’est enregistré, ces personnes peuvent le voir, et les administrateurs ont été prévenus.}}",
  "contact.export.none": "Il n’y a pas de contacts à exporter.",
  "contact.export.most":
    "Il y a plus de {most, number} contacts. Choisissez des pays ou des thèmes, et exportez une partie après l’autre.",
  "limit.exports": "Vous avez souvent exporté des contacts aujourd’hui. Vous pourrez le refaire à partir de {at}.",
  "contact.looks.exported":
    "{name} a exporté dans un fichier les données privées de {count, plural, one {# contact} many {# contacts} other {# contacts}}. Chaque consultation figure dans le journal d’audit.",
  "audited.contact.export": "a exporté des contacts",
  "name.date": "date",
};
