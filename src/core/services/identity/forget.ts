import type { SentForm } from "../../kernel/commands/platform.ts";
import { sql, type Store } from "../store/store.ts";
import { formKeyOf } from "./seen-keys.ts";

/** Forgets that the form of an invocation was sent at that moment, where that is when it was noted: another press of its button may have been before. */
export async function forget(store: Store, invocation: SentForm, at: Date): Promise<void> {
  await store.statement(sql`delete from seen where key = ${formKeyOf(invocation)} and at = ${at} returning 1`);
}
