import type { en } from "./en.ts";

export const pt: Record<keyof typeof en, string> = {
  "kit.address": "{name} deve ser um endereço que comece com https:// ou http://.",
};
