import type { en } from "./en.ts";

export const es: Record<keyof typeof en, string> = {
  "option.term": "«{typed}» no está en la taxonomía de esta comunidad.",
};
