import type { Direct } from "../../../services/delivery/unasked/direct-class.ts";
import { isAsk } from "./reminder-facts.ts";
import { snoozeOf } from "./snooze.ts";

/** Whoever said that they come, or put a reminder off, asked for it; to be asked whether one comes, nobody did. */
export const reminderClass: Direct = (row) => (isAsk(row) && snoozeOf(row) === undefined ? "ordinary" : "asked");
