import type { Context } from "../../../kernel/commands/command.ts";
import { actions, item, items, run, strong, text, time } from "../../../kernel/views/build.ts";
import { showButton } from "../../../kernel/views/entry-button.ts";
import type { Action, View } from "../../../kernel/views/model.ts";
import { PAGE } from "../../../kernel/views/page.ts";
import { type ListedOccurrence, listOccurrences } from "../list-occurrences.ts";
import { type AskedDays, daysAsked } from "./days-asked.ts";
import { askedTimes } from "./read-asked.ts";
import { DAY_MS } from "../../../kernel/time/units.ts";

const AHEAD_MS = 60 * DAY_MS;
const NEXT = 3;

/** Whether there is a meeting on the days that a sentence asks for, and which; where there is none, the next. Undefined where it asks for something else. */
export async function timesView(context: Context, words: string): Promise<View | undefined> {
  const asked = askedTimes(words);
  if (asked === undefined) return undefined;
  const { t } = context;
  if (asked === "") return next(context, t("meeting.asked.next"));
  const days = await daysAsked(context, asked);
  if (days.length === 0) return undefined;
  const when = days.map((span) => named(context, span)).join(" / ");
  const found = (await Promise.all(days.map((span) => within(context, span)))).flat();
  if (found.length === 0) return next(context, t("meeting.asked.none", { when }));
  const [first] = days;
  const all =
    found.length > PAGE && first && days.length === 1
      ? [
          run(t("find.meetings.next"), "meeting list", {
            from: first.first.toString(),
            to: first.after.subtract({ days: 1 }).toString(),
          }),
        ]
      : [];
  return listed(context, t("meeting.asked.some", { when, count: found.length }), found.slice(0, PAGE), all);
}

async function next(context: Context, said: string): Promise<View> {
  const { db, community, now, t } = context;
  const ahead = await listOccurrences(db, community.id, now, new Date(now.getTime() + AHEAD_MS));
  if (ahead.length === 0) return { blocks: [text(said), text(t("meeting.list.none"))] };
  return listed(context, said, ahead.slice(0, NEXT), [run(t("find.meetings.next"), "meeting list", {})]);
}

function listed(
  { t, format, now }: Context,
  said: string,
  found: readonly ListedOccurrence[],
  more: readonly Action[],
): View {
  const entries = found.map(({ meeting, title, start, place }) =>
    item(
      [strong(title), "\n", time(start), ...(place === null ? [] : [` · ${place}`])],
      showButton(t, `${title}, ${format.moment(start, "full", now)}`, "meeting show", { meeting: meeting.id }),
    ),
  );
  return { blocks: [text(said), items(...entries), ...(more.length > 0 ? [actions(...more)] : [])] };
}

const within = ({ db, community, caller }: Context, { first, after }: AskedDays): Promise<ListedOccurrence[]> =>
  listOccurrences(db, community.id, beginning(first, caller.zone), beginning(after, caller.zone));

function named({ format, caller, now }: Context, { first, after }: AskedDays): string {
  const last = after.subtract({ days: 1 });
  const said = (day: AskedDays["first"]) => format.moment(noon(day, caller.zone), "date", now);
  return first.equals(last) ? said(first) : `${said(first)} – ${said(last)}`;
}

const beginning = (day: AskedDays["first"], zone: string) => new Date(day.toZonedDateTime(zone).epochMilliseconds);
const noon = (day: AskedDays["first"], zone: string) =>
  new Date(day.toZonedDateTime({ timeZone: zone, plainTime: "12:00" }).epochMilliseconds);
