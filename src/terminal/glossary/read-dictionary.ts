import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { problem, UserError } from "../../core/kernel/errors/errors.ts";
import type { Language } from "../../core/kernel/language/language.ts";
import { truncate } from "../../core/kernel/text/truncate.ts";
import type { DictionaryFile } from "../../core/services/glossary/dictionaries/dictionary-file.ts";
import { languagesNamed } from "../../core/services/glossary/dictionaries/languages-named.ts";
import { readDictionaryCsv } from "../../core/services/glossary/dictionaries/read-csv.ts";
import { readTei } from "../../core/services/glossary/dictionaries/read-tei.ts";
import { reasonOf } from "../io/failure.ts";

/** A file of a dictionary, read in this process: whoever holds the store is not kept from others by it. */
export interface ReadDictionary {
  readonly file: DictionaryFile;
  /** As the file is called. */
  readonly name: string;
}

/**
 * Reads a dictionary: TEI where the file begins as XML does, else CSV. `between` are the languages of a TEI file, where its name
 * and title do not say. `onProgress` is told how many bytes of how many are read. Throws UserError for a file that is not there.
 */
export async function readDictionary(
  path: string,
  between: readonly [Language, Language] | undefined,
  onProgress: (done: number, total: number) => void,
): Promise<ReadDictionary> {
  const name = basename(path).replace(/\.(?:tei|xml|csv)$/i, "");
  try {
    const { size } = await stat(path);
    if (!(await beginsAsXml(path))) return { file: readDictionaryCsv(await readFile(path)), name };
    const file = await readTei(
      chunksOf(path, (done) => onProgress(done, size)),
      between ?? languagesNamed(name),
    );
    return { file, name };
  } catch (error) {
    if (error instanceof UserError || !(error instanceof Error && "code" in error)) throw error;
    throw new UserError(problem("terminal.import.file", { file: truncate(path, 200), reason: reasonOf(error) }));
  }
}

async function beginsAsXml(path: string): Promise<boolean> {
  for await (const chunk of createReadStream(path, { encoding: "utf8", end: 200 }))
    return /^\ufeff?\s*</.test(String(chunk));
  return false;
}

async function* chunksOf(path: string, onRead: (done: number) => void): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8", { fatal: false });
  let done = 0;
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    done += chunk.length;
    onRead(done);
    yield decoder.decode(chunk, { stream: true });
  }
  yield decoder.decode();
}
