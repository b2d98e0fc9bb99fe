import { platforms } from "./platforms.ts";
import { terminal } from "./terminal.ts";

export const en = {
  ...terminal,
  ...platforms,
} as const;
