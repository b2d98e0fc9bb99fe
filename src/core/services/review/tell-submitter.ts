import type { Context } from "../../kernel/commands/command.ts";
import { planNews } from "../delivery/notices/notice.ts";
import type { InformingAbout } from "../delivery/notices/notice-about.ts";
import { countDropped, dropPlanned } from "../delivery/planning/plan.ts";
import type { MessageId } from "../../kernel/language/message-ids.ts";
import type { Problem } from "../../kernel/errors/errors.ts";
import type { Whole } from "../store/store.ts";

/** A decided entry of the queue. */
interface Decided {
  readonly subjectId: string;
  /** Null once who it was is erased. */
  readonly submittedById: string | null;
  readonly decidedAt: Date | null;
}

/** The same, with what it is about and what is said of it. */
interface Subject extends Decided {
  readonly about: InformingAbout;
  readonly problem: Problem;
  /** By which message they are told that a decision is taken back. */
  readonly takenBack?: MessageId | undefined;
}

/** Plans to tell the person who submitted a thing what became of it, where a connected platform knows them; who decides about their own knows already. */
export async function tellSubmitter({ db, caller, community, now, ids }: Whole<Context>, item: Subject): Promise<void> {
  if (item.submittedById === null || item.submittedById === caller.personId) return;
  // That an earlier decision was taken back is no news any more where there is another.
  if (item.takenBack !== undefined)
    await dropPlanned({ db, community, now }, "notice", item.subjectId, "cancelled", { occurrence: item.takenBack });
  await planNews(
    { db, community, now, ids },
    {
      person: item.submittedById,
      about: item.about,
      subjectId: item.subjectId,
      // A decision that was taken back and made again is told again.
      occurrence: (item.decidedAt ?? now).toISOString(),
      problem: item.problem,
      near: caller.here,
    },
  );
}

/** What is not yet told about a decision is not told any more; false where nothing of it was still to be told. */
export async function untellSubmitter(
  { db, community, now }: Whole<Context>,
  item: Pick<Decided, "subjectId">,
): Promise<boolean> {
  return (await countDropped({ db, community, now }, "notice", item.subjectId, "cancelled")) > 0;
}
