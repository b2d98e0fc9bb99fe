import { z } from "zod";
import { placed, rhythmOf } from "../../core/features/digests/describe-digest.ts";
import { type Digest, mayManage } from "../../core/features/digests/digest.ts";
import { runAfter } from "../../core/features/digests/run-after.ts";
import { type Context, command } from "../../core/kernel/commands/command.ts";
import { page } from "../../core/kernel/options/options.ts";
import { actions, ask, item, items, run, strong, text, time } from "../../core/kernel/views/build.ts";
import { aboutEntry } from "../../core/kernel/views/entry-button.ts";
import type { Item } from "../../core/kernel/views/model.ts";
import { pageOf } from "../../core/kernel/views/page.ts";

/** Lists the digests of the community's channels, and those that the caller has alone. */
export const digestList = command({
  path: "digest list",
  summary: "digest.list.summary",
  title: "title.digest.list",
  submit: "submit.show",
  examples: ["digest list"],
  input: z.object({ page: page() }),
  audience: "caller",
  allow: "member",
  async run(context, { page: at }) {
    const { db, community, t } = context;
    const found = await db.digest.findMany({
      where: { communityId: community.id, stoppedAt: null },
      orderBy: [{ personId: "asc" }, { createdAt: "asc" }, { id: "asc" }],
    });
    const schedule = ask(t("title.digest.schedule"), "digest schedule", {});
    if (found.length === 0)
      return { title: t("digest.list.title", { total: 0 }), blocks: [text(t("digest.list.none")), actions(schedule)] };
    const { shown, turns, where } = pageOf(found, at, "digest list", {}, t);
    return {
      title: t("digest.list.title", { total: found.length }),
      blocks: [
        items(...(await Promise.all(shown.map((one) => entry(context, one))))),
        ...where,
        actions(...turns, schedule),
      ],
    };
  },
});

/** Where one is said, how often and when next; whoever may change it gets there, others see what it would say. */
async function entry(context: Context, digest: Digest): Promise<Item> {
  const { t, now, caller } = context;
  const where = await placed(context, digest);
  const name = where.own === "yes" ? t("digest.mine") : `#${where.channel}`;
  const next = digest.pausedAt ? undefined : await runAfter(digest, now);
  const press = mayManage(caller, digest)
    ? run(t("manage"), "digest manage", { digest: digest.id })
    : run(t("digest.preview"), "digest preview", { digest: digest.id });
  const state = next ? [`${t("digest.next")}: `, time(next)] : [t("digest.rests")];
  const rhythm = await rhythmOf(digest, context);
  return item([strong(name), ` · ${rhythm}`, "\n", ...state], aboutEntry(press, `${name} ${rhythm}`, t));
}
