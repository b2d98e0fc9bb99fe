import { z } from "zod";
import { type Context, command } from "../../core/kernel/commands/command.ts";
import { refuse } from "../../core/kernel/errors/errors.ts";
import { occurrencesForPerson } from "../../core/features/meetings/participants/occurrences-for-person.ts";
import { type ListedOccurrence, listOccurrences } from "../../core/features/meetings/list-occurrences.ts";
import { opt, page } from "../../core/kernel/options/options.ts";
import { truncate } from "../../core/kernel/text/truncate.ts";
import { actions, ask, item, items, strong, text, time } from "../../core/kernel/views/build.ts";
import type { Item, View } from "../../core/kernel/views/model.ts";
import { pageOf } from "../../core/kernel/views/page.ts";
import { showButton } from "../../core/kernel/views/entry-button.ts";
import { DAY_MS } from "../../core/kernel/time/units.ts";

const AHEAD_DAYS = 60;
const MOST_DAYS = 366;
const NAMED = 30;

/** Lists meetings, every time of a series, in order of time. */
export const meetingList = command({
  path: "meeting list",
  summary: "meeting.list.summary",
  title: "title.meeting.list",
  submit: "submit.show",
  examples: [
    "meeting list",
    { says: "example.meeting.list" },
    "meeting list from:2027-01-01 to:2027-03-31",
    "meeting list mine:yes",
  ],
  input: z.object({
    from: opt.day("meeting.list.from", "ahead").optional(),
    to: opt.day("meeting.list.to", "ahead").optional(),
    mine: opt.flag("meeting.list.mine").optional(),
    page: page(),
  }),
  audience: "caller",
  allow: "member",
  async run(context, { from, to, mine, page: at }) {
    const { db, community, now, t } = context;
    const start = from ? new Date(from.start) : now;
    const end = to ? new Date(to.end) : new Date(start.getTime() + AHEAD_DAYS * DAY_MS);
    if (end <= start) return refuse("meeting.list.range");
    if (end.getTime() - start.getTime() > (MOST_DAYS + 1) * DAY_MS)
      return refuse("meeting.list.long", { days: MOST_DAYS });
    const seen = await listOccurrences(db, community.id, start, end);
    const own = mine ? await occurrencesForPerson(context, seen) : undefined;
    const found = own ? seen.filter((o) => own.has(`${o.meeting.id} ${o.key}`)) : seen;
    if (found.length === 0) return nothing(context, start, end);
    const input = { ...(from ? { from: from.date } : {}), ...(to ? { to: to.date } : {}), ...(mine ? { mine } : {}) };
    const { shown, turns, where } = pageOf(found, at, "meeting list", input, t);
    return {
      title: t("meeting.list.title", { count: found.length }),
      blocks: [
        text(time(start, "date"), " – ", time(lastOf(end), "date")),
        items(...shown.map((one) => entry(context, one))),
        ...where,
        ...(turns.length > 0 ? [actions(...turns)] : []),
      ],
    };
  },
});

/** The last moment before an end that is not included. */
const lastOf = (end: Date) => new Date(end.getTime() - 1);

function entry({ t, format, now }: Context, { meeting, title, start, end, place: at }: ListedOccurrence): Item {
  const place = at === null ? "" : ` · ${at}`;
  const begun = start <= now && end > now ? ` · ${t("meeting.underWay")}` : "";
  // A series has many times.
  const what = `${truncate(title, NAMED)}, ${format.moment(start, "full", now)}`;
  const body = [strong(title), "\n", time(start), `${place}${begun}`];
  return item(body, showButton(t, what, "meeting show", { meeting: meeting.id }));
}

function nothing({ t }: Context, start: Date, end: Date): View {
  return {
    title: t("meeting.list.title", { count: 0 }),
    blocks: [
      text(time(start, "date"), " – ", time(lastOf(end), "date")),
      text(t("meeting.list.none")),
      actions(ask(t("meeting.list.add"), "meeting add", {})),
    ],
  };
}
