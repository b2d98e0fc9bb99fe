import { translator } from "../../kernel/language/translate.ts";
import { say } from "../../kernel/views/build.ts";
import { backOff } from "../delivery/sending/back-off.ts";
import { channelVoice } from "../delivery/channel.ts";
import type { DeliveryContext } from "../delivery/composer.ts";
import { withDeliveryContext } from "../delivery/delivery-context.ts";
import { DELIVERY_TIMES } from "../delivery/delivery-times.ts";
import { readersAt } from "../delivery/sending/send-once.ts";
import type { DeliveryServices } from "../delivery/services.ts";
import { shownDigest } from "../delivery/shown-digest.ts";
import { isUnreachable } from "../store/faults.ts";
import type { CardComposer, CardState } from "./card.ts";
import { takeTurn } from "./card-pace.ts";
import { again, type CardEnd, type CardMeans, changeCard, ended, told, written } from "./change-card.ts";
import type { CardClaim } from "./claim-cards.ts";
import { giveBackCard, letWait, settleCard } from "./settle-card.ts";

/** Makes a card's message show what its subject is now, once; throws only what the database throws while it cannot be reached. */
export async function writeCard(services: DeliveryServices, claim: CardClaim, means: CardMeans): Promise<CardEnd> {
  const { store, clock, log, deliveryTimes: times = DELIVERY_TIMES } = services;
  const began = performance.now();
  const readers =
    means.composer.labels === true
      ? await readersAt(means.transport, claim.to, log, times)
      : { kind: "known" as const };
  if (readers.kind === "gone") return ended(store, claim);
  if (readers.kind !== "known") return again(services, claim, "afterMs" in readers ? readers.afterMs : 0);
  const now = clock.now();
  const seen = "clearance" in readers && readers.clearance ? { ...claim, clearance: readers.clearance } : claim;
  const state = await stateOf(services, seen, means.composer, now);
  if (!state) return "postponed";
  if (state.kind !== "show") return ended(store, claim);
  const worded = { state, shows: shownDigest(state), wordedAt: now };
  if (worded.shows === claim.shows) {
    await settleCard(store, claim, {
      ...written(worded, claim),
      toldSince: told(state, claim, clock.now()),
      restMs: 0,
    });
    return "same";
  }
  // While it waits for a turn or another attempt it counts as over if it is by now: what people still answer on goes first.
  const held = { ...claim, overAt: state.over === true ? now : null };
  const { pace } = means.edits;
  if (pace && !claim.hasTurn && !(await takeTurn(store, held, pace))) {
    await letWait(store, held);
    return "postponed";
  }
  // A process that stood still in between may have lost the card by now: an older state must not follow a newer.
  if (performance.now() - began > times.lease - times.deliver) return "left";
  return changeCard(services, held, means, worded);
}

/** What a card is to show now; undefined where it could not be worded, and waits for another attempt. */
async function stateOf(
  services: DeliveryServices,
  claim: CardClaim,
  composer: CardComposer,
  now: Date,
): Promise<CardState | undefined> {
  const { store, ids, log, catalogue, deliveryTimes: times = DELIVERY_TIMES } = services;
  try {
    return await withDeliveryContext(store, claim.community, { now, ids, log, catalogue }, (scene) =>
      composed(composer, claim, scene),
    );
  } catch (error) {
    if (isUnreachable(error)) throw error;
    log.error({ card: claim.id, kind: claim.kind, error }, "a card could not be worded");
    await giveBackCard(store, claim, backOff(claim.attempts, times), { unsure: false });
    return undefined;
  }
}

/** What a card is to show; where not all who read there may see it any more, that it is shown there no longer. */
async function composed(composer: CardComposer, claim: CardClaim, context: DeliveryContext): Promise<CardState> {
  const state = await composer.compose(claim, context);
  if (state.kind !== "withheld") return state;
  const { language, zone } = await channelVoice(context, claim.to);
  return { kind: "show", view: say(translator(language)("card.withheld")), language, zone, over: true };
}
