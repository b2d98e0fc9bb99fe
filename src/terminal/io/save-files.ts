import { appendFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { makeDirectory } from "../../core/services/store/make-directory.ts";
import { type FilesKept, openedFile } from "../../core/services/files/opened-file.ts";
import type { GivenFacts } from "../../core/kernel/values/given-file.ts";
import type { Translate } from "../../core/kernel/language/translate.ts";
import { filesIn } from "../../core/kernel/views/contents.ts";
import type { View } from "../../core/kernel/views/model.ts";
import { reasonOf } from "./failure.ts";
import type { FilePiece, Io } from "./io.ts";

/** Hands the files of an answer in a community to whoever listens. */
export async function handFiles(
  view: View,
  { community, ...kept }: FilesKept & { readonly community: string },
  io: Io,
): Promise<void> {
  for (const { token } of filesIn(view)) {
    const file = io.file ? await openedFile(kept, token, community) : undefined;
    if (file) await handPieces(file, file.pieces(), io);
  }
}

/** Hands a file to whoever listens, piece by piece. */
export async function handPieces(
  { name, mediaType, size }: GivenFacts,
  pieces: AsyncIterable<Uint8Array>,
  io: Io,
): Promise<void> {
  let from = 0;
  for await (const piece of pieces) {
    await io.file?.({ name, mediaType, size, base64: Buffer.from(piece).toString("base64"), from });
    from += piece.length;
  }
  if (size === 0) await io.file?.({ name, mediaType, size, base64: "" });
}

/** Where files of answers go: into a directory, never over a file that is there. Each is named as it is saved; `done` waits for the last. */
export function savingTo(
  directory: string,
  t: Translate,
  tell: (line: string) => void,
): { readonly file: NonNullable<Io["file"]>; done(): Promise<void> } {
  let last = Promise.resolve();
  // Where the file goes whose pieces come; nowhere, where it could not be saved.
  let path: string | undefined;
  const failed = (at: string, reason: string) => {
    path = undefined;
    tell(t("terminal.file.failed", { path: at, reason }));
  };
  const begin = async (name: string, bytes: Buffer): Promise<void> => {
    const pathOf = pathsOf(directory, name);
    // Whatever is in the way of the directory, another name of the file would not help.
    const blocked = await reasonAgainst(makeDirectory(directory, 0o777));
    if (blocked !== undefined) return void failed(pathOf(1), blocked);
    for (let n = 1; ; n += 1) {
      path = pathOf(n);
      const reason = await reasonAgainst(writeFile(path, bytes, { flag: "wx" }));
      if (reason === undefined) return;
      if (reason !== "EEXIST") return void failed(path, reason);
    }
  };
  const goOn = async (bytes: Buffer): Promise<void> => {
    const reason = path === undefined ? undefined : await reasonAgainst(appendFile(path, bytes));
    if (path !== undefined && reason !== undefined) failed(path, reason);
  };
  const save = async ({ name, size, base64, from = 0 }: FilePiece): Promise<void> => {
    const bytes = Buffer.from(base64, "base64");
    await (from === 0 ? begin(name, bytes) : goOn(bytes));
    if (path !== undefined && from + bytes.length >= size) tell(t("terminal.file.saved", { path }));
  };
  return {
    file: (piece) => (last = last.then(() => save(piece))),
    done: () => last,
  };
}

/** The paths under which a file may be saved, from 1; none has a sign that a directory cannot take. */
function pathsOf(directory: string, name: string): (n: number) => string {
  const [, stem = "", ending = ""] =
    /^(.*?)(\.\w{1,10})?$/s.exec(name.replace(/[^\p{L}\p{N}._-]+/gu, "_").replace(/^[._]+/, "")) ?? [];
  return (n) => join(directory, `${stem || "file"}${n === 1 ? "" : `-${n}`}${ending}`);
}

/** Why something could not be done; undefined where it was. */
async function reasonAgainst(doing: Promise<unknown>): Promise<string | undefined> {
  return doing.then(
    () => undefined,
    (error: unknown) => reasonOf(error),
  );
}
