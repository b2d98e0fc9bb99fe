import type { en } from "../en/index.ts";
import { doctor } from "./doctor.ts";
import { running } from "./running.ts";
import { verbs } from "./verbs.ts";

export const es: Record<keyof typeof en, string> = {
  ...verbs,
  ...doctor,
  ...running,
};
