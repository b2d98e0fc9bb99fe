import { z } from "zod";
import { command } from "../../core/kernel/commands/command.ts";
import { refuse } from "../../core/kernel/errors/errors.ts";
import { actions, ask, fields, run, time } from "../../core/kernel/views/build.ts";
import { namedAlike } from "../../core/services/people/names/names-apart.ts";
import { accountIds, ownAccounts } from "../../core/services/people/own-accounts.ts";
import { personOption } from "../../core/services/people/person-option.ts";
import { known } from "../../core/services/people/role-by-standing.ts";

/** Shows moderators somebody of the community, and the ways to change their role, to suspend them and to end that. */
export const personShow = command({
  path: "person show",
  summary: "person.show.summary",
  title: "title.person.show",
  submit: "submit.show",
  examples: ["person show person:Lucía"],
  input: z.object({ person: personOption("person.person") }),
  audience: "caller",
  allow: "moderator",
  async run(context, { person: id }) {
    const { db, community, caller, t, format } = context;
    const person = await db.person.findFirst({ where: { communityId: community.id, id, leftAt: null } });
    if (!person) return refuse("person.role.gone");
    // Of two of one name the accounts are called alike, too.
    const alike = (await namedAlike(context, [id])).has(id);
    const accounts = await (alike ? accountIds : ownAccounts)(context, id);
    const { suspendedAt, seenAt, createdAt, country } = person;
    const suspend = suspendedAt
      ? run(t("person.suspend.end"), "person suspend", { person: id, end: true }, { place: "here" })
      : ask(t("person.suspend"), "person suspend", { person: id });
    return {
      title: person.name,
      tone: suspendedAt ? "warning" : "plain",
      blocks: [
        fields(
          [t("me.role"), t(`role.${known(person.role)}`)],
          [t("members.suspended.since"), suspendedAt ? [time(suspendedAt, "date")] : undefined],
          [t("me.edit.country"), country === null ? undefined : format.country(country)],
          [t("me.accounts"), format.all(accounts)],
          [t("members.here-since"), [time(createdAt, "date")]],
          [t("members.last-seen"), seenAt ? [time(seenAt, "date")] : undefined],
        ),
        actions(
          ask(t("title.person.role"), "person role", { person: id }),
          ...(id === caller.personId ? [] : [suspend]),
        ),
      ],
    };
  },
});
