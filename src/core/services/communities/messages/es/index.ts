import type { en } from "../en/index.ts";
import { board } from "./board.ts";
import { clearance } from "./clearance.ts";
import { community } from "./community.ts";
import { setup } from "./setup.ts";
import { logo } from "./logo.ts";
import { names } from "./names.ts";

export const es: Record<keyof typeof en, string> = {
  ...setup,
  ...clearance,
  ...community,
  ...logo,
  ...board,
  ...names,
};
