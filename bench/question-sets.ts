import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { LANGUAGES } from "../src/core/kernel/language/language.ts";

/** The halves of the questions (bench/search-questions/README.md). */
export const HALVES = ["tune", "held-out"] as const;
export type Half = (typeof HALVES)[number];

/** What is asked for. */
export const ASKED_KINDS = ["contact", "resource", "conclusion", "meeting"] as const;
export type AskedKind = (typeof ASKED_KINDS)[number];

const questionSchema = z.strictObject({
  kind: z.enum(ASKED_KINDS),
  class: z.string().min(1),
  language: z.enum(LANGUAGES),
  ask: z.enum(["contact find", "resource find", "find"]),
  question: z.string().min(1),
  grades: z.record(z.string(), z.number().int().min(1).max(3)),
});

/** A question as somebody types it after the command `ask`, and what answers it, by names of rows of the demo, with grades. */
export interface Question extends z.output<typeof questionSchema> {
  /** The file that it stands in: contacts, resources, across, syntax, conclusions or meetings. */
  readonly set: string;
}

/** Whether what fails of a set is not to be read: of those held out, and of sets that are called so, there are sums only. */
export const isUnread = (half: Half, set: string): boolean => half === "held-out" || set.endsWith("-unread");

/** What a resource of the demo is called in the questions, by its title. */
export const RESOURCE_NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries(
    JSON.parse(readFileSync(new URL("search-questions/resource-names.json", import.meta.url), "utf8")) as Record<
      string,
      string
    >,
  ),
);

/** All questions of one half. Throws for a line that is none. */
export function readQuestions(half: Half): Question[] {
  const folder = join(import.meta.dirname, "search-questions", half);
  return readdirSync(folder).flatMap((file) =>
    readFileSync(join(folder, file), "utf8")
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => ({ ...questionSchema.parse(JSON.parse(line)), set: file.replace(".jsonl", "") })),
  );
}
