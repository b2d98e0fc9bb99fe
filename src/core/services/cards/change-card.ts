import type { MessageEdits, Transport } from "../../kernel/commands/transport.ts";
import { backOff, MAX_ATTEMPTS, pause } from "../delivery/sending/back-off.ts";
import { DELIVERY_TIMES, type DeliveryTimes } from "../delivery/delivery-times.ts";
import { changeMessage } from "../delivery/sending/send-once.ts";
import type { DeliveryServices } from "../delivery/services.ts";
import type { Store } from "../store/store.ts";
import type { CardComposer, CardState } from "./card.ts";
import type { CardClaim } from "./claim-cards.ts";
import { endCard, giveBackCard, settleCard, type WrittenCard } from "./settle-card.ts";
import { MINUTE_MS } from "../../kernel/time/units.ts";

/** How one attempt ended: the message was changed; it showed that already; the card is over; or it is changed later. */
export type CardEnd = "changed" | "same" | "ended" | "postponed" | "left";

/** A message is changed once in so many milliseconds at most: what happens meanwhile is shown together. */
const BETWEEN_MS = 3_000;
// What was begun before a card was there and ended after is seen by then.
const SECOND_LOOK_MS = MINUTE_MS;

/** What a card is written by. */
export interface CardMeans {
  readonly composer: CardComposer;
  readonly transport: Transport;
  readonly edits: MessageEdits;
}

type Shown = Extract<CardState, { kind: "show" }>;

/** A state in words, by the clock that worded it. */
interface Worded {
  readonly state: Shown;
  readonly shows: string;
  readonly wordedAt: Date;
}

/** Changes the message of a card that shows something else, and records what came of it. */
export async function changeCard(
  services: DeliveryServices,
  claim: CardClaim,
  { transport, edits }: CardMeans,
  worded: Worded,
): Promise<CardEnd> {
  const { store, clock, log, deliveryTimes: times = DELIVERY_TIMES } = services;
  const { view, language, zone } = worded.state;
  const message = { to: claim.to, view, key: claim.key, at: claim.createdAt.toISOString(), language, zone };
  const done = await changeMessage(transport, edits, claim.receipt, message, log, times);
  const rest = { ...written(worded, claim), restMs: BETWEEN_MS };
  switch (done.kind) {
    case "changed":
      await settleCard(store, claim, {
        ...{ ...rest, toldSince: told(worded.state, claim, clock.now()) },
        ...(claim.orphaned ? { again: true, restMs: Math.max(BETWEEN_MS, arrivesIn(times)) } : {}),
      });
      return "changed";
    case "gone":
      return ended(store, claim);
    case "refused":
      // The same again would be refused again: the next state may not be. What it was to tell was not told.
      await settleCard(store, claim, { ...rest, toldSince: worded.state.tells ? claim.toldSince : undefined });
      return "same";
    case "retry":
      return again(services, claim, done.afterMs);
    case "unknown":
      // It may still be on its way: whatever follows is sent once that cannot arrive any more.
      await giveBackCard(store, claim, Math.max(arrivesIn(times), backOff(claim.attempts, times)), { unsure: true });
      return "postponed";
  }
}

/** How long what was given up may still arrive. */
const arrivesIn = ({ lease, deliver }: DeliveryTimes): number => lease - deliver;

/** Since when it tells what it must, now that it shows that. */
export const told = ({ tells }: Shown, { toldSince }: CardClaim, now: Date): Date | undefined =>
  tells ? (toldSince ?? now) : undefined;

/** What it shows by when, when it is looked at again although nothing was changed, and since when it is over. */
export function written(
  { state: { until, over = false }, shows, wordedAt }: Worded,
  { createdAt }: CardClaim,
): Omit<WrittenCard, "toldSince" | "restMs"> {
  const second = createdAt.getTime() + SECOND_LOOK_MS;
  const looks = [until?.getTime(), second].filter((at) => at !== undefined && at > wordedAt.getTime());
  return {
    shows,
    wordedAt,
    until: looks.length === 0 ? undefined : new Date(Math.min(...(looks as number[]))),
    overAt: over ? wordedAt : undefined,
  };
}

/** Ends a card. */
export async function ended(store: Store, claim: CardClaim): Promise<CardEnd> {
  await endCard(store, claim);
  return "ended";
}

/** Tries it again later. Closed to the bot for about a day, it ends: whoever opens it again finds the message as it was. */
export async function again(
  { store, deliveryTimes: times = DELIVERY_TIMES }: DeliveryServices,
  claim: CardClaim,
  afterMs: number,
): Promise<CardEnd> {
  if (claim.attempts >= MAX_ATTEMPTS) return ended(store, claim);
  await giveBackCard(store, claim, pause(claim.attempts, afterMs, times), { unsure: false });
  return "postponed";
}
