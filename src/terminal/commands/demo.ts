import { z } from "zod";
import { sql } from "../../core/services/store/store.ts";
import { demoInto } from "./first-start.ts";
import { EXIT } from "../io/io.ts";
import { cliCommand } from "./cli-command.ts";

/** Installs the demo community where it is not there yet. */
export const demo = cliCommand(z.object({}), async ({ product, t }, _args, io) => {
  const { community, installed } = await demoInto({ product, t }, io);
  const [row] = await product.store.statement<{ slug: string; name: string }>(
    sql`select slug, name from community where id = ${community}`,
  );
  io.out(
    t(installed ? "terminal.demo.installed" : "terminal.demo.there", { name: row?.name ?? "", slug: row?.slug ?? "" }),
  );
  return EXIT.done;
});
