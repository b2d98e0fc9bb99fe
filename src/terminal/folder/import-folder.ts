import type { FileHandle } from "node:fs/promises";
import { z } from "zod";
import { problem, UserError } from "../../core/kernel/errors/errors.ts";
import type { Translate } from "../../core/kernel/language/translate.ts";
import { LARGE_FILE_BYTES } from "../../core/kernel/options/values.ts";
import { plainWords } from "../../core/kernel/values/command-line.ts";
import { MOST_BYTES } from "../../core/services/imports/decode.ts";
import { lineSchema } from "../commands/folder-line.ts";
import { EXIT, type Io } from "../io/io.ts";
import type { StoreClient } from "../store/store-client.ts";
import { answerOf } from "./answer-of.ts";
import { bytesIn, type Folder, openedIn } from "./read-folder.ts";

/** What a folder is imported as, and how. */
interface Options {
  readonly kind: string;
  readonly community?: string;
  readonly dryRun?: boolean;
}

/** Where it is imported, and in whose words that is told. */
interface At {
  readonly client: Pick<StoreClient, "run">;
  readonly io: Io;
  readonly t: Translate;
}

const planSchema = z.object({
  lines: z.array(lineSchema),
  /** How many lines cannot be imported. */
  wrong: z.number(),
});
const doneSchema = z.object({
  became: z.enum(["created", "updated", "unchanged", "refused"]),
  size: z.number().optional(),
});

/**
 * Imports a folder of documents with a manifest, a line at a time, so that what was done stays where it is broken off. What is wrong with a
 * line is said on stderr, and nothing of it is kept; 1 where that is any.
 */
export async function importFolder({ client, io, t }: At, folder: Folder, options: Options): Promise<number> {
  const base64 = await manifestOf(folder);
  const planned = await answerOf(client, "folder-plan", { ...options, base64, listing: folder.listing }, io);
  if (typeof planned === "number") return planned;
  const { lines, wrong } = planSchema.parse(planned);
  const counts = { created: 0, updated: 0, unchanged: 0, refused: wrong };
  const kept = { documents: 0, bytes: 0 };
  const seen = new Set<string>();
  for (const [at, line] of lines.entries()) {
    io.progress({ label: t("terminal.folder.label"), done: at, total: lines.length });
    const { file = "" } = line;
    const document = await documentIn(folder, file);
    if (document && "reason" in document) {
      unreadable(io, t, line, document.reason);
      counts.refused += 1;
      continue;
    }
    const sent = { ...options, line, before: kept.bytes, last: at === lines.length - 1 };
    const done = await sentWith({ client, io }, sent, document);
    if (typeof done === "number") return done;
    const { became, size } = doneSchema.parse(done);
    counts[became] += 1;
    if (size !== undefined) kept.documents += 1;
    // What is kept for good counts itself.
    if (options.dryRun === true && !seen.has(file)) kept.bytes += size ?? 0;
    seen.add(file);
  }
  io.progress({ label: t("terminal.folder.label"), done: lines.length, total: lines.length });
  io.out(t("terminal.folder.done", { ...counts, documents: kept.documents }));
  if (options.dryRun === true) io.out(t("import.dry"));
  return counts.refused > 0 ? EXIT.refused : EXIT.done;
}

/** Says why a line's document cannot be read. */
function unreadable(io: Io, t: Translate, { line, file = "" }: z.output<typeof lineSchema>, reason: string): void {
  const said = problem("terminal.import.file", { file, reason });
  io.err(t("import.at.cell", { line, column: "file", message: plainWords(t.problem(said)) }));
}

/** A line's document, opened; undefined where it names none, a reason where it cannot be read. */
const documentIn = async (folder: Folder, file: string) =>
  file === "" ? undefined : openedIn(folder, file, LARGE_FILE_BYTES);

/** A folder's manifest in Base64. Throws UserError where it cannot be read. */
async function manifestOf(folder: Folder): Promise<string> {
  const bytes = await bytesIn(folder, folder.manifest, MOST_BYTES);
  if ("reason" in bytes)
    throw new UserError(problem("terminal.import.file", { file: folder.manifest, reason: bytes.reason }));
  return Buffer.from(bytes).toString("base64");
}

/** Imports a line with its document, which is read as it goes; what became of it, or an exit code. */
async function sentWith(
  { client, io }: Pick<At, "client" | "io">,
  sent: object,
  document: { readonly handle: FileHandle; readonly size: number } | undefined,
): Promise<unknown> {
  if (!document) return answerOf(client, "folder-line", sent, io);
  const { handle, size } = document;
  // From its beginning each time: it may be asked for again where the store changes hands.
  const given = () => handle.createReadStream({ start: 0, autoClose: false });
  try {
    return await answerOf(client, "folder-line", { ...sent, size }, { ...io, given });
  } finally {
    await handle.close();
  }
}
