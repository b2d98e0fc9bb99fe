import { createHash } from "node:crypto";
import type { AuditEntry } from "../../../kernel/ports/audit-entry.ts";
import type { DeliveryPlanning } from "../../../services/delivery/planning/plan.ts";
import type { ImportFault } from "../../../services/imports/fault.ts";
import { sql } from "../../../services/store/store.ts";
import { carryOut, type Home } from "./carry-out.ts";
import { readComponents } from "./components.ts";
import { planImport, type ImportStep } from "./plan-import.ts";

/** A calendar file that is imported. */
export interface CalendarImport extends Home {
  readonly content: Uint8Array;
  /** In which floating times and whole days are. */
  readonly zone: string;
  /** Only what would be done is found out. */
  readonly dryRun: boolean;
}

/** How many events came to what. */
export type EventCounts = Readonly<Record<ImportStep["kind"], number>>;

/** What an import did, or with `dryRun` would do, event by event; or why it did nothing. */
export type CalendarReport =
  | { readonly ok: true; readonly steps: readonly ImportStep[]; readonly counts: EventCounts; readonly dryRun: boolean }
  | { readonly ok: false; readonly faults: readonly ImportFault[] };

/**
 * Imports an iCalendar file in a transaction of the community. An event is known by its UID, and the later SEQUENCE wins;
 * what cannot be taken is left out and named, with its line, and the rest is imported. Imported again, the same file changes nothing.
 */
export async function importCalendar(
  planning: DeliveryPlanning,
  { content, zone, dryRun, ...home }: CalendarImport,
): Promise<CalendarReport> {
  const calendar = readComponents(content);
  if ("faults" in calendar) return { ok: false, faults: calendar.faults };
  // Two imports at once would not see each other's meetings and make them twice.
  await planning.db.$queryRaw(
    sql`select 1 from (select pg_advisory_xact_lock(hashtextextended(${`import ${planning.community.id}`}, 0))) held`,
  );
  const steps = await planImport({ db: planning.db, community: planning.community, zone }, calendar);
  if (!dryRun) await carryOut(planning, steps, home);
  return { ok: true, steps, counts: countsOf(steps), dryRun };
}

function countsOf(steps: readonly ImportStep[]): EventCounts {
  const counts = { create: 0, update: 0, cancel: 0, same: 0, skip: 0 };
  for (const { kind } of steps) counts[kind] += 1;
  return counts;
}

/** What is written into the audit log of an import that was carried out. */
export function auditOf(content: Uint8Array, counts: EventCounts): AuditEntry {
  const file = createHash("sha256").update(content).digest("hex");
  const { create, update, cancel, same, skip } = counts;
  return {
    action: "import.calendar",
    subject: `file:${file}`,
    detail: { created: create, updated: update, cancelled: cancel, unchanged: same, skipped: skip },
  };
}
