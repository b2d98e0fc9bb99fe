import { clearanceOf, type Sharing, sharingRank } from "../../kernel/access/sharing.ts";
import type { Context } from "../../kernel/commands/command.ts";
import { readLanguage } from "../../kernel/language/language.ts";
import { channelFacts, channelVoice } from "../../services/delivery/channel.ts";
import { channelOf, type Digest } from "./digest.ts";
import { type Audience, readAs } from "./reading.ts";
import { type DigestPart, tell, type ToldDigests } from "./tell.ts";

type Asking = Pick<Context, "db" | "community" | "caller" | "now" | "terms" | "catalogue">;

/** What a digest would tell now: what its readers may see, as far as the caller may see it too. */
export async function previewDigest(context: Asking, digest: Digest, upTo = context.now): Promise<ToldDigests> {
  return previewParts(context, [{ digest, upTo }], await audienceOf(context, digest));
}

/** What digests would tell an audience now. */
export async function previewParts(
  context: Asking,
  parts: readonly DigestPart[],
  audience: Audience,
): Promise<ToldDigests> {
  return readAs({ ...context, terms: await context.terms() }, audience, (reading) => tell(reading, parts));
}

/** For whom a digest is, as far as that is for the caller's eyes. */
export async function audienceOf(context: Asking, digest: Digest): Promise<Audience> {
  if (digest.personId !== null) return ownAudience(context, readLanguage(digest.language));
  const { caller } = context;
  const to = channelOf(digest);
  const { clearance: described } = await channelFacts(context, to);
  const here = to.space === caller.here.space && to.recipient === caller.here.recipient;
  const clearance = least(here ? clearanceOf(described, caller.limit) : described, caller.ceiling);
  const { language } = await channelVoice(context, to);
  const reader = { kind: "channel", clearance } as const;
  return { reader, language: readLanguage(digest.language) ?? language, zone: digest.zone };
}

/** The caller themselves. */
export function ownAudience({ caller }: Pick<Context, "caller">, language = caller.language): Audience {
  return { reader: { kind: "person", id: caller.personId ?? "", role: caller.role }, language, zone: caller.zone };
}

const least = (one: Sharing, other: Sharing): Sharing => (sharingRank(one) <= sharingRank(other) ? one : other);
