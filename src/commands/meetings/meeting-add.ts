import { z } from "zod";
import { command, type CommandScope, type Context } from "../../core/kernel/commands/command.ts";
import { defined } from "../../core/kernel/values/defined.ts";
import { channelFacts } from "../../core/services/delivery/channel.ts";
import { planAnnouncement } from "../../core/features/meetings/announce.ts";
import { channelMaySee } from "../../core/features/meetings/channel-visibility.ts";
import { shiftWords, startsAt } from "../../core/features/meetings/facts/first-time.ts";
import type { MeetingFacts } from "../../core/features/meetings/facts/meeting-facts.ts";
import { meetingOptions, titleOption } from "../../core/features/meetings/facts/meeting-options.ts";
import { type MeetingPatch, refuseFirst, resolvePatch } from "../../core/features/meetings/facts/meeting-patch.ts";
import { movedTo } from "../../core/features/meetings/meeting.ts";
import { meetingFields } from "../../core/features/meetings/meeting-view.ts";
import { currentOccurrence } from "../../core/features/meetings/occurrence.ts";
import { type MeetingInput, scheduleMeeting } from "../../core/features/meetings/schedule-meeting.ts";
import { beginsAt, meetingsTitled } from "../../core/features/meetings/same-time.ts";
import { again, opt } from "../../core/kernel/options/options.ts";
import type { Target } from "../../core/kernel/access/target.ts";
import { actions, ask, run, text } from "../../core/kernel/views/build.ts";
import { asCommunity } from "../../core/services/store/store.ts";

const HOUR = 60;

/** Schedules a meeting and its reminders. */
export const meetingAdd = command({
  path: "meeting add",
  summary: "meeting.add.summary",
  title: "title.meeting.add",
  submit: "submit.schedule",
  examples: [
    { says: "example.meeting.add.once" },
    'meeting add "Tracing call" 2027-01-12 10:00 zone:Bogota repeat:weekly duration:45m place:"Video call"',
    { says: "example.meeting.add.weekly" },
    { says: "example.meeting.add.days" },
  ],
  input: z.object({ title: titleOption(), when: opt.start("meeting.add.when"), ...meetingOptions, again: again() }),
  audience: "caller",
  allow: "member",
  posts: true,
  shortcuts: { step: { asks: ["title", "when", "place"] } },
  async confirm(scope, input) {
    const found = await facts(scope, input);
    return "questions" in found ? found.questions : {};
  },
  async already(scope, input) {
    const { t } = scope;
    const titled = await meetingsTitled(scope, input.title);
    const wish = titled.length > 0 ? await facts(scope, input) : undefined;
    if (!wish || "questions" in wish) return undefined;
    const at = startOf(wish.is, input.when);
    const found = titled.find((meeting) => beginsAt(meeting, at));
    if (!found) return undefined;
    const { id: meeting, title } = found;
    return {
      says: t("meeting.add.already", { title }),
      show: run(t("show"), "meeting show", { meeting }),
      another: t("meeting.add.another"),
      exactly: exactStart(input),
    };
  },
  async run(context, input) {
    const { caller, now, t } = context;
    const wish = await facts(context, input);
    if ("questions" in wish) return refuseFirst(wish.questions);
    const { meeting, announced } = await asCommunity(context, "planning", async (whole) => {
      const meeting = await scheduleMeeting(whole, inputOf(wish.is, input.when, caller.here));
      const announced = !caller.direct && (await channelMaySee(whole, meeting, caller.clearance));
      if (announced) await planAnnouncement(whole, meeting);
      return { meeting, announced };
    });
    context.audit({ action: "meeting.add", subject: `meeting:${meeting.id}` });
    const current = currentOccurrence(meeting, now);
    return {
      title: t("meeting.added", { title: meeting.title }),
      tone: "good",
      blocks: [
        ...(caller.direct ? [] : [text(await whereTold(context, announced))]),
        ...(await meetingFields(context, { meeting, current })),
        ...shiftWords(context, meeting.startsAt, input.when.zone, wish.shifted),
        actions(
          run(t("undo"), "meeting cancel", { meeting: meeting.id, check: true }, { place: "here" }),
          ask(t("change"), "meeting edit", { meeting: meeting.id }),
          run(t("show"), "meeting show", { meeting: meeting.id }),
        ),
      ],
    };
  },
});

/** Whether the channel is told of it, in words. */
async function whereTold(context: Context, announced: boolean): Promise<string> {
  const { name: channel } = await channelFacts(context, context.caller.here);
  return context.t(announced ? "meeting.add.announced" : "meeting.add.unannounced", { channel });
}

interface Input extends MeetingPatch {
  readonly title: string;
  readonly when: NonNullable<MeetingPatch["when"]>;
}

/** What the meeting is to be: what was given, and for the rest what holds unless somebody says otherwise. */
async function facts(scope: CommandScope, input: Input) {
  const { caller } = scope;
  const zone = input.zone ?? input.when.zone;
  const usual: MeetingFacts = {
    ...{
      title: input.title,
      local: movedTo(zone, input.when).local,
      zone,
      minutes: HOUR,
      rule: null,
      place: null,
      link: null,
      agenda: null,
    },
    ...{
      languages: [],
      sharing: "green",
      capacity: null,
      rsvpMinutes: 0,
      leads: null,
      chairId: null,
      invited: [],
      documents: [],
    },
    organiserId: caller.personId ?? null,
    namesSince: null,
  };
  // Its reminders are posted later by themselves, where the bot cannot tell any more that it is a direct message.
  const { clearance } = caller.direct ? await channelFacts(scope, caller.here) : caller;
  return resolvePatch(scope, usual, input, { clearance, fresh: true });
}

/** When it begins: of an hour that comes twice, the phrase may have said which. */
const startOf = ({ local, zone }: Pick<MeetingFacts, "local" | "zone">, when: Input["when"]): Date =>
  local === movedTo(zone, when).local ? new Date(when.at) : startsAt(local, zone);

/** The start as it is meant today, whenever it is read. */
function exactStart({ when, repeat, duration }: Input) {
  const { local, zone, rule, minutes, shifted } = when;
  if (shifted !== undefined) return {};
  return {
    when: `${local.slice(0, 16).replace("T", " ")} ${zone}`,
    ...(rule === undefined || repeat !== undefined ? {} : { repeat: rule }),
    ...(minutes === undefined || duration !== undefined ? {} : { duration: minutes }),
  };
}

/** The facts that a meeting is made of; those that it does not have are left out. */
function inputOf(is: MeetingFacts, when: NonNullable<MeetingPatch["when"]>, channel: Target): MeetingInput {
  const { local, zone, title, minutes, languages, sharing, rsvpMinutes, invited, documents } = is;
  const or = <T>(value: T | null) => value ?? undefined;
  return {
    ...{
      title,
      startsLocal: local,
      zone,
      startsAt: startOf(is, when),
      minutes,
      languages,
      sharing,
      rsvpMinutes,
      invited,
      documents,
      channel,
    },
    ...defined({
      rule: or(is.rule),
      place: or(is.place),
      link: or(is.link),
      agenda: or(is.agenda),
      capacity: or(is.capacity),
      leads: or(is.leads),
    }),
    ...defined({ organiserId: or(is.organiserId), chairId: or(is.chairId), namesSince: or(is.namesSince) }),
  };
}
