import { z } from "zod";
import { platformName } from "../../core/kernel/access/target.ts";
import { type Context, command } from "../../core/kernel/commands/command.ts";
import { opt, page } from "../../core/kernel/options/options.ts";
import { defined } from "../../core/kernel/values/defined.ts";
import { actions, ask, item, items, muted, strong, text, time } from "../../core/kernel/views/build.ts";
import { showButton } from "../../core/kernel/views/entry-button.ts";
import type { Inline, Item } from "../../core/kernel/views/model.ts";
import { pageOf } from "../../core/kernel/views/page.ts";
import { accountsApart } from "../../core/services/people/names/names-apart.ts";
import { listMembers, type Member } from "../../core/services/people/list-members.ts";
import { known } from "../../core/services/people/role-by-standing.ts";

const NAME_MAX = 80;

/** Shows moderators who is in the community: in which role, since when, where, and when they were here last. */
export const members = command({
  path: "members",
  summary: "members.summary",
  title: "title.members",
  submit: "submit.show",
  examples: ["members", "members who:moderator", "members name:Ana"],
  input: z.object({
    name: opt.text("members.name", NAME_MAX).optional(),
    who: opt
      .choice("members.who", {
        guest: "role.guest",
        member: "role.member",
        moderator: "role.moderator",
        admin: "role.admin",
        suspended: "members.suspended",
      })
      .optional(),
    page: page(),
  }),
  audience: "caller",
  allow: "moderator",
  async run(context, { name, who, page: at }) {
    const { t } = context;
    const found = await listMembers(
      context,
      defined({
        name,
        role: who === "suspended" ? undefined : who,
        suspended: who === "suspended" ? (true as const) : undefined,
      }),
    );
    const filter = ask(t("members.filter"), "members", defined({ name, who }));
    if (found.length === 0) return { title: t("title.members"), blocks: [text(t("members.none")), actions(filter)] };
    const { shown, turns, where } = pageOf(found, at, "members", defined({ name, who }), t);
    const accounts = await accountsApart(
      context,
      shown.map(({ id }) => id),
    );
    return {
      title: t("title.members"),
      blocks: [
        items(...shown.map((one) => entry(context, one, accounts.get(one.id) ?? []))),
        ...where,
        muted(t("members.what")),
        actions(...turns, filter),
      ],
    };
  },
});

function entry(
  { t, format }: Context,
  { id, name, role, country, createdAt, seenAt, suspendedAt, platforms }: Member,
  accounts: readonly string[],
): Item {
  const facts = [
    suspendedAt ? t("members.suspended") : t(`role.${known(role)}`),
    ...(country === null ? [] : [format.country(country)]),
    ...(platforms.length === 0 ? [] : [format.all(accounts.length > 0 ? accounts : platforms.map(platformName))]),
  ];
  const seen: Inline[] = seenAt ? [` · ${t("members.seen")} `, time(seenAt, "date")] : [];
  return item(
    [strong(name), ` · ${facts.join(" · ")}\n`, `${t("members.since")} `, time(createdAt, "date"), ...seen],
    showButton(t, name, "person show", { person: id }),
  );
}
