import { z } from "zod";
import { declared } from "../../core/kernel/catalogue/catalogue.ts";
import { type Context, command } from "../../core/kernel/commands/command.ts";
import {
  countOutcomes,
  DAYS,
  listDeliveries,
  MOST,
  rowsOf,
} from "../../core/services/delivery/listing/list-deliveries.ts";
import type { LedgerRow } from "../../core/services/delivery/ledger.ts";
import { type Measure, OUTCOMES, type OutcomeState } from "../../core/services/delivery/listing/outcome-state.ts";
import { outcomeOf } from "../../core/services/delivery/listing/outcome-words.ts";
import { describeDeliveries } from "../../core/services/delivery/listing/what-and-whom.ts";
import { defined } from "../../core/kernel/values/defined.ts";
import { latePolicy } from "../../core/services/preferences/own.ts";
import { opt, page } from "../../core/kernel/options/options.ts";

import { truncate } from "../../core/kernel/text/truncate.ts";
import { actions, item, items, muted, run, strong, text, time } from "../../core/kernel/views/build.ts";
import type { Action, Block, Item, View } from "../../core/kernel/views/model.ts";
import { pageOf } from "../../core/kernel/views/page.ts";
import { showButton } from "../../core/kernel/views/entry-button.ts";

const STATES = {
  planned: "deliveries.state.planned",
  sent: "deliveries.state.sent",
  late: "deliveries.state.late",
  failed: "deliveries.state.failed",
  dropped: "deliveries.state.dropped",
} as const satisfies Record<OutcomeState, string>;

/** What is planned next that stands above what is over. */
const NEXT = 3;
const LINE = 200;

/** Lists what was said and what is planned, what became of it and why. */
export const deliveries = command({
  path: "deliveries",
  summary: "deliveries.summary",
  title: "title.deliveries",
  submit: "submit.show",
  examples: ["deliveries", "deliveries state:failed", "deliveries meeting:Board call"],
  input: z.object({
    state: opt.choice("deliveries.state", STATES).optional(),
    meeting: opt.reference("meeting.meeting", "meeting").optional(),
    page: page(),
  }),
  audience: "caller",
  allow: "moderator",
  async run(context, { state, meeting, page: at }) {
    const { t } = context;
    const measure = { now: context.now, policy: await latePolicy(context) };
    const counts = await countOutcomes(context, measure);
    const title = t("deliveries.title");
    if (OUTCOMES.every((one) => counts[one] === 0))
      return { title, blocks: [text(t("deliveries.none", { days: DAYS })), ...taught(context)] };
    const filter = defined({ state, meeting });
    const wanted = defined({ state, subject: meeting });
    const found = await listDeliveries(context, wanted, measure);
    const next =
      state === undefined && at === 1
        ? (await listDeliveries(context, { ...wanted, state: "planned" }, measure)).slice(0, NEXT)
        : [];
    const { shown, turns, where } = pageOf(found, at, "deliveries", filter, t);
    const rows = await rowsOf(context, [...next, ...shown]);
    const entries = await entriesOf(rows, measure, context);
    const [ahead, past] = [entries.slice(0, next.length), entries.slice(next.length)];
    const none =
      meeting !== undefined && state === undefined
        ? t("deliveries.none.meeting", { days: DAYS })
        : t("deliveries.none.state", { days: DAYS });
    return {
      title,
      blocks: [
        muted(t("deliveries.overview", { days: DAYS, ...counts })),
        ...(ahead.length > 0 ? [text(strong(t("deliveries.next"))), items(...ahead)] : []),
        ...(ahead.length > 0 && past.length > 0 ? [text(strong(t("deliveries.past")))] : []),
        ...(past.length > 0 ? [items(...past)] : []),
        ...(entries.length === 0 ? [text(none)] : []),
        ...where,
        ...(found.length === MOST ? [muted(t("list.cut", { most: MOST }))] : []),
        actions(...turns, ...filters(counts, state, meeting, context)),
      ],
    } satisfies View;
  },
});

const taught = ({ catalogue, t }: Context): Block[] => [
  actions(...declared(catalogue, "deliveriesFrom").map((lead) => lead(t))),
];

async function entriesOf(rows: readonly LedgerRow[], measure: Measure, context: Context): Promise<Item[]> {
  const { t, format } = context;
  const described = await describeDeliveries(rows, context);
  return rows.map((row, i) => {
    const { what, whom } = described.get(row.id) ?? { what: row.id, whom: "" };
    const { words, why } = outcomeOf(row, t, format, measure);
    const body = [
      strong(truncate(what, LINE)),
      ` · ${whom}`,
      `\n${words} · `,
      time(row.settledAt ?? row.attemptAt),
      ...(why === undefined ? [] : [` · ${why}`]),
    ];
    // Many are called the same.
    return item(body, showButton(t, `${i + 1}. ${what}, ${whom}`, "deliveries show", { delivery: row.id }));
  });
}

function filters(
  counts: Readonly<Record<OutcomeState, number>>,
  state: OutcomeState | undefined,
  meeting: string | undefined,
  { t }: Context,
): Action[] {
  const about = defined({ meeting });
  const others = OUTCOMES.filter((one) => one !== state && counts[one] > 0);
  const label = (one: OutcomeState) =>
    meeting === undefined ? t("deliveries.filter", { state: t(STATES[one]), count: counts[one] }) : t(STATES[one]);
  return [
    ...others.map((one) => run(label(one), "deliveries", { ...about, state: one }, { place: "here" })),
    ...(state === undefined ? [] : [run(t("deliveries.filter.all"), "deliveries", about, { place: "here" })]),
  ];
}
