import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { makeDirectory } from "../../core/services/store/make-directory.ts";
import { openFile } from "../../core/services/files/generated-files.ts";
import type { TokenStore } from "../../core/services/tokens/token-store.ts";
import type { Translate } from "../../core/kernel/language/translate.ts";
import { filesIn } from "../../core/kernel/views/contents.ts";
import type { View } from "../../core/kernel/views/model.ts";
import { reasonOf } from "./failure.ts";
import type { Io } from "./io.ts";

/** Hands the files of an answer in a community to whoever listens. */
export async function handFiles(
  view: View,
  { tokens, community }: { readonly tokens: Pick<TokenStore, "open">; readonly community: string },
  io: Io,
): Promise<void> {
  for (const { token } of filesIn(view)) {
    const file = io.file ? await openFile(tokens, token, community) : undefined;
    if (file) io.file?.(file);
  }
}

/** Where files of answers go: into a directory, never over a file that is there. Each is named as it is saved; `done` waits for the last. */
export function savingTo(
  directory: string,
  t: Translate,
  tell: (line: string) => void,
): { readonly file: NonNullable<Io["file"]>; done(): Promise<void> } {
  let last = Promise.resolve();
  const save = async (name: string, bytes: Buffer): Promise<void> => {
    const pathOf = pathsOf(directory, name);
    const failed = (path: string, reason: string) => tell(t("terminal.file.failed", { path, reason }));
    // Whatever is in the way of the directory, another name of the file would not help.
    const blocked = await reasonAgainst(makeDirectory(directory, 0o777));
    if (blocked !== undefined) return void failed(pathOf(1), blocked);
    for (let n = 1; ; n += 1) {
      const path = pathOf(n);
      const reason = await reasonAgainst(writeFile(path, bytes, { flag: "wx" }));
      if (reason === undefined) return void tell(t("terminal.file.saved", { path }));
      if (reason !== "EEXIST") return void failed(path, reason);
    }
  };
  return {
    file: ({ name, base64 }) => void (last = last.then(() => save(name, Buffer.from(base64, "base64")))),
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
