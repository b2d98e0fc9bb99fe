import { UserError } from "../../core/kernel/errors/errors.ts";
import { isDamaged, isFull, isUnreachable } from "../../core/services/store/faults.ts";
import { EXIT, type Io } from "../io/io.ts";
import { migrationState } from "../migration-state.ts";
import type { CliContext } from "./cli-command.ts";
import { CLI_COMMANDS, type CliCommandName } from "./cli-commands.ts";
import { plainWords } from "../../core/kernel/values/command-line.ts";

/** Does a command here and words what goes wrong: never throws. Returns the exit code. */
export async function runCliCommand(name: CliCommandName, args: unknown, context: CliContext, io: Io): Promise<number> {
  const { product, t } = context;
  try {
    const command = await CLI_COMMANDS[name]();
    return await command.run(context, args, io);
  } catch (error) {
    if (error instanceof UserError) {
      io.err(plainWords(t.problem(error.problem)));
      return EXIT.usage;
    }
    if (isUnreachable(error)) {
      product.log.warn({ command: name, error }, "the database cannot be reached");
      io.err(t("store.unreachable"));
      return EXIT.refused;
    }
    if (isFull(error) || isDamaged(error)) {
      product.log.error({ command: name, error }, "the database cannot do its work");
      io.err(t(isFull(error) ? "terminal.store.full.running" : "terminal.store.damaged.running"));
      return EXIT.refused;
    }
    if ((await migrationState(product.store).catch(() => ({ pending: [] }))).pending.length > 0) {
      io.err(t("terminal.migrate.needed"));
      return EXIT.refused;
    }
    const id = product.ids.next();
    product.log.error({ command: name, invocation: id, error }, "a bug");
    io.err(t("bug", { id }));
    return EXIT.refused;
  }
}
