import { declared } from "../../kernel/catalogue/catalogue.ts";
import type { Context } from "../../kernel/commands/command.ts";
import type { Target } from "../../kernel/access/target.ts";

type Place = Pick<Target, "platform" | "space">;
type In = Pick<Context, "db" | "t"> & { readonly community: { readonly id: string } };

/** What of a feature's ends when a space leaves its community. */
export interface LeftSpace {
  /** How many of its messages are planned to be said there. */
  readonly planned?: (at: In, place: Place) => Promise<number>;
  /** Says what else would end. */
  readonly tell?: (at: In, place: Place) => Promise<string>;
  /** Ends it. */
  readonly end?: (at: Omit<In, "t"> & Pick<Context, "now">, place: Place) => Promise<void>;
}

declare module "../../kernel/catalogue/feature.ts" {
  interface Feature {
    /** What of its ends when a space leaves its community. */
    readonly spaceLeaves?: LeftSpace;
  }
}

/** What ends when a space leaves its community. */
export interface SpaceEnding {
  /** Messages that are planned to be said there. */
  readonly planned: number;
  /** What else ends, in the reader's words. */
  readonly more: readonly string[];
  /** Whether another space remains, through which the community can be reached. */
  readonly last: boolean;
}

/** What would end, for the question before it. */
export async function whatEnds(at: In & Pick<Context, "catalogue">, place: Place): Promise<SpaceEnding> {
  let planned = 0;
  const more: string[] = [];
  for (const left of declared(at.catalogue, "spaceLeaves")) {
    planned += (await left.planned?.(at, place)) ?? 0;
    if (left.tell) more.push(await left.tell(at, place));
  }
  return { planned, more, last: (await at.db.space.count({ where: { communityId: at.community.id } })) <= 1 };
}

/**
 * Takes a space out of its community. The community's data stays; what is planned to be said in the space is cancelled,
 * and what is on its way at this moment is the last that is said there. False where it was out already.
 */
export async function disconnectSpace(
  at: Omit<In, "t"> & Pick<Context, "now" | "catalogue">,
  { platform, space }: Place,
): Promise<boolean> {
  const { db, community } = at;
  const { count } = await db.space.deleteMany({ where: { communityId: community.id, platform, externalId: space } });
  if (count === 0) return false;
  for (const { end } of declared(at.catalogue, "spaceLeaves")) await end?.(at, { platform, space });
  return true;
}
