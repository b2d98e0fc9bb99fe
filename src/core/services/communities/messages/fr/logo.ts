import type { logo as reference } from "../en/logo.ts";

export const logo: Record<keyof typeof reference, string> = {
  "settings.logo.summary": "Donner à cette communauté un logo pour la couverture de ses rapports",
  "title.settings.logo": "Logo de la communauté",
  "name.logo": "logo",
  "settings.logo.file": "Une image : PNG ou JPEG, de 256 Ko au plus",
  "settings.logo.remove": "Enlever le logo",
  "settings.logo.removed": "Les rapports n’ont plus de logo.",
  "settings.logo.none": "Il n’y a pas de logo.",
  "settings.logo.missing":
    "Joignez l’image : un fichier PNG ou JPEG. Dans un terminal : {command} et le nom du fichier.",
  "settings.logo.done": "Les rapports portent désormais ce logo",
  "settings.logo.size": "Le logo fait {width, number} × {height, number} pixels.",
  "settings.logo.stripped": "Seule l’image est gardée : où, quand et avec quoi elle a été faite est laissé de côté.",
  "settings.logo.picture":
    "Ce n’est pas une image que je puisse imprimer, ou elle est abîmée. Donnez un fichier PNG ou JPEG.",
  "settings.logo.large": "Ce fichier fait {size, number} Ko ; un logo peut en faire {most, number}. Réduisez l’image.",
  "settings.logo.pixels":
    "Cette image fait {width, number} × {height, number} pixels ; un logo peut en faire {most, number} de côté. Réduisez-la.",
  "audited.community.logo": "a changé le logo de la communauté",
};
