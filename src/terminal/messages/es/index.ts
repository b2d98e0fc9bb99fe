import type { en } from "../en/index.ts";
import { platforms } from "./platforms.ts";
import { terminal } from "./terminal.ts";

export const es: Record<keyof typeof en, string> = {
  ...terminal,
  ...platforms,
};
