import type { en } from "../en/index.ts";
import { activity } from "./activity.ts";
import { report } from "./report.ts";

export const es: Record<keyof typeof en, string> = { ...report, ...activity };
