import { sql, type Store } from "../store/store.ts";
import type { CardClaim } from "./claim-cards.ts";

// A card is found by its id and the lease: whoever lost it changes nothing.
const held = ({ community, id, lease }: CardClaim) =>
  sql`community_id = ${community} and id = ${id} and leased_by = ${lease}`;

/** How a card was written. */
export interface WrittenCard {
  /** A digest of what it shows now. */
  readonly shows: string;
  /** Since when it tells what it must; undefined where it does not. */
  readonly toldSince: Date | undefined;
  readonly wordedAt: Date;
  readonly until: Date | undefined;
  readonly overAt: Date | undefined;
  /** Milliseconds by the database's clock until it may be changed again. */
  readonly restMs: number;
  /** An older state may still arrive after this one: it is written once more. */
  readonly again?: boolean;
}

/** Records that a card shows what was wanted when it was taken up; what became different meanwhile is written next. */
export async function settleCard(
  store: Store,
  claim: CardClaim,
  { shows, toldSince, wordedAt, until, overAt, restMs, again = false }: WrittenCard,
): Promise<void> {
  await store.statement(sql`
    update card set written = ${again ? claim.wanted - 1 : claim.wanted}, shows = ${again ? null : shows}, told_since = ${toldSince ?? null}, worded_at = ${wordedAt}, due_at = ${until ?? null},
      over_at = ${overAt ?? null}, attempts = 0, leased_by = null, free_at = now() + make_interval(secs => ${restMs / 1_000}) where ${held(claim)}`);
}

/**
 * Gives a card back, to be tried again after so many milliseconds. What it shows is what it did, or `unsure`: then it counts as held until
 * that is over, and whoever takes it up knows that something may still arrive.
 */
export async function giveBackCard(
  store: Store,
  claim: CardClaim,
  ms: number,
  { unsure }: { readonly unsure: boolean },
): Promise<void> {
  await store.statement(sql`
    update card set shows = ${unsure ? null : claim.shows}, over_at = ${claim.overAt}, leased_by = ${unsure ? claim.lease : null},
      free_at = now() + make_interval(secs => ${ms / 1_000}) where ${held(claim)}`);
}

/** Gives a card back that must be changed, to wait for a turn in its place; that was no attempt. */
export async function letWait(store: Store, claim: CardClaim): Promise<void> {
  await store.statement(sql`
    update card set shows = ${claim.shows}, over_at = ${claim.overAt}, waits = true, attempts = attempts - 1, leased_by = null, free_at = now() where ${held(claim)}`);
}

/** Ends a card: its message is gone, or there is nothing to keep true. Nothing is said in its place. */
export async function endCard(store: Store, claim: CardClaim): Promise<void> {
  await store.statement(sql`delete from card where ${held(claim)}`);
}
