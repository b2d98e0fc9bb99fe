import type { Context } from "../../../kernel/commands/command.ts";
import { problem } from "../../../kernel/errors/errors.ts";
import { commandLine } from "../../../kernel/values/command-line.ts";
import { planNotice } from "../../../services/delivery/notices/notice.ts";
import { moderatorIds } from "../../../services/people/moderators.ts";
import type { Whole } from "../../../services/store/store.ts";

/** To whom it is said that something on a contact is wrong. */
export type Told = "owner" | "moderators";

/** Tells whose contact it is that something is wrong there, as somebody says, and leads to what that is, kept as `said`; moderators where it is nobody's, the caller's own, or of somebody who left. */
export async function tellWrong(
  context: Whole<Context>,
  { id, name, personId }: { readonly id: string; readonly name: string; readonly personId: string | null },
  said: string,
): Promise<Told> {
  const { db, community, caller, now, ids } = context;
  const owner =
    personId === null || personId === caller.personId
      ? null
      : await db.person.findFirst({ where: { communityId: community.id, id: personId, leftAt: null } });
  const notice = { about: "contact", subjectId: id, occurrence: said, near: caller.here } as const;
  const told =
    owner !== null &&
    (await planNotice(
      { db, community, now, ids },
      {
        ...notice,
        person: owner.id,
        problem: problem("contact.wrong.yours", { name: caller.name, command: commandLine("contact me") }),
      },
    ));
  if (told) return "owner";
  for (const person of await moderatorIds({ db, community }))
    await planNotice(
      { db, community, now, ids },
      {
        ...notice,
        person,
        problem: problem("contact.wrong.theirs", {
          name: caller.name,
          contact: name,
          command: commandLine("contact edit"),
        }),
      },
    );
  return "moderators";
}
