import type { passages as en } from "./en.ts";

export const passages = {
  "title.resource.attach": "Joindre un document",
  "title.resource.file": "Obtenir le document",
  "title.resource.passage": "Afficher un article",
  "name.attach": "joindre",
  "name.passage": "passage",
  "name.number": "numéro",
  "submit.attach": "Joindre",
  "resource.attach.summary": "Donner son document à une ressource, pour que ses articles soient trouvés",
  "resource.attach.file": "Document : PDF, DOCX, HTML ou texte, 25 Mo",
  "resource.attach.missing": "Joignez le document : PDF, DOCX, HTML ou texte brut.",
  "resource.attach.whose":
    "Donne son document à une ressource qui peut la modifier : les modérateurs, qui parle pour son pays et qui l’a proposée jusqu’à sa publication.",
  "resource.attach.done": "Document de « {title} »",
  "resource.file.summary": "Obtenir le document d’une ressource",
  "resource.file.get": "Obtenir le document",
  "resource.file.alt": "Document de « {title} »",
  "resource.file.none": "« {title} » n’a pas de document ici.",
  "resource.file.large":
    "Ce document est plus grand que ce que tous les chats acceptent ({megabytes, number} Mo). Ses passages peuvent être lus ici, et son adresse l’ouvre ; qui exploite le bot peut le remettre (`rapporteur export document`).",
  "resource.file.export.unknown": "Aucune ressource n’a cet id ni de titre qui commence ainsi : {named}.",
  "resource.file.export.several": "Plusieurs ressources s’appellent ainsi ; donnez le titre entier, ou l’id : {titles}",
  "resource.file.export.done": "Document de « {title} », {label}",
  "resource.file.name": "Document",
  "resource.file.size": "{megabytes, number} Mo",
  "resource.file.passages": "Texte",
  "resource.file.passages.count":
    "{passages, plural, one {# passage indexé} many {# passages indexés} other {# passages indexés}}",
  "resource.file.textless":
    "{textless, number} de {pages, plural, one {# page} many {# pages} other {# pages}} {textless, plural, one {est une image ou est vide : son texte} many {sont des images ou sont vides : leur texte} other {sont des images ou sont vides : leur texte}} n’est pas indexé.",
  "resource.file.used": "Les documents de cette communauté occupent {used, number} sur {total, number} Mo.",
  "resource.file.room":
    "Il n’y a plus de place : les documents d’une communauté peuvent occuper {megabytes, number} Mo. Les modérateurs voient ce qui est pris ; qui exploite le bot peut en donner plus.",
  "resource.file.busy": "Plusieurs documents sont déjà en cours de lecture. Réessayez dans une minute.",
  "resource.file.empty": "Il n’y a rien dans ce document.",
  "resource.file.kind":
    "Ce n’est ni un PDF, ni un DOCX, ni du HTML, ni du texte brut, quel que soit son nom. Enregistrez-le sous l’un de ces formats et joignez-le à nouveau.",
  "resource.file.encrypted": "Ce document est protégé par un mot de passe. Joignez-le sans.",
  "resource.file.damaged":
    "Ce document est endommagé et ne peut pas être lu. Ouvrez-le, enregistrez-le de nouveau et joignez-le à nouveau.",
  "resource.file.macros":
    "Ce document contient des macros, qui ne sont pas transmises. Enregistrez-le sans macros (.docx) et joignez celui-là.",
  "resource.file.long":
    "Ce document est trop long : on lit au plus {pages, number} pages et {characters, number} caractères. Joignez-le en plusieurs parties.",
  "resource.file.parts":
    "Ce document a trop de passages : une ressource en a au plus {most, number}. Joignez-le en plusieurs parties.",
  "resource.file.heavy":
    "La lecture de ce document prend plus de temps ou de mémoire que permis. Joignez-en une version plus simple.",
  "resource.passage.summary": "Afficher en entier un article ou une section d’une ressource",
  "resource.passage.number": "Numéro, comme 7 ou 12-bis",
  "resource.passage.nth": "Passage {nth, number}",
  "resource.passage.page": "Page {page, number}",
  "resource.passage.none": "Rien de ce que dit « {title} » n’est conservé ici.",
  "resource.passage.unnumbered": "Les passages de « {title} » n’ont pas de numéros.",
  "resource.passage.unknown": "Rien n’y est appelé « {number} ». Cela va de {first} à {last}.",
  "resource.passage.elsewhere":
    "Son « {number} » n’est pas conservé ici{address, select, yes { : son adresse mène au texte} other {}}.",
  "resource.passage.gone": "« {title} » n’a pas ce passage, ou ne l’a plus.",
  "resource.passage.before": "Le précédent",
  "resource.passage.after": "Le suivant",
  "resource.passage.whole": "À propos de la ressource",
  "resource.passage.read": "Lire ici",
  "resource.passage.show": "Afficher ce passage",
  "import.columns.resource": "ressource|document|loi|source",
  "import.columns.number": "numéro|numero|article|section",
  "import.columns.heading": "intitulé|rubrique|titre de l’article",
  "import.columns.passage": "texte|passage|libellé",
  "import.counted.passages": "{rows, plural, one {# passage} many {# passages} other {# passages}}",
  "import.demo.passages": "Passages de démonstration",
  "audited.resource.attach": "a donné son document à une ressource",
  "audited.import.passages": "a importé des passages",
  "limit.resource-files":
    "Vous avez joint beaucoup de documents aujourd’hui. Vous pourrez en joindre d’autres à partir de {at}.",
} as const satisfies Record<keyof typeof en, string>;
