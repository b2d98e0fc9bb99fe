import type { WhenValue } from "../../core/kernel/options/values.ts";
import { z } from "zod";
import { type Context, command } from "../../core/kernel/commands/command.ts";
import { refuse } from "../../core/kernel/errors/errors.ts";
import { meetingOptions, titleOption } from "../../core/features/meetings/feature.ts";
import { again, opt } from "../../core/kernel/options/options.ts";
import { channelFacts } from "../../core/services/delivery/channel.ts";
import { planBallot } from "../../core/features/polls/ballot-composer.ts";
import { addPoll } from "../../core/features/polls/add-poll.ts";
import { LEAST_TIMES, MOST_TIMES } from "../../core/features/polls/poll.ts";
import { polledAlready } from "../../core/features/polls/same-poll.ts";
import { pollCard } from "../../core/features/polls/poll-card.ts";
import { type Sharing, sharingRank, tlp } from "../../core/kernel/access/sharing.ts";
import { run, text } from "../../core/kernel/views/build.ts";
import type { Block } from "../../core/kernel/views/model.ts";
import { asCommunity } from "../../core/services/store/store.ts";

const HOUR = 60;

/** Puts several times to the vote in this channel. */
export const meetingPoll = command({
  path: "meeting poll",
  summary: "poll.add.summary",
  title: "title.meeting.poll",
  submit: "submit.ask-all",
  examples: [
    { says: "example.meeting.poll" },
    'meeting poll "Tracing workshop" times:"2027-01-12 09:00; 2027-01-13 16:00" zone:Vienna duration:2h until:"2027-01-05 18:00"',
  ],
  input: z.object({
    title: titleOption(),
    times: opt.times("poll.times", LEAST_TIMES, MOST_TIMES),
    duration: meetingOptions.duration,
    until: opt.when("poll.until").optional(),
    place: meetingOptions.place,
    url: meetingOptions.url,
    zone: meetingOptions.zone,
    sharing: meetingOptions.sharing,
    again: again(),
  }),
  audience: "caller",
  allow: "member",
  posts: true,
  budgets: ["polls"],
  async already(scope, { title, times }) {
    const { t } = scope;
    const found = await polledAlready(scope, title, times);
    if (!found) return undefined;
    return {
      says: t("poll.add.already", { title: found.title }),
      show: run(t("show"), "poll show", { poll: found.id }),
      another: t("poll.add.another"),
      exactly: exactTimes(times),
    };
  },
  async run(context, { title, times, duration = HOUR, zone, place, url, sharing = "green", until }) {
    const { caller, t } = context;
    const organiserId = caller.personId;
    if (organiserId === undefined) throw new Error("whoever may make polls is a person of the community");
    refuseLabel(context, sharing);
    const last = times
      .map(({ at }) => at)
      .sort()
      .at(-1);
    if (until && last !== undefined && until.at >= last) return refuse("poll.until.late");
    const poll = await asCommunity(context, "planning", async (whole) => {
      const made = await addPoll(whole, {
        ...{ title, times, minutes: duration, zone: zone ?? times[0]?.zone ?? caller.zone, place, link: url, sharing },
        closesAt: until && new Date(until.at),
        organiserId,
        channel: caller.here,
      });
      if (!caller.direct) await planBallot(whole, made);
      return made;
    });
    context.audit({ action: "poll.add", subject: `poll:${poll.id}` });
    const undo = run(t("undo"), "poll cancel", { poll: poll.id, check: true }, { place: "here" });
    const card = await pollCard(context, poll, { also: [undo] });
    const { name: channel } = await channelFacts(context, caller.here);
    const [intro, ...rest] = card.blocks;
    const posted = caller.direct ? intro : text(t("poll.posted", { channel }));
    return { ...card, tone: "good", blocks: [...(posted ? [posted] : []), ...shifts(context, times), ...rest] };
  },
});

/** What is asked in a channel is read by everybody there. */
function refuseLabel({ caller }: Context, sharing: Sharing): void {
  if (sharingRank(sharing) <= sharingRank(caller.clearance)) return;
  refuse(caller.clearance === "clear" ? "poll.clearance.outside" : "poll.clearance", { label: tlp(sharing) });
}

/** The times as they are meant today, whenever they are read. */
function exactTimes(times: readonly WhenValue[]) {
  if (times.some(({ shifted }) => shifted !== undefined)) return {};
  return { times: times.map(({ local, zone }) => `${local.slice(0, 16).replace("T", " ")} ${zone}`).join("; ") };
}

function shifts({ t, format }: Context, times: readonly WhenValue[]): Block[] {
  return times.flatMap(({ at, zone, shifted }) =>
    shifted
      ? [
          text(
            t(shifted === "gap" ? "meeting.shifted.gap" : "meeting.shifted.overlap", {
              when: format.inZone(new Date(at), zone),
            }),
          ),
        ]
      : [],
  );
}
