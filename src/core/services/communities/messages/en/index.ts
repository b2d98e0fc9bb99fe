import { clearance } from "./clearance.ts";
import { community } from "./community.ts";
import { setup } from "./setup.ts";

export const en = {
  ...setup,
  ...clearance,
  ...community,
} as const;
