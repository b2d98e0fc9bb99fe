import type { CommandScope } from "../../../kernel/commands/command.ts";
import { defined } from "../../../kernel/values/defined.ts";
import { leadsText } from "../../../services/preferences/leads.ts";
import { describeRule } from "../../../kernel/time/recurrence/describe-rule.ts";
import { typedInvitation } from "../participants/invited-words.ts";
import { managedMeeting, timeOf } from "./managed-meeting.ts";
import { chairInForm } from "../facts/form-chair.ts";
import { factsOf } from "../facts/meeting-facts.ts";

/** What a meeting is at one of its times, as it is typed, for its form to be filled in with; nothing where it is not known which meeting. */
export async function currentValues(
  scope: CommandScope,
  given: { readonly meeting?: string | undefined; readonly time?: string | undefined },
): Promise<Record<string, unknown>> {
  const { db, community, caller, now } = scope;
  if (given.meeting === undefined) return {};
  const meeting = await managedMeeting(scope, given.meeting);
  const time = await timeOf(scope, meeting, given.time);
  const was = await factsOf(db, community.id, meeting, time);
  const or = <T>(value: T | null) => value ?? undefined;
  return defined({
    title: was.title,
    // What has begun is not asked to begin again.
    when: time && time.start > now ? was.local.replace("T", " ") : undefined,
    time: meeting.rule !== null && time ? time.key.replace("T", " ") : undefined,
    duration: was.minutes,
    zone: was.zone,
    place: or(was.place),
    url: or(was.link),
    repeat: describeRule(was.rule, was.local, caller.language),
    invite: was.invited.length === 0 ? undefined : await typedInvitation(scope, was.invited),
    remind:
      was.leads === null
        ? undefined
        : was.leads.length === 0
          ? scope.t("option.off")
          : leadsText(was.leads, caller.language),
    agenda: or(was.agenda),
    capacity: or(was.capacity),
    deadline: was.rsvpMinutes === 0 ? undefined : was.rsvpMinutes,
    languages: was.languages.length === 0 ? undefined : was.languages.join(", "),
    sharing: was.sharing,
    chair: await chairInForm(scope, was),
    names: was.namesSince === null ? undefined : true,
    version: meeting.sequence,
  });
}
