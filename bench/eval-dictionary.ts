import type { Rapporteur } from "../src/app/assemble.ts";
import { UserError } from "../src/core/kernel/errors/errors.ts";
import { translator } from "../src/core/kernel/language/translate.ts";
import { plainWords } from "../src/core/kernel/values/command-line.ts";
import { entryRows } from "../src/core/services/glossary/dictionaries/parallel.ts";
import { saveDictionary } from "../src/core/services/glossary/dictionaries/save-dictionary.ts";
import { readDictionary, type ReadDictionary } from "../src/terminal/glossary/read-dictionary.ts";
import { CollectionError } from "./eval-collection.ts";
import { NOW } from "./ledger-stage.ts";

/** Reads a dictionary as `rapporteur glossary import` does. Throws CollectionError for a file that it refuses. */
export async function readEvalDictionary(path: string): Promise<ReadDictionary> {
  const { problem: worded } = translator("en");
  try {
    const read = await readDictionary(path, undefined, () => undefined);
    if ("faults" in read.file) {
      const [first] = read.file.faults;
      throw new CollectionError(`${path}, line ${first?.line ?? 0}: ${first ? plainWords(worded(first.problem)) : ""}`);
    }
    return read;
  } catch (error) {
    if (error instanceof UserError) throw new CollectionError(`${path}: ${plainWords(worded(error.problem))}`);
    throw error;
  }
}

/** Imports a dictionary into the scratch community. */
export async function importEvalDictionary({ store, ids, seal }: Rapporteur, { file, name }: ReadDictionary) {
  if ("faults" in file) return;
  const entries = entryRows(file.parallels);
  const dictionary = { name, licence: file.licence ?? "not stated", entries };
  await store.asCommunity("c1", "importing", (db) =>
    saveDictionary({ db, community: "c1", now: NOW, ids, seal }, dictionary),
  );
}
