import { z } from "zod";
import { outputOf, sharingOption } from "../../core/features/conclusions/conclusion-options.ts";
import { CRIME_LABELS, KIND_LABELS, OUTPUT_LABELS } from "../../core/features/conclusions/labels.ts";
import { conclusionBlocks } from "../../core/features/conclusions/line.ts";
import {
  type ConclusionFilter,
  countConclusions,
  listConclusions,
} from "../../core/features/conclusions/list-conclusions.ts";
import {
  NOTHING_SHOWN,
  SHOWN,
  type ShownConclusions,
  shownFilter,
  STATUSES_LISTED,
  statusesOf,
} from "../../core/features/conclusions/list-filter.ts";
import { ownersOption, typedOwners } from "../../core/features/conclusions/owners/owner-option.ts";
import { readWithin, recordedOption } from "../../core/features/conclusions/digest/recorded-within.ts";
import { type Context, command } from "../../core/kernel/commands/command.ts";
import { withoutOption } from "../../core/kernel/commands/without-option.ts";
import { refuse } from "../../core/kernel/errors/errors.ts";
import { atLeast } from "../../core/kernel/access/role.ts";
import { LANGUAGES } from "../../core/kernel/language/language.ts";
import { adoptAll, listMenus } from "../../core/features/conclusions/list-actions.ts";
import { opt, page } from "../../core/kernel/options/options.ts";
import { defined } from "../../core/kernel/values/defined.ts";
import { actions, ask, muted, run, text } from "../../core/kernel/views/build.ts";
import type { Action, Input, Part, View } from "../../core/kernel/views/model.ts";
import { pageOf } from "../../core/kernel/views/page.ts";
import { relaxedQueryActions, relaxedQueries } from "../../core/kernel/views/relaxed-queries.ts";
import { labelling } from "../../core/services/taxonomy/labelling.ts";
import { pillarOption, topicOption } from "../../core/services/taxonomy/term-option.ts";

/** Most conclusions one list leads through: 25 pages. */
const MOST = 200;

const input = z.object({
  show: opt.choice("conclusion.list.show", SHOWN).optional(),
  status: opt.choice("conclusion.list.status", STATUSES_LISTED).optional(),
  kind: opt.choice("conclusion.kind", KIND_LABELS).optional(),
  owner: ownersOption("conclusion.owner").optional(),
  meeting: opt.reference("conclusion.meeting", "meeting").optional(),
  pillar: pillarOption("conclusion.pillar").optional(),
  topic: topicOption("conclusion.topic").optional(),
  country: opt.country("conclusion.country").optional(),
  output: opt.choice("conclusion.output", OUTPUT_LABELS).optional(),
  crime: opt.choice("conclusion.crime", CRIME_LABELS).optional(),
  since: opt.day("conclusion.since", "back").optional(),
  recorded: recordedOption(),
  to: opt.day("conclusion.list.to", "back").optional(),
  due: opt.day("conclusion.list.due", "ahead").optional(),
  sharing: sharingOption(),
  language: opt.language("conclusion.list.language", LANGUAGES).optional(),
  lacks: opt.language("conclusion.list.lacks", LANGUAGES).optional(),
  page: page(),
});
type Asked = Partial<Omit<z.output<typeof input>, "page">>;

/** Lists what was concluded, newest first. */
export const conclusionList = command({
  path: "conclusion list",
  summary: "conclusion.list.summary",
  title: "title.conclusion.list",
  submit: "submit.show",
  examples: ["conclusion list", "conclusion list show:mine", "conclusion list status:open topic:tracing country:PY"],
  input,
  audience: "caller",
  allow: "member",
  // In which languages something is still to be said is for moderators to see to.
  choices: async ({ caller }) => (atLeast(caller.role, "moderator") ? {} : { lacks: [] }),
  async run(context, { page: at, ...asked }) {
    const { db, caller, community, t, format } = context;
    if (asked.lacks !== undefined && !atLeast(caller.role, "moderator")) return refuse("conclusion.list.lacks.others");
    const where = await filterOf(context, asked);
    const found = await listConclusions(db, community.id, where, MOST);
    if (found.length === 0) return nothing(context, asked);
    const total = found.length < MOST ? found.length : await countConclusions(db, community.id, where);
    const paged = pageOf(found, at, "conclusion list", inputOf(asked), t, { size: (c) => c.text.length + 100 });
    const tracking =
      asked.kind === "recommendation" ? [run(t("title.conclusion.tracking"), "conclusion tracking", {})] : [];
    return {
      title: t("conclusion.list.title", { total }),
      blocks: [
        ...conclusionBlocks(paged.shown, { t, format, term: labelling(await context.terms(), caller.language) }),
        ...paged.where,
        ...(total > MOST ? [muted(t("list.cut", { most: MOST }))] : []),
        ...listMenus(context, paged.shown, asked),
        ...actionsOf([...(await adoptAll(context, paged.shown, asked)), ...paged.turns, ...tracking]),
      ],
    };
  },
});

const actionsOf = (all: readonly Action[]): Part[] => (all.length > 0 ? [actions(...all)] : []);

/** What is asked for, as a button asks for it again. */
const inputOf = ({ since, to, due, owner, ...asked }: Asked): Input =>
  defined({
    ...{ ...asked, owner: owner && typedOwners(owner) },
    ...{ since: since?.date, to: to?.date, due: due?.date },
  });

async function filterOf(
  context: Context,
  { show, status, output, owner, since, to, due, recorded, ...asked }: Asked,
): Promise<ConclusionFilter> {
  const shown = show === undefined ? {} : await shownFilter(context, show, asked.meeting);
  const own = defined({
    ...asked,
    owners: owner,
    output: output && outputOf(output),
    status: status && statusesOf(status),
    since: since && new Date(since.start),
    recorded: recorded === undefined ? undefined : readWithin(recorded),
    until: to && new Date(to.end),
    dueBy: due?.date,
  });
  return { ...shown, ...own };
}

async function nothing(context: Context, asked: Asked): Promise<View> {
  const { db, community, t } = context;
  const count = async (wanted: Asked) => countConclusions(db, community.id, await filterOf(context, wanted));
  const title = t("conclusion.list.title", { total: 0 });
  const record = ask(t("conclusion.list.record"), "conclusion add", {});
  const all = await count({});
  if (all === 0) return { title, blocks: [text(t("conclusion.list.none")), actions(record)] };
  const wider = await relaxedQueries(inputOf({ ...asked, recorded: undefined }), (without) =>
    count(Object.fromEntries(Object.entries(asked).filter(([name]) => name in without))),
  );
  const go = relaxedQueryActions(wider, "conclusion list", withoutOption("conclusion list", t));
  return {
    title,
    blocks: [
      text(t(taught(asked))),
      actions(...go, run(t("conclusion.list.all", { total: all }), "conclusion list", {}), record),
    ],
  };
}

/** What is said of a list that shows nothing: of one thing that it is asked for, what would stand there. */
function taught({ show, ...others }: Asked) {
  const only = Object.values(others).every((value) => value === undefined);
  const shown: ShownConclusions | undefined = only ? show : undefined;
  return shown === undefined ? "conclusion.list.nothing" : NOTHING_SHOWN[shown];
}
