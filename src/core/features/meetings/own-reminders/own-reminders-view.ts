import type { Context } from "../../../kernel/commands/command.ts";
import { platformName } from "../../../kernel/access/target.ts";
import { reminderFields } from "../../../services/preferences/fields.ts";
import { communityChoices, latePolicy, ownChoices, preferencesFor } from "../../../services/preferences/own.ts";
import { truncate } from "../../../kernel/text/truncate.ts";
import { actions, ask, list, muted, run, strong, text, time } from "../../../kernel/views/build.ts";
import type { Block, Rich, View } from "../../../kernel/views/model.ts";
import { pageOf } from "../../../kernel/views/page.ts";
import { withColon } from "../../../kernel/views/walk.ts";
import type { LatePolicy } from "../../../services/preferences/late-policy.ts";
import { type Coming, nextReminders } from "./next.ts";
import { mutedMeetings } from "./muted-meetings.ts";
import { type SentReminder, sentReminders, sentReminderIds } from "./sent-reminders.ts";
import { toldWords } from "./sent-reminder-words.ts";
import { commandLine } from "../../../kernel/values/command-line.ts";
import { MINUTE_MS } from "../../../kernel/time/units.ts";

const NEXT = 5;
const MUTED = 5;
const LABEL = 40;

/**
 * A person's reminders: what they chose, what comes next, what they muted, and what they were told when, where, and why
 * something did not reach them; the newest first, in pages. Of meetings that they may not see any more nothing is said.
 */
export async function ownRemindersView(context: Context, personId: string, page: number): Promise<View> {
  const { t } = context;
  const ids = await sentReminderIds(context, personId);
  const { shown, turns, where } = pageOf(ids, page, "reminder list", {}, t);
  const [told, policy] = [await sentReminders(context, shown), await latePolicy(context)];
  const change = ask(t("me.edit"), "me edit", {});
  const about =
    page > 1
      ? []
      : [
          reminderFields(await ownChoices(context, personId), await communityChoices(context), context),
          ...(await coming(context, personId)),
          ...(await silenced(context, personId)),
        ];
  return {
    title: t("reminders.title"),
    blocks: [
      ...about,
      text(strong(t("reminders.told"))),
      ...(told.length === 0 ? [text(t("reminders.none"))] : [list(told.map((one) => lineOf(context, one, policy)))]),
      ...where,
      muted(t("reminders.channels")),
      actions(change, ...turns),
    ],
  };
}

async function coming(context: Context, personId: string): Promise<Block[]> {
  const { t } = context;
  const heading = text(strong(t("reminders.next")));
  const { tell } = await preferencesFor(context, personId);
  if (tell !== "direct") return [heading, text(t("reminders.next.elsewhere"))];
  const next = await nextReminders(context, personId, NEXT);
  return [
    heading,
    next.length === 0
      ? text(...t.rich("reminders.next.none", { command: commandLine("meeting list") }))
      : list(next.map((one) => comingLine(context, one))),
  ];
}

function comingLine({ t, format }: Context, { at, title, start, kind }: Coming): Rich {
  const ahead = Math.round((start.getTime() - at.getTime()) / MINUTE_MS);
  const before = ahead > 0 ? t("reminders.next.before", { span: format.span(ahead) }) : t("reminders.next.start");
  return [
    time(at),
    " · ",
    strong(title),
    ` – ${kind === "reminder" ? before : `${t(`reminders.what.${kind}`)}, ${before}`}`,
  ];
}

async function silenced(context: Context, personId: string): Promise<Block[]> {
  const { t } = context;
  const all = await mutedMeetings(context, personId);
  if (all.length === 0) return [];
  const some = all.slice(0, MUTED);
  return [
    text(strong(t("reminders.muted"))),
    list(some.map(({ title, start }) => [strong(title), ...(start ? [" · ", time(start)] : [])])),
    ...(all.length > MUTED ? [muted(t("me.meetings.more", { count: all.length - MUTED }))] : []),
    actions(
      ...some.map(({ title, which }) =>
        run(t("reminders.unmute.of", { title: truncate(title, LABEL) }), "reminder unmute", which),
      ),
    ),
  ];
}

function lineOf(context: Context, one: SentReminder, policy: LatePolicy): Rich {
  const { caller, t } = context;
  const { row, what, about } = one;
  const start = about.start ? [" · ", time(about.start)] : [];
  // What was said on the platform on which they read this was said "here".
  const platform = row.platform === caller.here.platform ? undefined : platformName(row.platform);
  return [
    time(row.settledAt ?? row.dueAt),
    ` · ${withColon(t(`reminders.what.${what}`), t.language)} `,
    strong(about.title),
    ...start,
    "\n",
    ...toldWords(context, one, policy, platform),
  ];
}
