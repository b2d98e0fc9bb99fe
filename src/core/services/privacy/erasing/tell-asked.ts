import type { Context } from "../../../kernel/commands/command.ts";
import { problem } from "../../../kernel/errors/errors.ts";
import { commandLine } from "../../../kernel/values/command-line.ts";
import { planNotice } from "../../delivery/notices/notice.ts";
import { dropPlanned } from "../../delivery/planning/plan.ts";
import type { Whole } from "../../store/store.ts";

const CODE = "me.erase.told";

/** Tells a person on each platform that knows them when they will be erased, and how they stay: whoever asked may not have been them. */
export async function tellErasure(context: Whole<Context>, person: string, at: Date): Promise<void> {
  const { db, community } = context;
  const accounts = await db.handle.findMany({
    where: { communityId: community.id, personId: person, leftAt: null },
    orderBy: [{ platform: "asc" }, { externalId: "asc" }],
    select: { platform: true, spaces: true },
  });
  for (const { platform, spaces } of accounts)
    await planNotice(context, {
      ...{ about: "erasing", person, subjectId: person, occurrence: at.toISOString() },
      near: { platform, space: spaces.at(-1) ?? context.caller.here.space },
      problem: problem(CODE, { at, command: commandLine("me") }),
    });
}

/** What is not told yet of that is not told any more: they stay. */
export const untellErasure = ({ db, community, now }: Whole<Context>, person: string): Promise<void> =>
  dropPlanned({ db, community, now }, "notice", person, "cancelled", { occurrence: CODE });
