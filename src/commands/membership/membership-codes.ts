import { z } from "zod";
import { type Context, command } from "../../core/kernel/commands/command.ts";
import { page } from "../../core/kernel/options/options.ts";
import { actions, ask, item, items, muted, run, strong, text, time } from "../../core/kernel/views/build.ts";
import { aboutEntry } from "../../core/kernel/views/entry-button.ts";
import type { Item } from "../../core/kernel/views/model.ts";
import { truncate } from "../../core/kernel/text/truncate.ts";
import { pageOf } from "../../core/kernel/views/page.ts";
import { listCodes, type ListedCode, mayRevoke } from "../../core/features/membership/codes/list-codes.ts";

// So that the day is told, too.
const NAMED = 20;

/** Shows moderators the codes by which people come in, and lets them take codes back. */
export const membershipCodes = command({
  path: "membership codes",
  summary: "membership.codes.summary",
  title: "title.membership.codes",
  submit: "submit.show",
  examples: ["membership codes"],
  input: z.object({ page: page() }),
  audience: "caller",
  allow: "moderator",
  async run(context, { page: at }) {
    const { t } = context;
    const make = ask(t("title.membership.invite"), "membership invite", {});
    const codes = await listCodes(context);
    const title = t("title.membership.codes");
    if (codes.length === 0) return { title, blocks: [text(t("membership.codes.none")), actions(make)] };
    const { shown, turns, where } = pageOf(codes, at, "membership codes", {}, t);
    return {
      title,
      blocks: [
        items(...shown.map((code) => entry(context, code))),
        ...where,
        muted(t("membership.codes.what")),
        actions(...turns, make),
      ],
    };
  },
});

function entry({ t, format, caller, now }: Context, code: ListedCode): Item {
  const { id, role, by, state, uses, usesLeft, expiresAt, country } = code;
  const facts = [
    t("membership.codes.by", { name: by }),
    ...(country === null ? [] : [format.country(country)]),
    ...(state === "works" ? [] : [t(`membership.codes.${state}`)]),
  ];
  const revoke = aboutEntry(
    run(t("membership.revoke"), "membership revoke", { code: id }),
    `${t(`role.${role}`)}, ${id}, ${truncate(by, NAMED)}, ${format.moment(expiresAt, "date", now)}`,
    t,
  );
  return item(
    [
      strong(t("membership.codes.for", { role: t(`role.${role}`) })),
      ` · ${facts.join(" · ")}\n`,
      `${t("membership.codes.left", { left: usesLeft, uses })} · ${t("membership.codes.until")} `,
      time(expiresAt, "date"),
    ],
    state === "works" && mayRevoke(caller, code) ? revoke : undefined,
  );
}
