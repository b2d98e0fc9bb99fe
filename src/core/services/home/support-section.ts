import { atLeast, ROLES } from "../../kernel/access/role.ts";
import type { Context } from "../../kernel/commands/command.ts";
import { commandLine } from "../../kernel/values/command-line.ts";
import { muted } from "../../kernel/views/build.ts";
import type { HomeSection } from "./section.ts";

/** So many of those who look after the community are named. */
const NAMED = 3;
const MODERATING = ROLES.filter((role) => atLeast(role, "moderator"));

/** Where help is to be had: the bot's own, and who looks after the community, as far as the reader may see them. */
export const supportSection: HomeSection = {
  rank: 60,
  async build(context) {
    const people = await lookingAfter(context);
    const command = commandLine("help");
    if (people.length === 0) return [muted(...context.t.rich("home.support.somebody", { command }))];
    return [muted(...context.t.rich("home.support", { command }), ` ${context.format.all(people)}`)];
  },
};

async function lookingAfter({ db, community, caller }: Context): Promise<string[]> {
  const found = await db.person.findMany({
    where: { communityId: community.id, role: { in: MODERATING }, leftAt: null, suspendedAt: null },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true, name: true },
    take: NAMED + 1,
  });
  return found
    .filter(({ id }) => id !== caller.personId)
    .slice(0, NAMED)
    .map(({ name }) => name);
}
