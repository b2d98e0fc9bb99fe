import { problem, UserError } from "../../core/kernel/errors/errors.ts";
import type { Language } from "../../core/kernel/language/language.ts";
import type { Translate } from "../../core/kernel/language/translate.ts";
import { plainWords } from "../../core/kernel/values/command-line.ts";
import { languageNamed } from "../../core/services/glossary/dictionaries/languages-named.ts";
import { entryRows } from "../../core/services/glossary/dictionaries/parallel.ts";
import type { ImportFault } from "../../core/services/imports/fault.ts";
import { EXIT, type Io } from "../io/io.ts";
import type { StoreClient } from "../store/store-client.ts";
import { readDictionary } from "./read-dictionary.ts";

/** What the command line says of a dictionary. */
export interface ImportOptions {
  readonly name?: string;
  readonly licence?: string;
  readonly from?: string;
  readonly to?: string;
  readonly community?: string;
  readonly dryRun?: boolean;
}

const MOST_SHOWN = 20;

/** Reads a dictionary's file and has it stored; says what is in it, under which licence, and what is wrong, line by line. */
export async function importDictionary(
  path: string,
  { from, to, dryRun = false, ...options }: ImportOptions,
  { client, io, t }: { readonly client: StoreClient; readonly io: Io; readonly t: Translate },
): Promise<number> {
  const { file, ...read } = await readDictionary(path, betweenOf(from, to), (done, total) =>
    io.progress({ label: t("terminal.glossary.read"), done, total }),
  );
  if ("faults" in file) {
    for (const line of worded(file.faults, t)) io.err(line);
    return EXIT.refused;
  }
  const licence = options.licence ?? file.licence;
  if (licence === undefined) throw new UserError(problem("terminal.glossary.licence.none"));
  const name = options.name ?? file.title ?? read.name;
  const entries = entryRows(file.parallels);
  if (file.skipped.length > 0) {
    io.err(t("terminal.glossary.skipped", { count: file.skipped.length }));
    for (const line of worded(file.skipped, t)) io.err(`  ${line}`);
  }
  io.out(t("terminal.glossary.holds", { name, licence, meanings: file.parallels.length, entries: entries.length }));
  if (dryRun) {
    io.out(t("import.dry"));
    return EXIT.done;
  }
  const { community } = options;
  return client.run("glossary", { does: "import", community, name, licence, entries }, io);
}

function betweenOf(from: string | undefined, to: string | undefined): readonly [Language, Language] | undefined {
  if (from === undefined && to === undefined) return undefined;
  if (from === undefined || to === undefined) throw new UserError(problem("terminal.glossary.direction"));
  return [known(from), known(to)];
}

function known(typed: string): Language {
  const found = languageNamed(typed);
  if (found === undefined) throw new UserError(problem("terminal.glossary.language", { typed }));
  return found;
}

function worded(faults: readonly ImportFault[], t: Translate): string[] {
  return faults.slice(0, MOST_SHOWN).map(({ line, problem: cause }) => {
    const message = plainWords(t.problem(cause));
    return line === 0 ? message : t("import.at.line", { line, message });
  });
}
