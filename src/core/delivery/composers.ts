import { digestComposer } from "../digests/deliver-digest.ts";
import { reminderComposer } from "../meetings/deliver-reminder.ts";
import type { Composer } from "./composer.ts";
import type { DeliveryKind } from "./ledger.ts";
import { noticeComposer } from "./notice.ts";

/** Who words what. */
export const COMPOSERS: Readonly<Record<DeliveryKind, Composer>> = { reminder: reminderComposer, digest: digestComposer, notice: noticeComposer };
