import { z } from "zod";
import { type Context, command } from "../../core/kernel/commands/command.ts";
import { withoutOption } from "../../core/kernel/commands/without-option.ts";
import { atLeast } from "../../core/kernel/access/role.ts";
import { opt, page } from "../../core/kernel/options/options.ts";
import { defined } from "../../core/kernel/values/defined.ts";
import { listedEntries } from "../../core/features/resources/listed-entries.ts";
import { countResources, listResources, RESOURCE_SORTS } from "../../core/features/resources/list-resources.ts";
import { filterBy, LISTED_BY } from "../../core/features/resources/listed-by.ts";
import { actions, ask, items, muted, run, text } from "../../core/kernel/views/build.ts";
import type { Input, View } from "../../core/kernel/views/model.ts";
import { pageOf } from "../../core/kernel/views/page.ts";
import { relaxedQueries, relaxedQueryActions } from "../../core/kernel/views/relaxed-queries.ts";

/** Most resources one list leads through: 25 pages. */
const MOST = 200;

const input = z.object({
  ...LISTED_BY,
  sort: opt.choice("resource.list.sort", RESOURCE_SORTS).optional(),
  page: page(),
});
const inputOf = (asked: Readonly<Record<string, string | number | boolean | undefined>>): Input =>
  defined(asked) as Input;
type Asked = Partial<Omit<z.output<typeof input>, "page" | "sort">>;

/** Lists the library, what came last first. */
export const resourceList = command({
  path: "resource list",
  summary: "resource.list.summary",
  title: "title.resource.list",
  submit: "submit.show",
  examples: [
    "resource list",
    "resource list kind:law country:PY sort:year",
    "resource list status:in-force since:2015",
  ],
  input,
  audience: "caller",
  allow: "guest",
  async run(context, { page: at, sort = "new", ...asked }) {
    const { db, community, now, t } = context;
    const filter = filterBy(asked, now);
    const found = await listResources(db, community.id, filter, { sort, limit: MOST });
    if (found.length === 0) return nothing(context, defined(asked));
    const total = found.length < MOST ? found.length : await countResources(db, community.id, filter);
    const paged = pageOf(found, at, "resource list", inputOf({ ...asked, sort: sort === "new" ? undefined : sort }), t);
    return {
      title: t("resource.find.title", { total }),
      blocks: [
        items(...(await listedEntries(context, paged.shown))),
        ...paged.where,
        ...(total > MOST ? [muted(t("list.cut", { most: MOST }))] : []),
        ...(paged.turns.length > 0 ? [actions(...paged.turns)] : []),
      ],
    };
  },
});

async function nothing({ db, community, caller, now, t }: Context, asked: Asked): Promise<View> {
  const title = t("resource.find.title", { total: 0 });
  const add = atLeast(caller.role, "member") ? [ask(t("resource.find.suggest"), "resource add", {})] : [];
  const all = await countResources(db, community.id, {});
  if (all === 0)
    return { title, blocks: [text(t("resource.list.none")), ...(add.length > 0 ? [actions(...add)] : [])] };
  const wider = await relaxedQueries(inputOf(asked), (without) =>
    countResources(
      db,
      community.id,
      filterBy(Object.fromEntries(Object.entries(asked).filter(([name]) => name in without)), now),
    ),
  );
  const go = relaxedQueryActions(wider, "resource list", withoutOption("resource list", t));
  return {
    title,
    blocks: [
      text(t("resource.find.nothing")),
      actions(...go, run(t("resource.list.all", { total: all }), "resource list", {}), ...add),
    ],
  };
}
