import type { OtherChannel } from "../../kernel/commands/command.ts";
import type { Target } from "../../kernel/access/target.ts";
import { clearanceOf, type Sharing } from "../../kernel/access/sharing.ts";
import { type Language, readLanguage } from "../../kernel/language/language.ts";
import { calledBy } from "../../kernel/text/made-id.ts";
import { type Db, noSql, sql } from "../store/store.ts";
import type { LedgerRow } from "./ledger.ts";

type In = { readonly db: Db; readonly community: { readonly id: string } };

/** A channel's name and whether anybody said it, and the most sensitive label that may be posted there; one nobody has described counts as the community's own. */
export async function channelFacts(
  { db, community }: In,
  { platform, space, recipient }: Target,
): Promise<{ name: string; named: boolean; clearance: Sharing }> {
  const found = await db.channel.findFirst({
    where: { communityId: community.id, externalId: recipient, space: { platform, externalId: space } },
  });
  const name = calledBy(found?.name, recipient);
  return { name, named: found !== null && found.name !== recipient, clearance: clearanceOf(found?.clearance) };
}

/** In which language, and by which clock, something is said to all. */
export interface Voice {
  readonly language: Language;
  /** IANA name. */
  readonly zone: string;
}

/** How a channel is spoken to: in its own language where that was set, else in the community's, and by the community's clock. */
export async function channelVoice(where: In, to: Target): Promise<Voice> {
  return (await channelVoices(where, [to]))(to);
}

/** How channels are spoken to. */
export async function channelVoices({ db, community }: In, to: readonly Target[]): Promise<(to: Target) => Voice> {
  const { language, zone } = await db.community.findUniqueOrThrow({
    where: { id: community.id },
    select: { language: true, zone: true },
  });
  const own = await describedChannels(
    { db, community },
    to.map(({ recipient }) => recipient),
  );
  return ({ platform, space, recipient }) => ({
    language: own({ platform, spaceId: space, recipient })?.language ?? readLanguage(language) ?? "en",
    zone,
  });
}

type Place = Pick<LedgerRow, "platform" | "spaceId" | "recipient">;

/** What the community says of a channel. */
interface DescribedChannel {
  /** Its own, where that was set. */
  readonly language: Language | undefined;
  /** The most sensitive label that may be posted there. */
  readonly clearance: string;
}

/** What the community says of its channels, or of those with some ids; undefined of one that nobody has described. */
export async function describedChannels(
  { db, community }: In,
  among?: readonly string[],
): Promise<(to: Place) => DescribedChannel | undefined> {
  const rows = await db.$queryRaw<(Place & { language: string | null; clearance: string })[]>(sql`
    select s.platform, s.external_id as "spaceId", c.external_id as recipient, c.language, c.clearance
    from channel c join space s on s.community_id = c.community_id and s.id = c.space_id
    where c.community_id = ${community.id} ${among === undefined ? noSql : sql`and c.external_id = any(${[...new Set(among)]})`}`);
  const key = ({ platform, spaceId, recipient }: Place) => `${platform} ${spaceId} ${recipient}`;
  const described = new Map(
    rows.map((row) => [key(row), { language: readLanguage(row.language ?? ""), clearance: row.clearance }]),
  );
  return (to) => described.get(key(to));
}

/** The most sensitive label that may be posted in each of the community's channels, as the community says. */
export async function clearances(where: In): Promise<(to: Place) => string | undefined> {
  const described = await describedChannels(where);
  return (to) => described(to)?.clearance;
}

/** The names of the community's channels; one that nobody has named is called by its id, where that is anybody's word. */
export async function channelNames({
  db,
  community,
}: In): Promise<(to: Pick<LedgerRow, "platform" | "spaceId" | "recipient">) => string> {
  const channels = await db.channel.findMany({ where: { communityId: community.id }, include: { space: true } });
  const names = new Map(channels.map((c) => [`${c.space.platform} ${c.space.externalId} ${c.externalId}`, c.name]));
  return ({ platform, spaceId, recipient }) => calledBy(names.get(`${platform} ${spaceId} ${recipient}`), recipient);
}

/** Another channel than the caller's, where a target of the same space is one. */
export function elsewhere(here: Target, target: Target | undefined, name: string): OtherChannel | undefined {
  if (target?.platform !== here.platform || target.space !== here.space || target.recipient === here.recipient)
    return undefined;
  return { id: target.recipient, name };
}

/**
 * A channel that somebody named, in the space of `here`: one that the platform itself resolved (its id is not its name), or
 * one the bot knows by id or by name. Undefined for a typed name that nobody knows, or that several channels have.
 */
export async function knownChannel(
  { db, community }: In,
  here: Target,
  { id, name }: { readonly id: string; readonly name: string },
): Promise<Target | undefined> {
  const known = { communityId: community.id, space: { platform: here.platform, externalId: here.space } };
  const target = (recipient: string): Target => ({
    platform: here.platform,
    space: here.space,
    address: "channel",
    recipient,
  });
  if (id !== name || (await db.channel.findFirst({ where: { ...known, externalId: id } }))) return target(id);
  const [found, another] = await db.channel.findMany({
    where: { ...known, name: { equals: name, mode: "insensitive" } },
    take: 2,
  });
  return found && !another ? target(found.externalId) : undefined;
}
