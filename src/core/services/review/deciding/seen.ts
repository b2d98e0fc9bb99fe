import { createHash } from "node:crypto";
import type { Context } from "../../../kernel/commands/command.ts";
import { refuse } from "../../../kernel/errors/errors.ts";
import { commandLine } from "../../../kernel/values/command-line.ts";
import type { DescribingSubjects, ReviewSubject, SaidByField } from "../subject.ts";

/** Characters of a digest that a button has: enough to tell two states of one entry apart. */
const LENGTH = 10;

/** What tells what a card says from what it says once somebody has changed it: ten characters, the same for the same fields in whatever order. */
export function digestOfSaid(said: SaidByField): string {
  const fields = Object.entries(said).filter(([, value]) => value !== "");
  const sorted = fields.toSorted(([one], [other]) => (one < other ? -1 : 1));
  return createHash("sha256").update(JSON.stringify(sorted)).digest("hex").slice(0, LENGTH);
}

/** That of what an entry says now; undefined where it says nothing that could change. */
export async function seenNow(
  looking: Pick<DescribingSubjects, "db" | "community">,
  subject: Says,
  id: string,
): Promise<string | undefined> {
  const said = await (subject.revision?.read(looking, id) ?? subject.says?.(looking, id));
  return said && digestOfSaid(said);
}

type Says = Pick<ReviewSubject, "revision" | "says">;

/** Throws UserError where an entry says something else than whoever decides it has seen, as its card had it; nothing is known of what was not opened. */
export async function refuseUnseen(
  context: Context,
  subject: Says,
  { id, subjectId }: { readonly id: string; readonly subjectId: string },
  seen: string | undefined,
): Promise<void> {
  const now = seen === undefined ? undefined : await seenNow(context, subject, subjectId);
  if (now !== undefined && now !== seen) refuse("review.changed", { command: commandLine("review show", id) });
}
