import type { Context } from "../../../kernel/commands/command.ts";
import { actions, run, strong, text, time } from "../../../kernel/views/build.ts";
import type { Block } from "../../../kernel/views/model.ts";

/** Reminds somebody who asked to be erased when that is, with the button by which they stay; nothing for anybody else. */
export async function eraseReminder({ db, community, caller, t }: Context): Promise<readonly Block[]> {
  if (caller.personId === undefined) return [];
  const person = await db.person.findFirst({
    where: { communityId: community.id, id: caller.personId, eraseAt: { not: null } },
    select: { eraseAt: true },
  });
  if (!person?.eraseAt) return [];
  return [
    text(strong(t("me.erase.planned")), " ", time(person.eraseAt, "date")),
    actions(run(t("me.erase.keep"), "me erase", { keep: true }, { place: "here" })),
  ];
}
