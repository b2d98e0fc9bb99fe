import { z } from "zod";
import { type Context, command } from "../../core/kernel/commands/command.ts";
import { page } from "../../core/kernel/options/options.ts";
import { actions, item, items, muted, run, strong, text, time } from "../../core/kernel/views/build.ts";
import { pageOf } from "../../core/kernel/views/page.ts";
import { looksAtOwn } from "../../core/services/privacy/own-looks.ts";

/** Looks that one list leads through: 40 pages. */
const MOST = 200;
const EVER = new Date(0);

/** Shows the caller who opened the private details of their own contact, of which agency and when; never what they asked. */
export const meSeen = command({
  path: "me seen",
  summary: "me.seen.summary",
  title: "title.me.seen",
  submit: "submit.show",
  examples: ["me seen"],
  input: z.object({ page: page() }),
  audience: "caller",
  allow: "guest",
  async run(context, { page: at }) {
    const { t } = context;
    const found = await looksAtOwn(context, { since: EVER, most: MOST });
    if (!found) return { title: t("title.me.seen"), blocks: [text(t("me.seen.nothing")), ways(context)] };
    const { looks, total } = found;
    if (total === 0) return { title: t("title.me.seen"), blocks: [text(t("me.seen.nobody")), ways(context)] };
    const { shown, turns, where } = pageOf(looks, at, "me seen", {}, t);
    return {
      title: t("title.me.seen"),
      blocks: [
        items(
          ...shown.map((look) =>
            item([
              strong(look.name ?? t("me.seen.somebody")),
              ...(look.agency === undefined ? [] : [` · ${look.agency}`]),
              "\n",
              time(look.at),
            ]),
          ),
        ),
        ...where,
        ...(total > MOST ? [muted(t("list.cut", { most: MOST }))] : []),
        muted(t("me.seen.what")),
        actions(...turns, run(t("me.held"), "me held", {})),
      ],
    };
  },
});

const ways = ({ t }: Context) => actions(run(t("me.held"), "me held", {}));
