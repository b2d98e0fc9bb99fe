import type { en } from "./en.ts";

export const es: Record<keyof typeof en, string> = {
  "export.option.country": "solo de estos países",
  "export.option.topic": "solo de estos temas, por sus claves",
  "export.option.meeting": "solo de esa reunión, por su título o id",
  "export.option.pillar": "solo de ese pilar, por su clave",
  "export.option.language": "en ese idioma",
  "export.option.label": "solo lo que lleva esa etiqueta o una menor",
};
