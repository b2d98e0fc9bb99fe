import type { en } from "../en/index.ts";
import { activity } from "./activity.ts";
import { report } from "./report.ts";

export const fr: Record<keyof typeof en, string> = { ...report, ...activity };
