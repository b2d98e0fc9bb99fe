import type { files as reference } from "./en.ts";

export const files: Record<keyof typeof reference, string> = {
  "resource.import.summary": "Importer des ressources d’un fichier ; dit d’abord ce qu’il ferait",
  "title.resource.import": "Importer la bibliothèque",
  "resource.import.file": "Fichier : CSV ou XLSX",
  "resource.import.gone": "Ce fichier n’est plus conservé. Importez-le de nouveau avec {command}.",
  "resource.import.missing":
    "Joignez le fichier à importer : CSV ou XLSX. Ses colonnes peuvent s’appeler comme celles d’une exportation.",
  "resource.import.do":
    "{count, plural, one {Importer # ressource} many {Importer # ressources} other {Importer # ressources}}",
  "resource.import.new": "{what}",
  "resource.import.changed": "{what} – {changes}",
  "resource.import.label.stays":
    "Cette ressource est {label}, ce qu’un fichier ne change pas : écrivez cela, ou laissez vide.",
  "limit.resource-imports":
    "Vous avez importé beaucoup de fichiers de ressources aujourd’hui. Vous pourrez en importer un autre à partir de {at}.",
  "resource.export.summary": "Exporter la bibliothèque, ou une partie, dans un fichier pour vous seul",
  "title.resource.export": "Exporter la bibliothèque",
  "resource.export.format": "Type de fichier",
  "resource.export.csv": "CSV",
  "resource.export.xlsx": "XLSX",
  "resource.export.title":
    "{count, plural, one {# ressource dans un fichier} many {# ressources dans un fichier} other {# ressources dans un fichier}}",
  "resource.export.alt": "{count, plural, one {# ressource} many {# ressources} other {# ressources}}, {label}",
  "resource.export.made": "exporté par {name} le {day}",
  "resource.export.made.operator": "exporté par l’exploitant du bot le {day}",
  "resource.operator.kind": "seulement de ce type, comme law ou guide",
  "resource.operator.status": "seulement de ce statut juridique, comme in-force",
  "resource.operator.resource": "de quelle ressource, par son titre ou son id",
  "resource.operator.whose": 'Dites de quelle ressource est le document : --resource "TITRE".',
  "resource.export.label":
    "Le fichier peut être diffusé selon {label} ; il le dit lui-même. Il peut être réimporté tel quel.",
  "resource.export.documents":
    "Leurs documents n’y sont pas. Qui exploite le bot peut les écrire dans un dossier (`rapporteur export resources --format folder`).",
  "resource.export.none":
    "Rien dans la bibliothèque ne répond à cela : il n’y a pas de fichier. Exportez avec moins de conditions.",
  "resource.export.most":
    "Il y a plus de {most, number} ressources. Choisissez un type ou un pays, et exportez une partie après l’autre.",
  "limit.resource-exports":
    "Vous avez souvent exporté la bibliothèque aujourd’hui. Vous pourrez le refaire à partir de {at}.",
  "audited.resource.export": "a exporté des ressources",
  "import.columns.file": "fichier|nom du fichier|document joint",
  "resource.folder.outside":
    "« {path} » peut mener hors du dossier. Écrivez où le fichier se trouve dans celui-ci, comme dans lois/loi.pdf.",
  "resource.folder.absent": "Il n’y a pas de fichier « {path} » dans le dossier.",
  "resource.folder.link": "« {path} » est un lien, qui n’est pas suivi. Mettez-y le fichier lui-même.",
  "resource.folder.other": "« {path} » n’est pas un fichier.",
  "resource.folder.large":
    "« {path} » fait {megabytes, number} Mo ; un document peut faire {most, number} Mo. Donnez-le en parties, ou sous une forme plus légère.",
  "resource.folder.room":
    "Il n’y a pas de place : les documents d’une communauté peuvent occuper {megabytes, number} Mo.",
};
