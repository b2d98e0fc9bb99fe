import type { MessageEdits, Transport } from "../../kernel/commands/transport.ts";
import { translator } from "../../kernel/language/translate.ts";
import { say } from "../../kernel/views/build.ts";
import { backOff, MAX_ATTEMPTS, pause } from "../delivery/back-off.ts";
import { channelVoice } from "../delivery/channel.ts";
import type { DeliveryContext } from "../delivery/composer.ts";
import { withDeliveryContext } from "../delivery/delivery-context.ts";
import { DELIVERY_TIMES } from "../delivery/delivery-times.ts";
import { changeMessage, readersAt } from "../delivery/send-once.ts";
import type { DeliveryServices } from "../delivery/services.ts";
import { shownDigest } from "../delivery/shown-digest.ts";
import { isUnreachable } from "../store/faults.ts";
import type { CardComposer, CardState } from "./card.ts";
import type { CardClaim } from "./claim-cards.ts";
import { endCard, giveBackCard, settleCard } from "./settle-card.ts";

/** How one attempt ended: the message was changed; it showed that already; the card is over; or it is tried again later. */
export type CardEnd = "changed" | "same" | "ended" | "postponed" | "left";

/** A message is changed once in so many milliseconds at most: what happens meanwhile is shown together. */
export const BETWEEN_MS = 3_000;
// What was begun before a card was there and ended after is seen by then.
const SECOND_LOOK_MS = 60_000;

/** What a card is written by. */
export interface CardMeans {
  readonly composer: CardComposer;
  readonly transport: Transport;
  readonly edits: MessageEdits;
}

type Shown = Extract<CardState, { kind: "show" }>;

/** Makes a card's message show what its subject is now, once; throws only what the database throws while it cannot be reached. */
export async function writeCard(services: DeliveryServices, claim: CardClaim, means: CardMeans): Promise<CardEnd> {
  const { store, clock, log, deliveryTimes: times = DELIVERY_TIMES } = services;
  const began = performance.now();
  const later = async (ms: number, unsure = false): Promise<CardEnd> => {
    await giveBackCard(store, claim, ms, { unsure });
    return "postponed";
  };
  const readers =
    means.composer.labels === true
      ? await readersAt(means.transport, claim.to, log, times)
      : { kind: "known" as const };
  if (readers.kind !== "known") return later(pause(claim.attempts, "afterMs" in readers ? readers.afterMs : 0, times));
  let state: CardState;
  try {
    const context = { now: clock.now(), ids: services.ids, log, catalogue: services.catalogue };
    const seen = "clearance" in readers && readers.clearance ? { ...claim, clearance: readers.clearance } : claim;
    state = await withDeliveryContext(store, claim.community, context, (scene) => worded(means.composer, seen, scene));
  } catch (error) {
    if (isUnreachable(error)) throw error;
    log.error({ card: claim.id, kind: claim.kind, error }, "a card could not be worded");
    return later(backOff(claim.attempts, times));
  }
  if (state.kind !== "show") {
    await endCard(store, claim);
    return "ended";
  }
  const shows = shownDigest(state);
  if (shows === claim.shows) {
    await settleCard(store, claim, { shows, ...whenNext(state, claim, clock.now()), restMs: 0 });
    return "same";
  }
  // A process that stood still in between may have lost the card by now: an older state must not follow a newer.
  if (performance.now() - began > times.lease - times.deliver) return "left";
  return change(services, claim, means, state, shows);
}

/** What a card is to show; where not all who read there may see it any more, that it is shown there no longer. */
async function worded(composer: CardComposer, claim: CardClaim, context: DeliveryContext): Promise<CardState> {
  const state = await composer.compose(claim, context);
  if (state.kind !== "withheld") return state;
  const { language, zone } = await channelVoice(context, claim.to);
  return { kind: "show", view: say(translator(language)("card.withheld")), language, zone };
}

async function change(
  { store, clock, log, deliveryTimes: times = DELIVERY_TIMES }: DeliveryServices,
  claim: CardClaim,
  { transport, edits }: CardMeans,
  state: Shown,
  shows: string,
): Promise<CardEnd> {
  const { view, language, zone } = state;
  const message = { to: claim.to, view, key: claim.key, at: claim.createdAt.toISOString(), language, zone };
  const done = await changeMessage(transport, edits, claim.receipt, message, log, times);
  switch (done.kind) {
    case "changed":
      await settleCard(store, claim, { shows, ...whenNext(state, claim, clock.now()), restMs: BETWEEN_MS });
      return "changed";
    case "gone":
      await endCard(store, claim);
      return "ended";
    case "refused":
      // The same again would be refused again: the next state may not be.
      await settleCard(store, claim, { shows, ...whenNext(state, claim, clock.now()), restMs: BETWEEN_MS });
      return "same";
    case "retry":
      // Closed to the bot for about a day: whoever opens it again finds the message as it was.
      if (claim.attempts >= MAX_ATTEMPTS) {
        await endCard(store, claim);
        return "ended";
      }
      await giveBackCard(store, claim, pause(claim.attempts, done.afterMs, times), { unsure: false });
      return "postponed";
    case "unknown":
      // It may still be on its way: whatever follows is sent once that cannot arrive any more.
      await giveBackCard(store, claim, Math.max(times.deliver, backOff(claim.attempts, times)), { unsure: true });
      return "postponed";
  }
}

/** When it is looked at again although nothing was changed, and since when it is over. */
function whenNext({ until, over = false }: Shown, { createdAt }: CardClaim, now: Date) {
  const second = createdAt.getTime() + SECOND_LOOK_MS;
  const looks = [until?.getTime(), second].filter((at) => at !== undefined && at > now.getTime());
  return {
    until: looks.length === 0 ? undefined : new Date(Math.min(...(looks as number[]))),
    overAt: over ? now : undefined,
  };
}
