import type { en } from "../en/index.ts";
import { backup } from "./backup.ts";
import { doctor } from "./doctor.ts";
import { glossary } from "./glossary.ts";
import { running } from "./running.ts";
import { store } from "./store.ts";
import { verbs } from "./verbs.ts";

export const fr: Record<keyof typeof en, string> = {
  ...verbs,
  ...doctor,
  ...running,
  ...store,
  ...backup,
  ...glossary,
};
