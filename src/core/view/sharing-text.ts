import type { Translate } from "../language/translate.ts";

/** What a sharing label allows, in words; a label without words of its own is named. */
export function sharingText(label: string, t: Translate): string {
  if (label === "clear" || label === "green" || label === "amber") return t(`sharing.${label}`);
  return `TLP:${label.toUpperCase()}`;
}
