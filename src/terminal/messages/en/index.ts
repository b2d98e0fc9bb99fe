import { doctor } from "./doctor.ts";
import { running } from "./running.ts";
import { verbs } from "./verbs.ts";

export const en = {
  ...verbs,
  ...doctor,
  ...running,
} as const;
