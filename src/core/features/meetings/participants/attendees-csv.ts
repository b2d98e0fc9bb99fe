import type { Translate } from "../../../kernel/language/translate.ts";
import { csvText } from "../../../services/csv/csv-text.ts";
import type { Invitee } from "./attendees.ts";

/** Everybody as CSV, its headings in the reader's language. A cell that a spreadsheet would compute is made text. */
export function attendeesCsv(t: Translate, invitees: readonly Invitee[]): string {
  const columns = ["name", "country", "answer", "place", "note", "at", "there"] as const;
  const rows = invitees.map(({ name, country, answered, line, there }) => [
    name,
    country ?? "",
    answered ? t(`rsvp.${answered.answer}`) : "",
    placeWords(t, answered?.seat ?? null, line),
    answered?.note ?? "",
    answered?.answeredAt.toISOString() ?? "",
    there ? t("word.yes") : "",
  ]);
  return csvText([columns.map((c) => t(`attendees.csv.${c}`)), ...rows], { text: true });
}

/** What a yes has where places are limited, in words; "" for nothing. */
export function placeWords(t: Translate, seat: string | null, line: number | undefined): string {
  if (line !== undefined) return t("attendees.place.waiting", { line });
  return seat === "held" || seat === "offered" || seat === "lapsed" ? t(`attendees.place.${seat}`) : "";
}
