import type { en } from "./en.ts";

export const fr: Record<keyof typeof en, string> = {
  "export.option.country": "seulement de ces pays",
  "export.option.topic": "seulement de ces thèmes, par leurs clés",
  "export.option.meeting": "seulement de cette réunion, par son titre ou son id",
  "export.option.pillar": "seulement de ce pilier, par sa clé",
  "export.option.language": "dans cette langue",
  "export.option.label": "seulement ce qui porte cette étiquette ou une moindre",
};
