import { z } from "zod";
import { answerView } from "../../core/features/digests/answer-view.ts";
import { placed } from "../../core/features/digests/describe-digest.ts";
import { channelOf } from "../../core/features/digests/digest.ts";
import { type Every, everyOption } from "../../core/features/digests/every-option.ts";
import type { DigestChoices } from "../../core/features/digests/same-digest.ts";
import { resumeDigest, type Scheduled, scheduleDigest } from "../../core/features/digests/schedule-digest.ts";
import { managedDigest, storedDigest } from "../../core/features/digests/stored-digest.ts";
import { usualSections } from "../../core/features/digests/tell.ts";
import { wishedSchedule } from "../../core/features/digests/wished-schedule.ts";
import type { Caller } from "../../core/kernel/access/caller.ts";
import { atLeast } from "../../core/kernel/access/role.ts";
import type { Target } from "../../core/kernel/access/target.ts";
import type { Features } from "../../core/kernel/catalogue/feature.ts";
import { type Context, command } from "../../core/kernel/commands/command.ts";
import { refuse } from "../../core/kernel/errors/errors.ts";
import { hidden, opt } from "../../core/kernel/options/options.ts";
import type { View } from "../../core/kernel/views/model.ts";
import { channelFacts, elsewhere, knownChannel } from "../../core/services/delivery/channel.ts";
import { asCommunity } from "../../core/services/store/store.ts";
import { contentOptions, emptyOption, timeOptions } from "./digest-options.ts";

interface Whither {
  readonly to?: "me" | "channel" | undefined;
  readonly channel?: { readonly id: string; readonly name: string } | undefined;
}

/** Lets a channel, or the caller alone, have what is new at set times. */
export const digestSchedule = (product: Features) => {
  const content = contentOptions(product);
  return command({
    path: "digest schedule",
    summary: "digest.schedule.summary",
    title: "title.digest.schedule",
    submit: "submit.schedule",
    examples: [
      { says: "example.digest.schedule" },
      { says: "example.digest.schedule.own" },
      "digest schedule daily at:18:00 zone:Vienna",
      'digest schedule "0 9 * * 1,4" channel:#tracing',
    ],
    input: z.object({
      every: everyOption("digest.schedule.every"),
      to: opt.choice("digest.schedule.to", { channel: "digest.to.channel", me: "digest.to.me" }).optional(),
      channel: opt.channel("digest.schedule.channel").optional(),
      ...timeOptions,
      sections: content.sections.optional(),
      topic: content.topic.optional(),
      pillar: content.pillar.optional(),
      country: content.country.optional(),
      language: content.language.optional(),
      empty: emptyOption(),
      resumes: hidden(opt.reference("digest.digest", "digest")).optional(),
    }),
    audience: "caller",
    allow: "member",
    posts: {
      async channel(scope, { to, channel, resumes }) {
        const { here } = scope.caller;
        if (resumes === undefined) {
          if (isOwn(scope.caller, { to, channel })) return "nowhere";
          return channel && elsewhere(here, await knownChannel(scope, here, channel), channel.name);
        }
        const digest = await storedDigest(scope, resumes);
        const target = channelOf(digest);
        if (digest.personId !== null) return "nowhere";
        return elsewhere(here, target, (await channelFacts(scope, target)).name);
      },
    },
    async run(context, { to, channel, resumes, ...input }) {
      const { caller } = context;
      if (resumes !== undefined) return resumed(context, resumes);
      const madeById = caller.personId ?? refuse("digest.nobody");
      const own = isOwn(caller, { to, channel });
      mayBe(caller, own, channel !== undefined);
      const choices = await choicesOf(context, input, own);
      const target = channel ? await channelNamed(context, channel) : ({ ...caller.here, address: "channel" } as const);
      const scheduled = await asCommunity(context, "planning", (whole) =>
        scheduleDigest(whole, { ...choices, madeById, channel: target, ...(own ? { personId: madeById } : {}) }),
      );
      if (!scheduled.existed)
        context.audit({
          action: "digest.schedule",
          subject: `digest:${scheduled.digest.id}`,
          detail: { cron: choices.cron, ...(own ? { own } : { channel: target.recipient }) },
        });
      return reply(context, scheduled, channel?.name);
    },
  });
};

/** Refuses a channel beside the caller alone, and a channel's from somebody who does not moderate. */
function mayBe({ role }: Pick<Caller, "role">, own: boolean, named: boolean): void {
  if (own && named) refuse("digest.both");
  if (!own && !atLeast(role, "moderator")) refuse("digest.channel.moderators");
}

/** What was chosen of when it is said and what it says. */
interface Chosen {
  readonly every: Every;
  readonly at?: string | undefined;
  readonly zone?: string | undefined;
  readonly sections?: string[] | undefined;
  readonly topic?: string | undefined;
  readonly pillar?: string | undefined;
  readonly country?: string | undefined;
  readonly language?: string | undefined;
  readonly empty?: boolean | undefined;
}

/** A digest's choices, where nothing is said as everybody has it: somebody's own is read on their own clock. */
async function choicesOf(context: Context, chosen: Chosen, own: boolean): Promise<DigestChoices> {
  const { caller, community, now, catalogue } = context;
  const zone = chosen.zone ?? (own ? caller.zone : community.zone);
  const { topic = null, pillar = null, country = null, language = null, empty = false } = chosen;
  return {
    ...{ cron: await wishedSchedule(chosen.every, chosen.at, { now, zone }), zone, language, saysNothing: empty },
    ...{ sections: chosen.sections ?? usualSections(catalogue), topicKey: topic, pillarKey: pillar, country },
  };
}

/** Whether it is for the caller alone: where they say so, where they talk to the bot alone, and where they may post in no channel. */
function isOwn({ direct, role }: Pick<Caller, "direct" | "role">, { to, channel }: Whither): boolean {
  if (to !== undefined) return to === "me";
  return channel === undefined && (direct === true || !atLeast(role, "moderator"));
}

async function channelNamed(context: Context, { id, name }: { id: string; name: string }): Promise<Target> {
  const target = await knownChannel(context, context.caller.here, { id, name });
  return target ?? refuse("digest.channel", { channel: name });
}

async function resumed(context: Context, id: string): Promise<View> {
  const stored = await managedDigest(context, id);
  const scheduled = await asCommunity(context, "planning", (whole) => resumeDigest(whole, stored));
  if (!scheduled.existed) context.audit({ action: "digest.resume", subject: `digest:${id}` });
  return reply(context, scheduled);
}

async function reply(context: Context, scheduled: Scheduled, called?: string): Promise<View> {
  const { t } = context;
  const where = await placed(context, scheduled.digest, called);
  if (scheduled.existed) {
    const there = await answerView(context, scheduled, t("digest.exists", where), { asks: false });
    return { ...there, tone: "plain" };
  }
  return answerView(context, scheduled, t("digest.scheduled", where));
}
