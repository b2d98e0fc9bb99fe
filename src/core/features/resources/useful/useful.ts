import type { Context } from "../../../kernel/commands/command.ts";
import { type Db, sql } from "../../../services/store/store.ts";

type At = Pick<Context, "db" | "community" | "now">;

/** Says that a resource helped a person; no longer, where they had said so. Two presses at once leave what one would. */
export async function toggleUseful({ db, community, now }: At, personId: string, resourceId: string): Promise<void> {
  const key = { communityId: community.id, resourceId, personId };
  const { count } = await db.resourceUseful.deleteMany({ where: key });
  if (count === 0) await db.resourceUseful.createMany({ data: [{ ...key, at: now }], skipDuplicates: true });
}

/** How many people a resource helped, and whether the reader is one of them. */
export interface Useful {
  readonly people: number;
  readonly mine: boolean;
}

/** How many people a resource helped; the reader sees of whom only whether of themselves. */
export async function usefulOf(db: Db, resource: string, personId: string | undefined): Promise<Useful> {
  const [found] = await db.$queryRaw<Useful[]>(sql`
    select coalesce((select people from rapporteur_useful(${[resource]}::text[])), 0) as people,
      exists(select from resource_useful where resource_id = ${resource} and person_id = ${personId ?? null}) as mine`);
  return found ?? { people: 0, mine: false };
}
