import type { en } from "./en.ts";

export const fr: Record<keyof typeof en, string> = {
  "import.columns.reference": "référence|réf|identifiant",
  "import.columns.problem": "problème|ce qui ne va pas",
  "import.columns.country": "pays|code pays",
  "import.columns.language": "langue|langues",
  "import.columns.topics": "thèmes|thème|sujets|sujet",
  "import.columns.sharing": "partage|diffusion|étiquette tlp|classification",
  "import.columns.title": "titre|intitulé|nom",
  "import.columns.url": "lien|adresse|adresse web|site",
  "import.file.size":
    "Le fichier fait {megabytes, number} Mo ; on peut en importer {most, number} Mo au plus à la fois. Divisez-le et importez les parties l’une après l’autre.",
  "import.file.rows":
    "Le fichier compte {rows, number} lignes ; on peut en importer {most, number} au plus à la fois. Divisez-le et importez les parties l’une après l’autre.",
  "import.file.columns":
    "Ce fichier a plus de {most, number} colonnes dans sa première ligne. Retirez celles qui ne sont pas importées.",
  "import.file.slow":
    "La base de données a mis trop de temps pour autant de lignes à la fois, rien n’a donc été écrit. Divisez le fichier et importez les parties l’une après l’autre.",
  "import.file.empty": "Le fichier est vide.",
  "import.file.norows": "Le fichier nomme ses colonnes, mais aucune ligne ne suit.",
  "import.file.spreadsheet":
    "C’est une feuille de calcul, pas un fichier CSV. Enregistrez-la au format « CSV UTF-8 » et importez ce fichier.",
  "import.file.utf16": "Le fichier est en UTF-16. Enregistrez-le au format « CSV UTF-8 » et importez ce fichier.",
  "import.file.encoding":
    "Cette ligne n’est pas en UTF-8. Le fichier est probablement en Windows-1252, comme les tableurs enregistrent le « CSV » simple : enregistrez-le de nouveau au format « CSV UTF-8 ».",
  "import.file.cut":
    "Le fichier se termine au milieu d’un caractère : il n’est écrit qu’à moitié. Copiez-le ou exportez-le de nouveau.",
  "import.file.header": "La première ligne doit nommer les colonnes, par exemple : {columns}.",
  "import.quote.open":
    "Un guillemet ouvert ici n’est jamais refermé : le fichier n’est écrit qu’à moitié, ou il manque un guillemet.",
  "import.quote.wrong":
    "Un guillemet se trouve là où il ne peut pas être. Mettez toute la cellule entre guillemets et doublez ceux qu’elle contient.",
  "import.quote.wrong.lines":
    "D’ici à la ligne {last, number}, un guillemet se trouve là où il ne peut pas être. Mettez toute la cellule entre guillemets et doublez ceux qu’elle contient.",
  "import.cells":
    "Cette ligne compte {count, plural, one {# cellule} many {# cellules} other {# cellules}}, mais la première ligne nomme {wanted, plural, one {# colonne} many {# colonnes} other {# colonnes}}.",
  "import.cells.cut":
    "Le fichier se termine au milieu de cette ligne, après {count, number} cellules sur {wanted, number} : il n’est écrit qu’à moitié. Copiez-le ou exportez-le de nouveau.",
  "import.column.unknown": "Je ne connais pas cette colonne. Les colonnes sont : {columns}.",
  "import.column.missing": "Il manque la colonne « {column} ».",
  "import.column.twice": "Cette colonne figure deux fois : elle signifie « {column} », comme une autre.",
  "import.column.nameless": "La colonne {place, number} n’a pas de nom, mais contient quelque chose.",
  "import.label.not": "Un fichier ne rend rien {label} : écrivez clear, green ou amber, ou laissez vide.",
  "import.cell.values": "Une cellule peut contenir {most, number} valeurs au plus.",
  "import.cell.empty": "Il faut indiquer quelque chose ici.",
  "import.cell.list": "Je ne peux pas lire cela. Séparez plusieurs valeurs par |, comme dans es|en.",
  "import.cell.local": "Ce n’est pas une date avec une heure. Écrivez-la ainsi : 2026-11-30T15:00.",
  "import.cell.day": "Ce n’est pas une date. Écrivez-la ainsi : 2026-11-30.",
  "import.cell.future": "Ce jour est encore à venir ; rien n’a pu y être conclu.",
  "import.cell.channel": "Je ne connais pas ici le canal « {typed} ». Il y a {channels}.",
  "import.row.twice": "La même chose figure déjà à la ligne {line, number}.",
  "import.near": "{message} Vouliez-vous dire « {near} » ?",
  "import.at.line": "Ligne {line, number} : {message}",
  "import.at.cell": "Ligne {line, number}, colonne « {column} » : {message}",
  "import.more": "{more, plural, one {Et # autre erreur.} many {Et # autres erreurs.} other {Et # autres erreurs.}}",
  "import.refused": "Rien n’a été importé.",
  "import.done":
    "{what} (ajouts : {created, number} ; modifications : {updated, number} ; sans changement : {unchanged, number}).",
  "import.dry": "C’était un essai : rien n’a été écrit.",
  "import.sheet.broken":
    "Ce classeur est illisible : il est endommagé ou protégé par un mot de passe. Enregistrez-le de nouveau en XLSX ou en « CSV UTF-8 ».",
  "import.sheet.other":
    "C’est un fichier compressé, mais pas un classeur XLSX. Enregistrez la feuille en XLSX ou en « CSV UTF-8 ».",
  "import.sheet.unpacked":
    "Décompressé, ce classeur fait {megabytes, number} Mo ; {most, number} Mo au plus peuvent être lus. Divisez-le, ou enregistrez la feuille seule en « CSV UTF-8 ».",
  "import.heading.left":
    "{rows, plural, one {# ligne laissée de côté} many {# lignes laissées de côté} other {# lignes laissées de côté}}",
  "import.heading.kept":
    "{rows, plural, one {# ligne gardée telle quelle} many {# lignes gardées telles quelles} other {# lignes gardées telles quelles}}",
  "import.heading.changed": "{rows, plural, one {# modification} many {# modifications} other {# modifications}}",
  "import.heading.new": "{rows, plural, one {# ajout} many {# ajouts} other {# ajouts}}",
  "import.rest": "{rest, plural, one {Et # autre.} many {Et # autres.} other {Et # autres.}}",
  "import.shown.refused": "Ce fichier ne peut pas être importé",
  "import.shown.would": "Ce que ferait l’importation de ce fichier",
  "import.shown.did": "Importé",
  "import.shown.done":
    "Ajouts : {created, number} ; modifications : {updated, number} ; sans changement : {unchanged, number}.",
  "import.shown.dry": "Rien n’est encore écrit.",
  "import.shown.none": "Il n’y a rien à faire.",
};
