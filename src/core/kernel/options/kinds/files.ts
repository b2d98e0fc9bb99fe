import { type Problem, problem } from "../../errors/errors.ts";
import { FileInMemory } from "../../values/file-in-memory.ts";
import { GivenFile } from "../../values/given-file.ts";
import type { OptionKind } from "../kind.ts";
import { factsSchema, FILE_BYTES, fileSchema, LARGE_FILE_BYTES, type LostFile, lostSchema } from "../values.ts";

/** A file, as large as every chat takes: its value has all that stands in it. */
export const file: OptionKind = {
  name: "file",
  widget: "file",
  async read(raw) {
    const found = fileSchema.safeParse(raw);
    const wrong = notTaken(found.data ?? raw, FILE_BYTES);
    if (wrong) return { problem: wrong };
    if (found.success) return { value: found.data };
    if (!(raw instanceof GivenFile)) return { problem: missing(raw) };
    return { value: { ...raw.facts(), base64: (await raw.whole()).toString("base64") } };
  },
};

/** A file as large as any chat takes: its value is read in pieces. */
export const largeFile: OptionKind = {
  name: "file",
  widget: "file",
  read(raw) {
    const found = fileSchema.safeParse(raw);
    const wrong = notTaken(found.data ?? raw, LARGE_FILE_BYTES);
    if (wrong) return { problem: wrong };
    if (raw instanceof GivenFile) return { value: raw };
    if (!found.success) return { problem: missing(raw) };
    return { value: new FileInMemory(Buffer.from(found.data.base64, "base64"), found.data) };
  },
};

/** What is said of a file that is larger than is taken: so many megabytes at most. */
function notTaken(raw: unknown, most: number): Problem | undefined {
  const facts = factsSchema.safeParse(raw);
  return facts.success && facts.data.size > most
    ? problem("option.file.size", { megabytes: most / 1024 / 1024 })
    : undefined;
}

function missing(raw: unknown): Problem {
  const lost = lostSchema.safeParse(raw);
  if (lost.success) return lostFile(lost.data.lost);
  return problem(factsSchema.safeParse(raw).success ? "option.file.gone" : "option.file");
}

/** What is said of a file that was not taken in. */
export function lostFile(lost: LostFile): Problem {
  switch (lost) {
    case "cut":
      return problem("option.file.cut");
    case "disk":
      return problem("option.file.disk");
    case "many":
      return problem("option.file.many");
  }
}
