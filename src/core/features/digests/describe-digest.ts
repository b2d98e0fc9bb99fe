import type { Context } from "../../kernel/commands/command.ts";
import { zoneName } from "../../kernel/language/zone-name.ts";
import { describeSchedule } from "../../kernel/time/schedule.ts";
import { fields } from "../../kernel/views/build.ts";
import { momentRows } from "../../kernel/views/moment-rows.ts";
import type { Block } from "../../kernel/views/model.ts";
import { channelFacts } from "../../services/delivery/channel.ts";
import { labelling } from "../../services/taxonomy/labelling.ts";
import { channelOf, type Digest } from "./digest.ts";
import { choosable, usualSections } from "./tell.ts";

type Asking = Pick<Context, "db" | "community" | "t" | "format" | "terms" | "catalogue">;

/** Where a digest is said, for messages about it. `called`: what the platform calls the channel, where the community has not heard of it yet. */
export async function placed(
  context: Pick<Context, "db" | "community">,
  digest: Digest,
  called?: string,
): Promise<{ own: "yes" | "no"; channel: string }> {
  if (digest.personId !== null) return { own: "yes", channel: "" };
  const { name, named } = await channelFacts(context, channelOf(digest));
  return { own: "no", channel: named ? name : (called ?? name) };
}

/** How often it is said, in words. */
export async function rhythmOf({ cron, zone }: Digest, { format }: Pick<Context, "format">): Promise<string> {
  return `${await describeSchedule(cron, format.language)} (${zoneName(zone, format.language)})`;
}

/** A digest's rhythm in words, its next run, where there is one, in its own zone and the reader's, what it says, and since when. */
export async function digestFields(context: Asking, digest: Digest, next: Date | undefined): Promise<Block> {
  const { t, format, catalogue } = context;
  const since = format.moment(sinceOf(digest), "date", sinceOf(digest));
  const labels = choosable(catalogue);
  const usual = usualSections(catalogue).toSorted().join() === digest.sections.toSorted().join();
  const sections = digest.sections.flatMap((name) => (labels[name] === undefined ? [] : [t(labels[name])]));
  return fields(
    [t("digest.rhythm"), await rhythmOf(digest, context)],
    ...(next ? momentRows({ t, format }, t("digest.next"), next, digest.zone) : []),
    [t("digest.paused"), digest.pausedAt ? format.moment(digest.pausedAt, "date", digest.pausedAt) : undefined],
    [t("digest.sections"), usual ? undefined : format.all(sections)],
    [t("digest.about"), format.all(await aboutOf(context, digest))],
    [t("digest.language"), digest.language === null ? undefined : format.languageName(digest.language)],
    [t("digest.covers"), t(digest.saysNothing ? "digest.covers.always" : "digest.covers.new", { since })],
  );
}

/** What a digest is about, where it is not about everything. */
async function aboutOf({ terms, format }: Asking, { pillarKey, topicKey, country }: Digest): Promise<string[]> {
  const term = labelling(await terms(), format.language);
  return [
    ...[pillarKey, topicKey].flatMap((key) => (key === null ? [] : [term(key)])),
    ...(country === null ? [] : [format.country(country)]),
  ];
}

const sinceOf = ({ coveredUntil, beginsAt }: Digest): Date => (beginsAt > coveredUntil ? beginsAt : coveredUntil);
