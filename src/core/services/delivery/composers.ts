import { clearanceComposer } from "../communities/clearance-composer.ts";
import { digestComposer } from "../../features/digests/deliver-digest.ts";
import { changeComposer } from "../../features/meetings/change-composer.ts";
import { expandLapse } from "../../features/meetings/expand-lapse.ts";
import { expandWave } from "../../features/meetings/expand-wave.ts";
import { offerComposer } from "../../features/meetings/offer-composer.ts";
import { placesComposer } from "../../features/meetings/places-composer.ts";
import { reminderComposer } from "../../features/meetings/reminder-composer.ts";
import { minutesComposer } from "../../features/minutes/minutes-composer.ts";
import { decidedComposer } from "../../features/polls/decided-composer.ts";
import type { Composer } from "./composer.ts";
import type { Expander } from "./expand.ts";
import type { DeliveryKind, SilentKind } from "./ledger.ts";
import { noticeComposer } from "./notice.ts";

/** Who words what. */
export const COMPOSERS: Readonly<Record<Exclude<DeliveryKind, SilentKind>, Composer>> = {
  reminder: reminderComposer,
  change: changeComposer,
  offer: offerComposer,
  places: placesComposer,
  digest: digestComposer,
  notice: noticeComposer,
  poll: decidedComposer,
  minutes: minutesComposer,
  clearance: clearanceComposer,
};

/** Who makes what says nothing into what it stands for. */
export const EXPANDERS: Readonly<Record<SilentKind, Expander>> = { wave: expandWave, lapse: expandLapse };
