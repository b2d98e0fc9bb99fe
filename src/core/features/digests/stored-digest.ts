import type { Context } from "../../kernel/commands/command.ts";
import { refuse } from "../../kernel/errors/errors.ts";
import { type Digest, mayManage } from "./digest.ts";
import { placed } from "./describe-digest.ts";

type Asking = Pick<Context, "db" | "community" | "caller">;

/** A digest that the caller may know of. */
export const storedDigest = ({ db, community }: Pick<Context, "db" | "community">, id: string): Promise<Digest> =>
  db.digest.findUniqueOrThrow({ where: { communityId_id: { communityId: community.id, id } } });

/** A digest that the caller may change, removed or not. Refuses others. */
export async function managedDigest(context: Asking, id: string): Promise<Digest> {
  const digest = await storedDigest(context, id);
  if (mayManage(context.caller, digest)) return digest;
  return refuse("digest.notYours", { channel: (await placed(context, digest)).channel });
}

/** The same of one that is not removed. */
export async function standingDigest(context: Asking, id: string): Promise<Digest> {
  const digest = await managedDigest(context, id);
  return digest.stoppedAt ? refuse("digest.stopped.already", await placed(context, digest)) : digest;
}
