import { z } from "zod";
import { type Context, command } from "../../core/kernel/commands/command.ts";
import { mineOf } from "../../core/services/people/mine.ts";
import { ownAccounts } from "../../core/services/people/own-accounts.ts";
import { ownFields } from "../../core/services/preferences/fields.ts";
import { communityChoices, ownChoices } from "../../core/services/preferences/own.ts";
import { choiceWords } from "../../core/services/preferences/choice-labels.ts";
import { actions, ask, muted, run } from "../../core/kernel/views/build.ts";

/** Shows the caller what is known of them here, what they have chosen, and what features have of theirs. */
export const me = command({
  path: "me",
  summary: "me.summary",
  title: "title.me",
  submit: "submit.show",
  examples: ["me"],
  input: z.object({}),
  audience: "caller",
  allow: "member",
  async run(context) {
    const { caller, community, t, format } = context;
    const own = await ownChoices(context, caller.personId);
    const mine = await mineOf(context);
    const accounts = await ownAccounts(context, caller.personId);
    const known = [
      [t("me.name"), caller.name],
      [t("me.role"), roleText(context)],
      [t("me.accounts"), format.all(accounts)],
    ] as const;
    return {
      title: t("me.title", { community: community.name }),
      blocks: [
        ownFields(own, await communityChoices(context), await choiceWords(context), known),
        ...mine.blocks,
        muted(t("me.who-sees")),
        actions(
          ask(t("me.edit"), "me edit", {}, { weight: "primary" }),
          ...mine.actions,
          run(t("me.link"), "me link", {}),
          ...(accounts.length > 1 ? [run(t("me.unlink"), "me unlink", {})] : []),
          run(t("home.show"), "home", {}),
        ),
      ],
    };
  },
});

/** The role in which the caller acts here, and why where that is not the person's own. */
function roleText({ caller, t }: Context): string {
  const role = t(`role.${caller.role}`);
  if (caller.limited) return t("me.role.limited", { role });
  return caller.moderatesBy === undefined ? role : t("me.role.by", { role, name: caller.moderatesBy });
}
