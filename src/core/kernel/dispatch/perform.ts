import { type AuditEntry, appendAudit } from "../../services/audit/audit.ts";
import type { Services } from "./app.ts";
import type { Command, Context } from "../commands/command.ts";
import { keptIn } from "../../services/tokens/kept.ts";
import { MadeFiles, openFile } from "../../services/files/made-files.ts";
import { callerReads } from "../../services/store/reader.ts";
import { noStore } from "../../services/store/no-store.ts";
import type { Db } from "../../services/store/store.ts";
import type { View } from "../views/model.ts";
import { namedForAllHere } from "./for-all-here.ts";
import { optionsOf } from "../options/options.ts";
import { refuse } from "../errors/errors.ts";

/** What is known of a command's context before its transaction begins. */
export type PartialContext = Omit<Context, "db" | "audit" | "terms" | "file">;

/** The same, and who is to see the answer. */
type Announced = PartialContext & { readonly audience: "caller" | "channel" };

/**
 * Runs a command in one transaction together with its audit entries: it happens whole or not at all. Throws UserError, and
 * nothing was done, where the answer was announced to a channel and not all who read there may know by now what it is about.
 */
export async function perform(
  services: Pick<Services, "store" | "seal" | "ids" | "clock" | "catalogue">,
  command: Command,
  { audience, ...context }: Announced,
  terms: (db: Db) => Context["terms"],
  values: Readonly<Record<string, unknown>>,
): Promise<View> {
  if (command.dataless) return command.run({ ...context, db: noStore(), terms: noData, audit: noData, file: noData }, values);
  const kept = keptIn(services);
  const token = command.opens === undefined ? undefined : values[command.opens];
  // Before the transaction: an embedded database has one at a time.
  const opened = typeof token === "string" ? await openFile(kept, token, context.community.id) : undefined;
  const { view, files } = await services.store.within(context.community.id, callerReads(context.caller), async (db) => {
    const entries: AuditEntry[] = [];
    const files = new MadeFiles(context.ids, context.community.id);
    const file: Context["file"] = (made) => files.block(made);
    const view = await command.run(
      { ...context, db, terms: terms(db), audit: (entry) => void entries.push(entry), file, ...(opened ? { opened } : {}) },
      values,
    );
    const { caller } = context;
    if (audience === "channel" && !(await namedForAllHere({ db, caller, references: services.catalogue.references }, optionsOf(command.input), values)))
      return refuse("audience.changed");
    await appendAudit(db, context.community.id, context.caller.personId, context.now, entries);
    return { view, files };
  });
  await files.keep(kept);
  return view;
}

function noData(): never {
  throw new Error("a command that says it needs no data asks for some");
}
