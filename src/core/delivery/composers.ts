import { digestComposer } from "../digests/deliver-digest.ts";
import { changeComposer } from "../meetings/change-composer.ts";
import { reminderComposer } from "../meetings/reminder-composer.ts";
import { minutesComposer } from "../minutes/minutes-composer.ts";
import { decidedComposer } from "../polls/decided-composer.ts";
import type { Composer } from "./composer.ts";
import type { DeliveryKind } from "./ledger.ts";
import { noticeComposer } from "./notice.ts";

/** Who words what. */
export const COMPOSERS: Readonly<Record<Exclude<DeliveryKind, "wave">, Composer>> = {
  reminder: reminderComposer,
  change: changeComposer,
  digest: digestComposer,
  notice: noticeComposer,
  poll: decidedComposer,
  minutes: minutesComposer,
};
