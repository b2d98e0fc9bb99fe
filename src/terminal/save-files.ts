import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { openFile } from "../core/services/files/made-files.ts";
import type { Kept } from "../core/services/tokens/kept.ts";
import type { Translate } from "../core/kernel/language/translate.ts";
import type { View } from "../core/kernel/views/model.ts";
import { reasonOf } from "./failure.ts";
import type { Io } from "./io.ts";

/** Hands the files of an answer to whoever listens. */
export async function handFiles(view: View, kept: Pick<Kept, "open">, io: Io): Promise<void> {
  for (const block of view.blocks) {
    const file = block.kind === "file" && io.file ? await openFile(kept, block.token) : undefined;
    if (file) io.file?.(file);
  }
}

/** Where files of answers go: into a directory, never over a file that is there. Each is named as it is saved; `done` waits for the last. */
export function savingTo(directory: string, t: Translate, tell: (line: string) => void): { readonly file: NonNullable<Io["file"]>; done(): Promise<void> } {
  let last = Promise.resolve();
  const fail = (path: string, error: unknown) => {
    tell(t("terminal.file.failed", { path, reason: reasonOf(error) }));
    return "failed" as const;
  };
  const save = async (name: string, bytes: Buffer) => {
    const [, stem = "", ending = ""] = /^(.*?)(\.\w{1,10})?$/s.exec(name.replace(/[^\p{L}\p{N}._-]+/gu, "_").replace(/^[._]+/, "")) ?? [];
    for (let n = 1; ; n += 1) {
      const path = join(directory, `${stem || "file"}${n === 1 ? "" : `-${n}`}${ending}`);
      try {
        // Whatever is in the way of the directory, another name of the file would not help.
        if (n === 1 && (await mkdir(directory, { recursive: true }).catch((error: unknown) => fail(path, error))) === "failed") return;
        await writeFile(path, bytes, { flag: "wx" });
        return void tell(t("terminal.file.saved", { path }));
      } catch (error) {
        if (reasonOf(error) !== "EEXIST") return void fail(path, error);
      }
    }
  };
  return {
    file: ({ name, base64 }) => void (last = last.then(() => save(name, Buffer.from(base64, "base64")))),
    done: () => last,
  };
}
