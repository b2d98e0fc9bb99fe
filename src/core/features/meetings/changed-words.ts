import type { Translate } from "../../kernel/language/translate.ts";

/** What something was and what it is now, "Room 4 → Room 5"; it alone where it is the same, nothing where it neither was nor is. */
export function changedWords(
  t: Translate,
  was: string | null | undefined,
  is: string | null | undefined,
): string | undefined {
  if ((was ?? null) === (is ?? null)) return is ?? undefined;
  return `${was ?? "–"} → ${is ?? t("change.none")}`;
}
