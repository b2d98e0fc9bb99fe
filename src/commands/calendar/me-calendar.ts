import { z } from "zod";
import { command } from "../../core/kernel/commands/command.ts";
import { refuse } from "../../core/kernel/errors/errors.ts";
import { feedsView, madeFeedView } from "../../core/features/calendar/feed-view.ts";
import { makeFeed, MOST_FEEDS, revokeFeed } from "../../core/features/calendar/feeds.ts";
import { hidden, opt } from "../../core/kernel/options/options.ts";
import { commandLine } from "../../core/kernel/values/command-line.ts";

/** A person's meetings in their own calendar: private addresses, shown once and to be ended at any time. */
export const meCalendar = command({
  path: "me calendar",
  summary: "calendar.feed.summary",
  title: "title.me.calendar",
  submit: "submit.show",
  examples: ["me calendar", "me calendar make:yes what:all"],
  input: z.object({
    make: opt.flag("calendar.feed.option.make").optional(),
    what: opt
      .choice("calendar.feed.option.what", { mine: "calendar.feed.mine", all: "calendar.feed.everything" })
      .default("mine"),
    revoke: hidden(opt.text("calendar.feed.option.revoke", 20)).optional(),
  }),
  audience: "caller",
  allow: "member",
  async run(context, { make, what, revoke }) {
    const { caller, publicUrl } = context;
    const { personId } = caller;
    if (personId === undefined) return refuse("calendar.feed.unknown");
    if (revoke !== undefined) {
      if (!(await revokeFeed(context, personId, revoke))) return refuse("calendar.feed.gone");
      context.audit({ action: "feed.revoke", subject: `feed:${revoke}` });
    }
    if (make !== true) return feedsView(context, personId);
    if (publicUrl === undefined) return refuse("calendar.feed.unset");
    const made = await makeFeed(context, personId);
    if (!made) return refuse("calendar.feed.most", { command: commandLine("me calendar"), most: MOST_FEEDS });
    context.audit({ action: "feed.make", subject: `feed:${made.id}`, detail: { what } });
    return madeFeedView(context, publicUrl, made.token, what);
  },
});
