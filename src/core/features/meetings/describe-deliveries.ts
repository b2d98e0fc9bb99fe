import { type Describe, type Describing, named } from "../../services/delivery/describing.ts";
import type { LedgerRow } from "../../services/delivery/ledger.ts";
import { isAsk } from "./reminders/reminder-facts.ts";
import { readSlot } from "./reminders/slot.ts";

/** Describes what is said about meetings, and what waits to be. */
export const describeDeliveries: Describe = named(async (ids, { db, community }) => {
  const meetings = await db.meeting.findMany({
    where: { communityId: community.id, id: { in: ids } },
    select: { id: true, title: true },
  });
  return new Map(
    meetings.map(({ id, title }) => [id, { title, about: { command: "meeting show", input: { meeting: id } } }]),
  );
}, word);

function word(row: LedgerRow, title: string, { t, format }: Describing): string {
  switch (row.kind) {
    case "reminder":
      return t(isAsk(row) ? "deliveries.what.ask" : "deliveries.what.reminder", { title });
    case "wave":
      return t("deliveries.what.wave", { title, span: format.span(readSlot(row.occurrence).lead) });
    case "announcement":
    case "change":
    case "offer":
    case "places":
    case "lapse":
      return t(`deliveries.what.${row.kind}`, { title });
    default:
      return t("deliveries.what.notice", { title });
  }
}
