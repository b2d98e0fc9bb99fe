import type { Context } from "../../../kernel/commands/command.ts";
import type { Link } from "../../store/rows.ts";
import type { Whole } from "../../store/store.ts";
import type { PersonPair } from "./find-pair.ts";
import { REQUEST_MINUTES } from "./link.ts";
import { tellAccount } from "./tell-link.ts";
import { MINUTE_MS } from "../../../kernel/time/units.ts";

/** Asks who made a code, on the account that did, to agree to a link with the caller's account; the code is used up. Pressed again, it is the same request. */
export async function askToLink(
  context: Whole<Context>,
  { maker, asker, made, hash, asked }: PersonPair,
): Promise<Link> {
  if (asked) return asked;
  const { db, community, caller, now, ids } = context;
  const communityId = community.id;
  await db.linkCode.update({ where: { communityId_hash: { communityId, hash } }, data: { usedAt: now } });
  const link = await db.link.create({
    data: {
      communityId,
      id: ids.next(),
      state: "asked",
      personId: maker.id,
      askerId: asker.id,
      makerPlatform: made.platform,
      makerSpace: made.space,
      makerAccount: made.account,
      askerPlatform: caller.here.platform,
      askerSpace: caller.here.space,
      askerAccount: caller.user,
      askedAt: now,
      expiresAt: new Date(now.getTime() + REQUEST_MINUTES * MINUTE_MS),
    },
  });
  context.audit({
    action: "person.link-ask",
    subject: `person:${maker.id}`,
    detail: { link: link.id, asker: `person:${asker.id}`, platform: link.askerPlatform, space: link.askerSpace },
  });
  await tellAccount(context, link, "asked", "maker");
  return link;
}
