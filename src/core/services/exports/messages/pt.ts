import type { en } from "./en.ts";

export const pt: Record<keyof typeof en, string> = {
  "export.option.country": "só destes países",
  "export.option.topic": "só destes temas, pelas chaves",
  "export.option.meeting": "só dessa reunião, pelo título ou id",
  "export.option.pillar": "só desse pilar, pela chave",
  "export.option.language": "nesse idioma",
  "export.option.label": "só o que tem esse rótulo ou um menor",
};
