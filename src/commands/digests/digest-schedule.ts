import { z } from "zod";
import { type Context, command } from "../../core/kernel/commands/command.ts";
import { channelFacts, elsewhere, knownChannel } from "../../core/services/delivery/channel.ts";
import { channelOf } from "../../core/features/digests/digest.ts";
import { digestFields } from "../../core/features/digests/digest-fields.ts";
import { everyOption } from "../../core/features/digests/every-option.ts";
import { wishedSchedule } from "../../core/features/digests/wished-schedule.ts";
import { resumeDigest, type Scheduled, scheduleDigest } from "../../core/features/digests/schedule-digest.ts";
import { refuse } from "../../core/kernel/errors/errors.ts";
import { hidden, opt } from "../../core/kernel/options/options.ts";
import type { Target } from "../../core/kernel/access/target.ts";
import { actions, run } from "../../core/kernel/views/build.ts";
import type { View } from "../../core/kernel/views/model.ts";
import { asCommunity } from "../../core/services/store/store.ts";

const AT_MAX = 40;

/** Lets a channel have the new conclusions at set times. */
export const digestSchedule = command({
  path: "digest schedule",
  summary: "digest.schedule.summary",
  title: "title.digest.schedule",
  submit: "submit.schedule",
  examples: [
    { says: "example.digest.schedule" },
    "digest schedule daily at:18:00 zone:Vienna",
    'digest schedule "0 9 * * 1,4" channel:#tracing',
  ],
  input: z.object({
    every: everyOption("digest.schedule.every"),
    at: opt.text("digest.schedule.at", AT_MAX).optional(),
    zone: opt.zone("digest.schedule.zone").optional(),
    channel: opt.channel("digest.schedule.channel").optional(),
    resumes: hidden(opt.reference("digest.digest", "digest")).optional(),
  }),
  audience: "caller",
  allow: "moderator",
  posts: {
    async channel(scope, { channel, resumes }) {
      const { here } = scope.caller;
      if (resumes === undefined)
        return channel && elsewhere(here, await knownChannel(scope, here, channel), channel.name);
      const target = channelOf(await storedDigest(scope, resumes));
      return elsewhere(here, target, (await channelFacts(scope, target)).name);
    },
  },
  async run(context, input) {
    const { caller, community } = context;
    if (input.resumes !== undefined) return resumed(context, input.resumes);
    const zone = input.zone ?? community.zone;
    const cron = await wishedSchedule(input.every, input.at, { now: context.now, zone });
    const channel = input.channel ? await channelNamed(context, input.channel) : caller.here;
    const madeById = caller.personId ?? refuse("digest.nobody");
    const scheduled = await asCommunity(context, "planning", (whole) =>
      scheduleDigest(whole, { cron, zone, channel, madeById }),
    );
    if (!scheduled.existed)
      context.audit({
        action: "digest.schedule",
        subject: `digest:${scheduled.digest.id}`,
        detail: { cron, channel: channel.recipient },
      });
    return reply(context, scheduled, channel, input.channel?.name);
  },
});

async function channelNamed(context: Context, { id, name }: { id: string; name: string }): Promise<Target> {
  const target = await knownChannel(context, context.caller.here, { id, name });
  return target ?? refuse("digest.channel", { channel: name });
}

async function resumed(context: Context, id: string): Promise<View> {
  const stored = await storedDigest(context, id);
  const scheduled = await asCommunity(context, "planning", (whole) => resumeDigest(whole, stored));
  if (!scheduled.existed) context.audit({ action: "digest.resume", subject: `digest:${id}` });
  return reply(context, scheduled, channelOf(stored));
}

function storedDigest({ db, community }: Pick<Context, "db" | "community">, id: string) {
  return db.digest.findUniqueOrThrow({ where: { communityId_id: { communityId: community.id, id } } });
}

/** `called`: what the platform calls the channel, where the community has not heard of it yet. */
async function reply(
  context: Context,
  { digest, next, existed }: Scheduled,
  channel: Target,
  called?: string,
): Promise<View> {
  const { t } = context;
  const { name: known } = await channelFacts(context, channel);
  const name = known === channel.recipient ? (called ?? known) : known;
  return {
    title: existed ? t("digest.exists", { channel: name }) : t("digest.scheduled", { channel: name }),
    tone: existed ? "plain" : "good",
    blocks: [
      await digestFields(context, digest, next),
      actions(run(t("manage"), "digest manage", { digest: digest.id })),
    ],
  };
}
