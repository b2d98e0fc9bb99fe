import { clearance } from "./clearance.ts";
import { community } from "./community.ts";
import { setup } from "./setup.ts";
import { names } from "./names.ts";

export const en = {
  ...setup,
  ...clearance,
  ...community,
  ...names,
} as const;
