import { open } from "node:fs/promises";
import type { HeadNote, NoteHeads } from "../core/services/audit/notes/head-note.ts";

/** How long an address may take to answer, in milliseconds. */
const PATIENCE_MS = 10_000;

/** Notes heads in a file, a line of JSON each, or at an address, which is sent `{"notes": […]}` and answers 2xx. */
export function noteAt(place: string): NoteHeads {
  return /^https?:/i.test(place) ? (notes) => post(place, notes) : (notes) => append(place, notes);
}

/** Written through to the disk; whoever may read it is as the directory says, since it holds no secret. */
async function append(path: string, notes: readonly HeadNote[]): Promise<void> {
  const file = await open(path, "a", 0o640);
  try {
    await file.appendFile(notes.map((note) => `${JSON.stringify(note)}\n`).join(""));
    await file.sync();
  } finally {
    await file.close();
  }
}

async function post(address: string, notes: readonly HeadNote[]): Promise<void> {
  const answer = await fetch(address, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ notes }),
    // Another address was not named.
    redirect: "error",
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  await answer.body?.cancel();
  if (!answer.ok) throw new Error(`the place where heads of audit chains are noted answers ${answer.status}`);
}
