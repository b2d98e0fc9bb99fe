import { open, readFile, rename } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { ErasedList } from "../privacy/erasing/erase-again.ts";

/** The file beside back-ups that says by digest who was erased: a line each, the digest and when. */
export const erasedBeside = (backup: string): string => join(dirname(backup), ERASED_FILE);
export const ERASED_FILE = "rapporteur-erased.txt";

const LINE = /^([0-9a-f]{64}) (\S+)$/;

/** Who it says was erased; nobody where there is no such file. Lines that are none are left out. */
export async function readErased(path: string): Promise<ErasedList> {
  const text = await readFile(path, "utf8").catch((error: unknown) => {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return "";
    throw error;
  });
  return new Map(
    text.split("\n").flatMap((line) => {
      const [, digest = "", at = ""] = LINE.exec(line) ?? [];
      return digest === "" || Number.isNaN(Date.parse(at)) ? [] : [[digest, new Date(at)] as const];
    }),
  );
}

/** Has the file say it of these, too, and has it on disk before it returns. Nobody is ever taken out. */
export async function keepErased(path: string, list: ErasedList): Promise<void> {
  const known = await readErased(path);
  if ([...list.keys()].every((digest) => known.has(digest))) return;
  const all = new Map([...known, ...list]);
  const draft = `${path}.part`;
  const file = await open(draft, "w", 0o600);
  try {
    await file.writeFile([...all].map(([digest, at]) => `${digest} ${at.toISOString()}\n`).join(""));
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(draft, path);
}
