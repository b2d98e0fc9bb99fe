import type { Command, Context } from "../commands/command.ts";
import { refuse } from "../errors/errors.ts";
import { optionsOf } from "../options/options.ts";
import { FILE_ROOM } from "../options/values.ts";
import type { AuditEntry } from "../ports/audit-entry.ts";
import { type Db, noDb } from "../ports/db.ts";
import { text } from "../views/build.ts";
import type { View } from "../views/model.ts";
import { oneMenu } from "../views/one-menu.ts";
import { namedForAllHere } from "./for-all-here.ts";
import type { Planning } from "./planning.ts";
import { spendEachTime, spendingIn } from "./spending.ts";

/** What is known of a command's context before its transaction begins. */
type PartialContext = Omit<Context, "db" | "audit" | "terms" | "file" | "spend" | "prepared">;

/**
 * Runs a command in one transaction together with its audit entries: it happens whole or not at all, and is answered as done where it
 * was, whatever broke meanwhile. Throws Unsettled where nobody can say, and UserError, and nothing was done, where the answer was
 * announced to a channel and not all who read there may know by now what it is about.
 */
export async function executeCommand(
  planning: Planning,
  command: Command,
  audience: Command["audience"],
  values: Readonly<Record<string, unknown>>,
): Promise<View> {
  const { app, caller, community, now } = planning;
  const { ports, catalogue } = app;
  const context = contextOf(planning);
  if (command.stateless)
    return oneMenu(
      await command.run(
        { ...context, prepared: {}, db: noDb(), terms: noData, audit: noData, file: noData, spend: noData },
        values,
      ),
    );
  const look = <T>(work: (db: Db) => Promise<T>) => ports.within(community.id, caller, work);
  const openFile = (token: string) => ports.openFile(token, community.id);
  const prepared = (await command.prepare?.({ ...context, look, openFile }, values)) ?? {};
  const { view, files } = await ports.transact(community.id, caller, async (db) => {
    const entries: AuditEntry[] = [];
    const files = ports.newFiles(community.id);
    const spend = spendingIn(planning, command, db);
    await spendEachTime(planning, command, spend);
    const view = await command.run(
      {
        ...context,
        prepared,
        db,
        terms: planning.terms(db),
        audit: (entry) => void entries.push(entry),
        file: (made) => files.block(made),
        spend,
      },
      values,
    );
    if (
      audience === "channel" &&
      !(await namedForAllHere(
        ports,
        { db, caller, references: catalogue.references },
        optionsOf(command.input),
        values,
      ))
    )
      return refuse("audience.changed");
    await ports.appendAudit(db, community.id, caller.personId, now, entries);
    return { view, files };
  });
  // It is done by now: an answer without its files says so all the same.
  return files.keep().then(
    () => oneMenu(view),
    (error: unknown) => {
      app.log.warn({ error }, "the files of an answer could not be kept");
      return oneMenu(withoutFiles(view, context.t("file.lost")));
    },
  );
}

const withoutFiles = (view: View, sentence: string): View => ({
  ...view,
  tone: "warning",
  blocks: [...view.blocks.filter(({ kind }) => kind !== "file"), text(sentence)],
});

function contextOf({ app, caller, community, now, t, format, openly }: Planning): PartialContext {
  const { ids, seal, catalogue, publicUrl, fileRoom, eventPlatforms, boardPlatforms, togetherPlatforms } = app;
  return {
    caller,
    community,
    now,
    ids,
    seal,
    t,
    format,
    catalogue,
    fileRoom: fileRoom ?? FILE_ROOM,
    ...(openly === undefined ? {} : { openly }),
    ...(publicUrl === undefined ? {} : { publicUrl }),
    ...(eventPlatforms === undefined ? {} : { eventPlatforms }),
    ...(boardPlatforms === undefined ? {} : { boardPlatforms }),
    ...(togetherPlatforms === undefined ? {} : { togetherPlatforms }),
  };
}

function noData(): never {
  throw new Error("a command that says it needs no data asks for some");
}
