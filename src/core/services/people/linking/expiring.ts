import type { Expiring } from "../../expiring/expiring.ts";
import { sql } from "../../store/store.ts";
import { HOUR_MS } from "../../../kernel/time/units.ts";
import { REQUEST_MINUTES } from "./link.ts";
import { LINK_MINUTES } from "./link-code.ts";

const MINUTE_MS = HOUR_MS / 60;

/** Codes that link accounts, what was asked by one, and wrong tries. */
export const expiringLinks: readonly Expiring[] = [
  { table: "link_code", moment: "expires_at", lasts: LINK_MINUTES * MINUTE_MS, open: sql`r.used_at is null` },
  { table: "link", moment: "expires_at", lasts: REQUEST_MINUTES * MINUTE_MS, open: sql`r.state = 'asked'` },
  { table: "link_try", moment: "since", lasts: 0 },
];
