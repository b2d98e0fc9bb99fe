import { declared } from "../../kernel/catalogue/catalogue.ts";
import type { Features } from "../../kernel/catalogue/feature.ts";
import type { Label } from "../../kernel/language/message-ids.ts";
import type { Db } from "../store/store.ts";

/** Things of one kind that a community holds. */
export interface CommunityHolding {
  readonly label: Label;
  /** How many there are that the reader may see, those of the past included. */
  readonly count: (db: Db, community: string) => Promise<number>;
}

declare module "../../kernel/catalogue/feature.ts" {
  interface Feature {
    /** What a community holds of it. */
    readonly holdings?: CommunityHolding;
  }
}

/** What would be gone with a community: how many of each thing it holds. */
export async function holdingsOf(
  db: Db,
  community: string,
  product: Features,
): Promise<readonly { readonly label: Label; readonly count: number }[]> {
  const people = await db.person.count({ where: { communityId: community } });
  const found: { label: Label; count: number }[] = [{ label: "community.people", count: people }];
  for (const { label, count } of declared(product, "holdings"))
    found.push({ label, count: await count(db, community) });
  return found;
}
