import type { Label } from "../language/message-ids.ts";
import type { Translate } from "../language/translate.ts";
import { type Sharing, tlp } from "../access/sharing.ts";

/** The sharing labels with their words, for an option that takes one. */
export const SHARING_CHOICES = {
  clear: "sharing.clear",
  green: "sharing.green",
  amber: "sharing.amber",
  "amber+strict": "sharing.amberStrict",
  red: "sharing.red",
} as const satisfies Record<Sharing, Label>;

/** What a sharing label allows, in words; an unknown one is named. */
export function sharingText(label: string, t: Translate): string {
  if (label === "clear" || label === "green" || label === "amber" || label === "red") return t(`sharing.${label}`);
  return label === "amber+strict" ? t("sharing.amberStrict") : tlp(label);
}
