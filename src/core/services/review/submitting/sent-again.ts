import type { Context } from "../../../kernel/commands/command.ts";
import { defined } from "../../../kernel/values/defined.ts";
import { stepsOf } from "../steps.ts";
import type { SaidByField } from "../subject.ts";

// As far back as what whoever submitted it was asked for stands: a decision may have been made and taken back since.
const LOOKED_BACK = 10;

/** What was sent again: what was asked for, and what it said before and says since, where that is kept. */
export interface SentAgain {
  readonly asked?: string;
  readonly was?: SaidByField;
  readonly became?: SaidByField;
  /** What they answered, where there was nothing to change. */
  readonly answer?: string;
}

/** Where what somebody answers is kept who has nothing to change of what they submitted. */
export const ANSWER = "answer";

/** How an entry was last sent again after changes were asked for; undefined where it never was. */
export async function sentAgainOf(
  context: Pick<Context, "db" | "community">,
  item: string,
): Promise<SentAgain | undefined> {
  const steps = await stepsOf(context, item, LOOKED_BACK);
  const again = steps.find(({ what }) => what === "resubmitted");
  if (!again) return undefined;
  const asked = steps.find(({ what, number }) => what === "changes" && number < again.number)?.reason;
  const { was, became } = again;
  const answer = became?.[ANSWER];
  return defined({ asked: asked ?? undefined, was: was ?? undefined, became: became ?? undefined, answer });
}
