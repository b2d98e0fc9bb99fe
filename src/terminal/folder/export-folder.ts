import { appendFile, mkdir, rm, writeFile } from "node:fs/promises";
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
    const writing = piecesTo(join(root, path));
    const { file } = writing;
    const exit = await client.run("export-folder-document", { ...options, ...which }, { ...io, file });
    await writing.done();
    if (exit !== EXIT.done) {
      await rm(join(root, path), { force: true });
      io.err(t("terminal.folder.gone", { file: path }));
      gone += 1;
    }
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

/** Writes the pieces of a file to a path as they come, one after the other; `done` throws UserError where that cannot be. */
function piecesTo(path: string): { readonly file: NonNullable<Io["file"]>; done(): Promise<void> } {
  let last = Promise.resolve();
  let failure: UserError | undefined;
  return {
    file: ({ base64, from = 0 }) =>
      (last = last
        .then(() => (failure === undefined ? written(path, Buffer.from(base64, "base64"), from) : undefined))
        .catch((error: unknown) => void (failure ??= failed(path, error)))),
    async done() {
      await last;
      if (failure) throw failure;
    },
  };
}

async function written(path: string, content: string | Uint8Array, from = 0): Promise<void> {
  try {
    if (from > 0) await appendFile(path, content);
    else {
      await makeDirectory(dirname(path), MODE);
      await writeFile(path, content, { flag: "wx" });
    }
  } catch (error) {
    throw failed(path, error);
  }
}

const failed = (path: string, error: unknown): UserError =>
  error instanceof UserError
    ? error
    : new UserError(problem("terminal.file.failed", { path, reason: reasonOf(error) }));
