import { z } from "zod";

const noteSchema = z.object({ community: z.string(), seq: z.number().int().positive(), hash: z.string() });

/** What was noted of heads, by community and number. One of which different things were noted fits no chain. */
export type NotedHeads = ReadonlyMap<string, ReadonlyMap<number, string>>;

/** Reads notes, a line of JSON each; undefined where a line is none. */
export function readNotes(text: string): NotedHeads | undefined {
  const heads = new Map<string, Map<number, string>>();
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() === "") continue;
    const note = noteIn(line);
    if (!note) return undefined;
    const noted = heads.get(note.community) ?? new Map<number, string>();
    const before = noted.get(note.seq);
    noted.set(note.seq, before === undefined || before === note.hash ? note.hash : "");
    heads.set(note.community, noted);
  }
  return heads;
}

function noteIn(line: string): z.output<typeof noteSchema> | undefined {
  try {
    return noteSchema.safeParse(JSON.parse(line)).data;
  } catch {
    return undefined;
  }
}
