import type { en } from "./en.ts";

export const fr: Record<keyof typeof en, string> = {
  "kit.address": "{name} doit être une adresse qui commence par https:// ou http://.",
};
