import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { z } from "zod";
import { problem, UserError } from "../../core/kernel/errors/errors.ts";
import type { Translate } from "../../core/kernel/language/translate.ts";
import { makeDirectory } from "../../core/services/store/make-directory.ts";
import { reasonOf } from "../io/failure.ts";
import { EXIT, type Io } from "../io/io.ts";
import type { StoreClient } from "../store/store-client.ts";
import { answerOf } from "./answer-of.ts";

/** Where it is exported from, and in whose words that is told. */
interface At {
  readonly client: Pick<StoreClient, "run">;
  readonly io: Io;
  readonly t: Translate;
}

const planSchema = z.object({
  name: z.string(),
  manifest: z.string(),
  documents: z.array(z.object({ of: z.string(), sha256: z.string(), path: z.string() })),
  says: z.string(),
});
const documentSchema = z.object({ base64: z.string() });

/** Everybody who may read what an operator exports may; where that is, they say. */
const MODE = 0o777;

/**
 * Writes an export, or what fits the options of it, as a folder of its documents with a manifest, into a new folder of `directory`: a
 * document at a time, and the manifest last, so that a folder that has one is whole. 1 where a document is not there any more, which is said.
 */
export async function exportFolder(
  { client, io, t }: At,
  directory: string,
  options: Readonly<Record<string, unknown>> & { readonly what: string },
): Promise<number> {
  const planned = await answerOf(client, "export-folder", options, io);
  if (typeof planned === "number") return planned;
  const { name, manifest, documents, says } = planSchema.parse(planned);
  const root = await newFolder(directory, name);
  let gone = 0;
  for (const [done, { path, ...which }] of documents.entries()) {
    io.progress({ label: t("terminal.folder.label"), done, total: documents.length });
    const answer = await answerOf(client, "export-folder-document", { ...options, ...which }, io);
    if (typeof answer === "number") {
      io.err(t("terminal.folder.gone", { file: path }));
      gone += 1;
      continue;
    }
    await written(join(root, path), Buffer.from(documentSchema.parse(answer).base64, "base64"));
  }
  io.progress({ label: t("terminal.folder.label"), done: documents.length, total: documents.length });
  await written(join(root, "manifest.csv"), manifest);
  io.out(t("terminal.folder.written", { said: says, documents: documents.length - gone, path: root }));
  return gone > 0 ? EXIT.refused : EXIT.done;
}

/** A folder that was not there, by that name or with a number. */
async function newFolder(directory: string, name: string): Promise<string> {
  // A file of that name would be there however often it is tried.
  await makeDirectory(directory, MODE).catch((error: unknown) => {
    throw failed(directory, error);
  });
  for (let nth = 1; ; nth += 1) {
    const path = join(directory, nth === 1 ? name : `${name}-${nth}`);
    try {
      await mkdir(path, { mode: MODE });
      return path;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw failed(path, error);
    }
  }
}

async function written(path: string, content: string | Uint8Array): Promise<void> {
  try {
    await makeDirectory(dirname(path), MODE);
    await writeFile(path, content, { flag: "wx" });
  } catch (error) {
    throw failed(path, error);
  }
}

const failed = (path: string, error: unknown): UserError =>
  new UserError(problem("terminal.file.failed", { path, reason: reasonOf(error) }));
