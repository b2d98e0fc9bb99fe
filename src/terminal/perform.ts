import { UserError } from "../core/kernel/errors/errors.ts";
import { isUnreachable } from "../core/services/store/faults.ts";
import { EXIT, type Io } from "./io.ts";
import { migrationState } from "./migration-state.ts";
import type { Bench } from "./verb.ts";
import { VERBS, type VerbName } from "./verbs.ts";

/** Does a verb here and words what goes wrong: never throws. Returns the exit code. */
export async function perform(name: VerbName, args: unknown, bench: Bench, io: Io): Promise<number> {
  const { product, t } = bench;
  try {
    const verb = await VERBS[name]();
    return await verb.perform(bench, args, io);
  } catch (error) {
    if (error instanceof UserError) {
      io.err(t.problem(error.problem));
      return EXIT.usage;
    }
    if (isUnreachable(error)) {
      product.log.warn({ verb: name, error }, "the database cannot be reached");
      io.err(t("store.unreachable"));
      return EXIT.refused;
    }
    if ((await migrationState(product.store).catch(() => ({ pending: [] }))).pending.length > 0) {
      io.err(t("terminal.migrate.needed"));
      return EXIT.refused;
    }
    const id = product.ids.next();
    product.log.error({ verb: name, invocation: id, error }, "a bug");
    io.err(t("bug", { id }));
    return EXIT.refused;
  }
}
