import type { en } from "./en.ts";

export const es: Record<keyof typeof en, string> = {
  "kit.address": "{name} debe ser una dirección que empiece por https:// o http://.",
};
