import { activity } from "./activity.ts";
import { report } from "./report.ts";

export const en = { ...report, ...activity } as const;
