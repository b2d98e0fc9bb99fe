import { sql } from "../../../services/store/store.ts";
import type { Mandate } from "./mandate.ts";
import { HOUR_MS } from "../../../kernel/time/units.ts";

const HOURS_12_MS = 12 * HOUR_MS;

/** The earliest day that is not over yet everywhere on earth, "2026-12-03": the last clocks are twelve hours behind UTC. */
export const stillOn = (now: Date): string => new Date(now.getTime() - HOURS_12_MS).toISOString().slice(0, 10);

/** Whether a mandate is over: its last day is, wherever one is. It is history then, whether or not that is recorded yet. */
export const isOver = ({ until }: Pick<Mandate, "until">, now: Date): boolean => until !== null && until < stillOn(now);

/** The condition that the mandate in `pc` (point_of_contact) is not over. */
export const isCurrent = (now: Date): ReturnType<typeof sql> =>
  sql`(pc.until is null or pc.until >= ${stillOn(now)}::date)`;
