/** Options that mean the same of several exports, as the command line’s help has them. */
export const en = {
  "export.option.country": "only of these countries",
  "export.option.topic": "only of these topics, by their keys",
  "export.option.meeting": "only of that meeting, by its title or id",
  "export.option.pillar": "only of that pillar, by its key",
  "export.option.language": "in that language",
  "export.option.label": "only what is labelled that or lower",
} as const;
