import { type AuditEntry, appendAudit } from "./audit/audit.ts";
import type { Services } from "./app.ts";
import type { Command, Context } from "./command.ts";
import type { View } from "./view/model.ts";

/** Runs a command in one transaction together with its audit entries: it happens whole or not at all. */
export function perform(
  services: Pick<Services, "store">,
  command: Command,
  context: Omit<Context, "db" | "audit">,
  values: Readonly<Record<string, unknown>>,
): Promise<View> {
  return services.store.within(context.community.id, async (db) => {
    const entries: AuditEntry[] = [];
    const view = await command.run({ ...context, db, audit: (entry) => void entries.push(entry) }, values);
    await appendAudit(db, context.community.id, context.caller.personId, context.now, entries);
    return view;
  });
}
