import { setTimeout } from "node:timers/promises";
import { z } from "zod";
import { rotateKeys } from "../../core/services/sealing/rotate-keys.ts";
import { EXIT } from "../io/io.ts";
import { cliCommand } from "./cli-command.ts";

/** What was sealed just before a new key came is written by then. */
const SETTLE_MS = 5_000;

/**
 * Seals everything anew with the first key, while the bot goes on, and says which keys open nothing any more; 1 where something is
 * left. An embedded store's own key is replaced by a new one, and gone at the end.
 */
export const keysRotate = cliCommand(z.object({}), async ({ product, t }, _args, io) => {
  product.keyFile?.begin();
  const before = product.seal.others();
  if (before.length === 0) {
    io.err(t("terminal.rotate.one"));
    return EXIT.usage;
  }
  const { anew, closed, done } = await rotateKeys(
    { ...product, settle: () => setTimeout(SETTLE_MS) },
    (looked, total) => io.progress({ label: t("terminal.rotate.progress"), done: looked, total }),
  );
  const key = product.seal.sealing();
  io.out(t("terminal.rotate.anew", { anew, key }));
  if (!done) {
    io.err(closed > 0 ? t("terminal.rotate.closed", { closed }) : t("terminal.rotate.again"));
    return EXIT.refused;
  }
  product.keyFile?.end();
  const old = before.join(", ");
  io.out(product.keyFile ? t("terminal.rotate.gone", { old }) : t("terminal.rotate.done", { old }));
  return EXIT.done;
});
