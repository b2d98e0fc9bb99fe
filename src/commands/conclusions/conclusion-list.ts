import { z } from "zod";
import { pillarOption, topicOption } from "../../core/services/taxonomy/term-option.ts";
import { type Context, command } from "../../core/kernel/commands/command.ts";
import { conclusionBlocks } from "../../core/features/conclusions/line.ts";
import {
  type ConclusionFilter,
  countConclusions,
  listConclusions,
} from "../../core/features/conclusions/list-conclusions.ts";
import { defined } from "../../core/kernel/values/defined.ts";
import { withoutOption } from "../../core/kernel/commands/without-option.ts";
import { opt, page } from "../../core/kernel/options/options.ts";
import { labelling } from "../../core/services/taxonomy/labelling.ts";
import { actions, ask, muted, run, text } from "../../core/kernel/views/build.ts";
import type { Input, View } from "../../core/kernel/views/model.ts";
import { pageOf } from "../../core/kernel/views/page.ts";
import { relaxedQueryActions, relaxedQueries } from "../../core/kernel/views/relaxed-queries.ts";

/** Most conclusions one list leads through: 25 pages. */
const MOST = 200;

/** Lists what was concluded, newest first. */
export const conclusionList = command({
  path: "conclusion list",
  summary: "conclusion.list.summary",
  title: "title.conclusion.list",
  submit: "submit.show",
  examples: ["conclusion list", "conclusion list since:2w", "conclusion list topic:tracing country:PY"],
  input: z.object({
    meeting: opt.reference("conclusion.meeting", "meeting").optional(),
    pillar: pillarOption("conclusion.pillar").optional(),
    topic: topicOption("conclusion.topic").optional(),
    country: opt.country("conclusion.country").optional(),
    since: opt.day("conclusion.since", "back").optional(),
    page: page(),
  }),
  audience: "caller",
  allow: "member",
  async run(context, { page: at, since, ...asked }) {
    const { db, caller, community, t, format } = context;
    const filter: ConclusionFilter = defined({ ...asked, since: since && new Date(since.start) });
    const input: Input = defined({ ...asked, since: since?.date });
    const found = await listConclusions(db, community.id, filter, MOST);
    if (found.length === 0) return nothing(context, filter, input);
    const total = found.length < MOST ? found.length : await countConclusions(db, community.id, filter);
    const { shown, turns, where } = pageOf(found, at, "conclusion list", input, t, {
      size: (c) => c.text.length + 100,
    });
    return {
      title: t("conclusion.list.title", { total }),
      blocks: [
        ...conclusionBlocks(shown, { t, format, term: labelling(await context.terms(), caller.language) }),
        ...where,
        ...(total > MOST ? [muted(t("list.cut", { most: MOST }))] : []),
        ...(turns.length > 0 ? [actions(...turns)] : []),
      ],
    };
  },
});

async function nothing({ db, community, t }: Context, filter: ConclusionFilter, input: Input): Promise<View> {
  const count = (wanted: ConclusionFilter) => countConclusions(db, community.id, wanted);
  const title = t("conclusion.list.title", { total: 0 });
  const record = ask(t("conclusion.list.record"), "conclusion add", {});
  const all = await count({});
  if (all === 0) return { title, blocks: [text(t("conclusion.list.none")), actions(record)] };
  const wider = await relaxedQueries(input, (without) =>
    count(Object.fromEntries(Object.entries(filter).filter(([name]) => name in without))),
  );
  const go = relaxedQueryActions(wider, "conclusion list", withoutOption("conclusion list", t));
  return {
    title,
    blocks: [
      text(t("conclusion.list.nothing")),
      actions(...go, run(t("conclusion.list.all", { total: all }), "conclusion list", {}), record),
    ],
  };
}
