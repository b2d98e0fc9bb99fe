import { problem } from "../../../kernel/errors/errors.ts";
import type { Language } from "../../../kernel/language/language.ts";
import { truncate } from "../../../kernel/text/truncate.ts";
import type { ImportFault } from "../../imports/fault.ts";
import type { DictionaryFile } from "./dictionary-file.ts";
import "../messages/index.ts";
import { languagesNamed } from "./languages-named.ts";
import { type Parallel, termsIn } from "./parallel.ts";
import { TeiEntries, type TeiEntry } from "./tei-entries.ts";

const TITLE_MAX = 200;
const LICENCE_MAX = 300;

/**
 * Reads a dictionary as FreeDict writes it: TEI P5 (https://github.com/freedict/fd-dictionaries/wiki), of which an entry's `form/orth` and
 * the `quote` of its `cit type="trans"` count. It is read as it comes, so that a large one takes little memory. `languages` are
 * those of its head words and of its translations; else its title says them.
 */
export async function readTei(
  pieces: AsyncIterable<string>,
  languages?: readonly [Language, Language],
): Promise<DictionaryFile> {
  const parallels: Parallel[] = [];
  const skipped: ImportFault[] = [];
  let header = { title: "", licence: "" };
  let between = languages;
  const entries = new TeiEntries({
    header(said) {
      header = said;
      between ??= languagesNamed(said.title);
    },
    entry(entry) {
      const parallel = between && parallelOf(entry, between);
      if (parallel) parallels.push(parallel);
      else skipped.push({ line: entry.line, problem: problem("glossary.import.entry", { term: truncate(entry.heads[0] ?? "", 40) }) }); // biome-ignore format: one line
    },
  });
  for await (const piece of pieces) {
    entries.write(piece);
    if (entries.broken) break;
  }
  entries.close();
  if (entries.broken) {
    const { line, reason } = entries.broken;
    return { faults: [{ line, problem: problem("glossary.import.xml", { reason }) }] };
  }
  if (!between) return { faults: [{ line: 0, problem: problem("glossary.import.languages") }] };
  const { title, licence } = header;
  return {
    parallels,
    skipped,
    ...(title === "" ? {} : { title: truncate(title, TITLE_MAX, { at: "word" }) }),
    ...(licence === "" ? {} : { licence: truncate(licence, LICENCE_MAX, { at: "word" }) }),
  };
}

function parallelOf(
  { heads, translations }: TeiEntry,
  [from, to]: readonly [Language, Language],
): Parallel | undefined {
  const terms = heads.flatMap((head) => termsIn(from, head));
  const said = translations.flatMap((one) => termsIn(to, one));
  return terms.length > 0 && said.length > 0 ? { [from]: terms, [to]: said } : undefined;
}
