import type { Invocation } from "../../kernel/commands/platform.ts";
import { sql, type Store } from "../store/store.ts";
import { formKeyOf } from "./seen-keys.ts";

/** Forgets that the form of an invocation was sent. */
export async function forget(store: Store, invocation: Invocation): Promise<void> {
  await store.statement(sql`delete from seen where key = ${formKeyOf(invocation)} returning 1`);
}
