import { clearanceComposer } from "../communities/clearance-composer.ts";
import { digestComposer } from "../digests/deliver-digest.ts";
import { changeComposer } from "../meetings/change-composer.ts";
import { expandLapse } from "../meetings/expand-lapse.ts";
import { expandWave } from "../meetings/expand-wave.ts";
import { offerComposer } from "../meetings/offer-composer.ts";
import { placesComposer } from "../meetings/places-composer.ts";
import { reminderComposer } from "../meetings/reminder-composer.ts";
import { minutesComposer } from "../minutes/minutes-composer.ts";
import { decidedComposer } from "../polls/decided-composer.ts";
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
