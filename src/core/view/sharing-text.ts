import type { Translate } from "../language/translate.ts";

/** What a sharing label allows, in words; an unknown one is named. */
export function sharingText(label: string, t: Translate): string {
  if (label === "clear" || label === "green" || label === "amber" || label === "red") return t(`sharing.${label}`);
  return label === "amber+strict" ? t("sharing.amberStrict") : `TLP:${label.toUpperCase()}`;
}
