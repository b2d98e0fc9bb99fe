import type { logo as reference } from "../en/logo.ts";

export const logo: Record<keyof typeof reference, string> = {
  "settings.logo.summary": "Dar a esta comunidad un logotipo para la portada de sus informes",
  "title.settings.logo": "Logotipo de la comunidad",
  "name.logo": "logotipo",
  "settings.logo.file": "Una imagen: PNG o JPEG, de 256 KB como máximo",
  "settings.logo.remove": "Quitar el logotipo",
  "settings.logo.removed": "Desde ahora los informes no llevan logotipo.",
  "settings.logo.none": "No hay logotipo.",
  "settings.logo.missing":
    "Adjunte la imagen: un archivo PNG o JPEG. En una terminal: {command} y el nombre del archivo.",
  "settings.logo.done": "Desde ahora los informes llevan este logotipo",
  "settings.logo.size": "El logotipo tiene {width, number} × {height, number} píxeles.",
  "settings.logo.stripped": "Solo se guarda la imagen: dónde, cuándo y con qué se hizo quedó fuera.",
  "settings.logo.picture": "Eso no es una imagen que yo pueda imprimir, o está dañada. Dé un archivo PNG o JPEG.",
  "settings.logo.large":
    "Ese archivo tiene {size, number} KB; un logotipo puede tener {most, number} KB. Reduzca la imagen.",
  "settings.logo.pixels":
    "Esa imagen tiene {width, number} × {height, number} píxeles; un logotipo puede tener {most, number} por lado. Redúzcala.",
  "audited.community.logo": "cambió el logotipo de la comunidad",
};
