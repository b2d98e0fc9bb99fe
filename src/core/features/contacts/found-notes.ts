import type { Format } from "../../kernel/language/format.ts";
import { muted, text } from "../../kernel/views/build.ts";
import type { Part } from "../../kernel/views/model.ts";
import type { ContactsFound } from "./answers.ts";
import type { ContactWords } from "./contact-labels.ts";
import type { Lacking } from "./in-countries.ts";
import { type Looking, searched } from "./looking.ts";
import { replaced } from "./replaced.ts";

type Found = Pick<ContactsFound, "clear" | "missing" | "nobodyIn" | "lacking" | "partial" | "noPoc">;
type Speaking = Pick<ContactWords, "t" | "format">;

/** What must be said before contacts that do not answer all of a question. */
export function notesBefore(
  { clear, missing, nobodyIn, lacking, partial, noPoc }: Found,
  { t, format }: Speaking,
): Part[] {
  if (noPoc) return [text(t("contact.find.no-poc"))];
  if (lacking) return [text(t("contact.find.lacking", said(lacking, format))), ...nowhere(nobodyIn, { t, format })];
  const words = [...missing, ...nobodyIn.map((code) => format.country(code))].join(", ");
  if (words !== "" && !clear) return [text(t("contact.find.missing", { words }))];
  return partial ? [text(t("contact.find.partial"))] : [];
}

const said = ({ countries, words }: Lacking, format: Format) => ({
  countries: format.all(countries.map((code) => format.country(code))),
  words: words.join(", "),
});

function nowhere(countries: readonly string[], { t, format }: Speaking): Part[] {
  const names = format.all(countries.map((code) => format.country(code)));
  return countries.length === 0 ? [] : [text(t("contact.find.nowhere", { countries: names }))];
}

/** What is said below a clear answer: which words nobody has. */
export function notesBelow({ clear, missing }: Found, { t }: Speaking): Part[] {
  return clear && missing.length > 0 ? [muted(t("list.missing", { words: missing.join(", ") }))] : [];
}

/** The question with likely words in the place of those that nobody has; undefined where there are none. */
export async function meantWords(
  looking: Looking,
  words: string,
  { clear, missing }: Pick<ContactsFound, "clear" | "missing">,
): Promise<string | undefined> {
  if (clear || missing.length === 0) return undefined;
  const { corrected } = await searched({ ...looking, search: looking.lenient }, words);
  return corrected.length === 0 ? undefined : replaced(words, corrected);
}
