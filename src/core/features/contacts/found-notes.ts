import type { Format } from "../../kernel/language/format.ts";
import { muted, text } from "../../kernel/views/build.ts";
import type { Part } from "../../kernel/views/model.ts";
import { conditionName } from "../../services/questions/naming/condition-name.ts";
import { somebodyWith } from "../../services/questions/naming/somebody-with.ts";
import { type Condition, valuesOf } from "../../services/questions/reading/condition.ts";
import type { ContactsFound } from "./answers.ts";
import type { ContactWords } from "./contact-labels.ts";
import type { ContactLooking } from "./looking.ts";
import { replaced } from "./replaced.ts";

type Found = Pick<
  ContactsFound,
  "clear" | "missing" | "nobodyIn" | "dropped" | "elsewhere" | "partial" | "noPoc" | "asked"
> & { readonly notNow?: boolean; readonly notHere?: boolean; readonly desks?: boolean } & Pick<
    ContactsFound,
    "standIns"
  >;

/** What must be said before contacts that do not answer all of a question: what nobody meets, first of all. */
export function notesBefore(found: Found, words: ContactWords): Part[] {
  const { clear, missing, nobodyIn, dropped, partial, noPoc, notNow = false } = found;
  const { t, format } = words;
  if (found.desks === true) return [...notesBefore({ ...found, desks: false }, words), muted(t("contact.find.desks"))];
  if (found.standIns !== undefined && found.standIns.length > 0)
    return [...standInNotes(found, words), ...notesBefore({ ...found, standIns: [] }, words)];
  if (found.notHere === true)
    return [text(t("contact.find.not-here")), ...notesBefore({ ...found, notHere: false }, words)];
  if (notNow) return [text(t("contact.find.not-now")), ...notesBefore({ ...found, notNow: false }, words)];
  if (dropped.length > 0) return [text(withoutDropped(found, words)), ...lacking(found, words)];
  if (noPoc) return [text(t("contact.find.no-poc"))];
  const nowhere =
    nobodyIn.length === 0 ? [] : [text(t("contact.find.nowhere", { countries: inAll(nobodyIn, format) }))];
  if (missing.length > 0 && !clear) return [...nowhere, ...lacking(found, words)];
  return partial ? [...nowhere, text(t("contact.find.partial"))] : nowhere;
}

/** Who answers for whom, today. */
export const standInNotes = (
  { standIns = [] }: Pick<ContactsFound, "standIns">,
  { t }: Pick<ContactWords, "t">,
): Part[] =>
  standIns.map(({ holder, deputy, left }) =>
    text(t(left ? "contact.find.stand-in.left" : "contact.find.stand-in", { holder, deputy })),
  );

function lacking({ missing, asked, dropped }: Found, { t }: ContactWords): Part[] {
  if (missing.length === 0) return [];
  const words = missing.join(", ");
  // Who is there meets what else is asked; a word that is written like a name is somebody's.
  const isAside = asked.conditions.length > dropped.length && !missing.some((word) => /^\p{Lu}/u.test(word));
  return [isAside ? muted(t("contact.find.aside", { words })) : text(t("contact.find.missing", { words }))];
}

/** "Nobody in Paraguay for tracing. In Argentina and Brazil:" */
function withoutDropped({ dropped, elsewhere, asked }: Found, words: ContactWords): string {
  const { t, format } = words;
  const left = asked.conditions.filter((one) => !dropped.includes(one));
  const names = format.all(dropped.map((one) => conditionName(one, words)));
  // Somebody may meet all conditions and not be called so.
  if (left.length === 0) return t("contact.find.without", { names });
  const who = somebodyWith(asked.conditions, words);
  const isPlace = (one: Condition) => ["country", "city"].some((name) => valuesOf(one, name).length > 0);
  const away = elsewhere.length > 0 && dropped.every(isPlace);
  return away
    ? t("contact.find.nearest", { who, others: inAll(elsewhere, format) })
    : t("contact.find.without.one", { who, names });
}

const inAll = (codes: readonly string[], format: Format): string =>
  format.all(codes.map((code) => format.country(code)));

/** What is said below a clear answer: which words nobody has. */
export function notesBelow(
  { clear, missing }: Pick<Found, "clear" | "missing">,
  { t }: Pick<ContactWords, "t">,
): Part[] {
  return clear && missing.length > 0 ? [muted(t("list.missing", { words: missing.join(", ") }))] : [];
}

/** The question with likely words in the place of those that nobody has; undefined where there are none. */
export async function meantWords(
  looking: ContactLooking,
  words: string,
  { clear, missing }: Pick<ContactsFound, "clear" | "missing">,
): Promise<string | undefined> {
  if (clear || missing.length === 0) return undefined;
  const corrected = await looking.asker.slips(words);
  return corrected.length === 0 ? undefined : replaced(words, corrected);
}
