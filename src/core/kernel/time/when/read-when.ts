import { LANGUAGES, type Language } from "../../language/language.ts";
import type { WhenReading } from "./reading.ts";

/** Where a phrase is read: `now` as an ISO instant, the reader's zone, and the languages to try first. */
export type WhenContext = { readonly now: string; readonly zone: string; readonly languages: readonly Language[] };

// Loaded when first needed: most commands have no date in them. Importing again takes longer than reading a phrase.
const load = () => Promise.all([import("./read-phrase.ts"), import("./languages/index.ts")]);
let loaded: ReturnType<typeof load> | undefined;

/**
 * Reads a date and time as people write it, in any of the interface languages; the first language in which the whole phrase
 * makes sense decides. Never throws on `text`; throws RangeError for a `now` or `zone` that does not exist.
 */
export async function readWhen(text: string, { now, zone, languages }: WhenContext): Promise<WhenReading> {
  loaded ??= load();
  const [{ readPhrase }, { VOCABULARIES }] = await loaded;
  const order = [...new Set([...languages, ...LANGUAGES])];
  return readPhrase(
    text,
    { now, zone },
    order.map((language) => VOCABULARIES[language]),
  );
}
