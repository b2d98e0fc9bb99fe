import type { Format } from "../../../kernel/language/format.ts";
import { formatter } from "../../../kernel/language/format.ts";
import type { Language } from "../../../kernel/language/language.ts";
import type { Translate } from "../../../kernel/language/translate.ts";
import type { ConclusionEntry } from "../conclusion.ts";
import { ownerNames } from "../owners/owner.ts";

/** What a conclusion is and what is to become of it, but for what most are: its kind, its status, its day and its owners. */
export function lifeFacts(
  { kind, status, dueOn, owners }: Pick<ConclusionEntry, "kind" | "status" | "dueOn" | "owners">,
  { t, format }: { readonly t: Translate; readonly format: Format },
): string[] {
  return [
    ...(kind === "conclusion" ? [] : [t(`conclusion.kind.${kind}`)]),
    ...(status === "adopted" ? [] : [t(`conclusion.status.${status}`)]),
    ...(dueOn === undefined ? [] : [t("conclusion.due.by", { day: dayName(dueOn, format.language) })]),
    ...ownerNames(owners, format),
  ];
}

/** A day ("YYYY-MM-DD") as people write it. */
export function dayName(day: string, language: Language): string {
  const noon = new Date(`${day}T12:00:00Z`);
  return formatter(language, "UTC").moment(noon, "date", noon);
}
