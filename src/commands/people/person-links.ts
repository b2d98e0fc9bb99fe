import { z } from "zod";
import { type Context, command } from "../../core/kernel/commands/command.ts";
import { page } from "../../core/kernel/options/options.ts";
import { accountOf, accountText } from "../../core/services/people/linking/link.ts";
import { MOST_LINKS } from "../../core/services/people/linking/links-alert.ts";
import { linksToSee } from "../../core/services/people/linking/links-of.ts";
import { known } from "../../core/services/people/role-by-standing.ts";
import { actions, item, items, muted, strong, text, time } from "../../core/kernel/views/build.ts";
import { showButton } from "../../core/kernel/views/entry-button.ts";
import type { Item } from "../../core/kernel/views/model.ts";
import { pageOf } from "../../core/kernel/views/page.ts";

/** Shows administrators which linked accounts wait to be confirmed, and which links can still be undone. */
export const personLinks = command({
  path: "person links",
  summary: "person.links.summary",
  title: "title.person.links",
  submit: "submit.show",
  examples: ["person links"],
  input: z.object({ page: page() }),
  audience: "caller",
  allow: "admin",
  async run(context, { page: at }) {
    const { t } = context;
    const { waits, undoable } = await linksToSee(context, MOST_LINKS);
    const { shown, turns, where } = pageOf([...waits, ...undoable], at, "person links", {}, t);
    if (shown.length === 0) return { title: t("title.person.links"), blocks: [text(t("person.links.none"))] };
    return {
      title: t("title.person.links"),
      blocks: [
        items(...shown.map((link) => entry(context, link))),
        ...where,
        muted(t("person.links.why")),
        ...(turns.length > 0 ? [actions(...turns)] : []),
      ],
    };
  },
});

type Listed = Awaited<ReturnType<typeof linksToSee>>["waits"][number];

function entry({ t, now }: Context, link: Listed): Item {
  const { person } = link;
  const accounts = `${accountText(accountOf(link, "maker"))} + ${accountText(accountOf(link, "asker"))}`;
  return item(
    [
      strong(person.name),
      ` · ${t(`role.${known(person.role)}`)}\n${accounts}\n`,
      time(link.joinedAt ?? now, "date"),
      ...(link.state === "joined" ? [` · ${t("person.links.waits")}`] : []),
    ],
    showButton(t, accounts, "person confirm", { link: link.id }),
  );
}
