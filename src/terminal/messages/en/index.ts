import { backup } from "./backup.ts";
import { doctor } from "./doctor.ts";
import { glossary } from "./glossary.ts";
import { running } from "./running.ts";
import { store } from "./store.ts";
import { verbs } from "./verbs.ts";

export const en = {
  ...verbs,
  ...doctor,
  ...running,
  ...store,
  ...backup,
  ...glossary,
} as const;
