import ICAL from "ical.js";
import nodeIcal from "node-ical";

/** A time that a calendar program shows. */
export interface Shown {
  readonly start: string;
  readonly end: string;
  readonly title: string;
  readonly status: string;
}

/** What is read of an iCalendar text, and of which time. */
export interface Reading {
  readonly text: string;
  readonly from: string;
  readonly to: string;
}

const MOST = 2_000;
const iso = (date: Date) => new Date(date).toISOString();
const sorted = (shown: Shown[]) => shown.sort((a, b) => (`${a.start}${a.title}` < `${b.start}${b.title}` ? -1 : 1));

/** The times that ical.js finds, by the VTIMEZONEs of the text alone. */
export function byIcalJs({ text, from, to }: Reading): Shown[] {
  ICAL.TimezoneService.reset();
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  for (const zone of calendar.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(zone);
  const all = calendar
    .getAllSubcomponents("vevent")
    .map((c) => new ICAL.Event(c, { strictExceptions: true, exceptions: [] }));
  const masters = all.filter((event) => !event.isRecurrenceException());
  const found: Shown[] = [];
  const note = (event: ICAL.Event, start: Date, end: Date) => {
    if (iso(start) > from && iso(start) <= to)
      found.push({
        start: iso(start),
        end: iso(end),
        title: event.summary,
        status: String(event.component.getFirstPropertyValue("status")),
      });
  };
  for (const event of all.filter((one) => one.isRecurrenceException())) {
    const master = masters.find((one) => one.uid === event.uid);
    if (master) master.relateException(event);
    else note(event, event.startDate.toJSDate(), event.endDate.toJSDate());
  }
  for (const event of masters) {
    if (!event.isRecurring()) {
      note(event, event.startDate.toJSDate(), event.endDate.toJSDate());
      continue;
    }
    const times = event.iterator();
    const until = Date.parse(to) + 40 * 86_400_000;
    for (let n = 0; n < MOST; n += 1) {
      // The types know neither that there may be no next one nor what is told of it.
      const next = times.next() as ICAL.Time | undefined;
      if (!next || next.toJSDate().getTime() > until) break;
      const { item, startDate, endDate } = event.getOccurrenceDetails(next) as {
        item: ICAL.Event;
        startDate: ICAL.Time;
        endDate: ICAL.Time;
      };
      note(item, startDate.toJSDate(), endDate.toJSDate());
    }
  }
  return sorted(found);
}

/** The times that node-ical finds, by its own time zone data. */
export function byNodeIcal({ text, from, to }: Reading): Shown[] {
  const events = Object.values(nodeIcal.sync.parseICS(text)).filter((c): c is nodeIcal.VEvent => c?.type === "VEVENT");
  const window = { from: new Date(Date.parse(from) - 40 * 86_400_000), to: new Date(Date.parse(to) + 40 * 86_400_000) };
  return sorted(
    events
      .flatMap((event) => nodeIcal.expandRecurringEvent(event, window))
      .map(({ start, end, summary, event }) => ({
        start: iso(start),
        end: iso(end),
        title: typeof summary === "string" ? summary : summary.val,
        status: String(event.status),
      }))
      .filter(({ start }) => start > from && start <= to),
  );
}
