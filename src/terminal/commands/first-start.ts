import { type DemoPhase, installDemo } from "../../core/services/demo/install.ts";
import { readDemoFiles } from "../../core/services/demo/files.ts";
import { importOf } from "../../core/services/imports/imports.ts";
import { sql, type Store } from "../../core/services/store/store.ts";
import type { Io } from "../io/io.ts";
import type { CliContext } from "./cli-command.ts";

/** Installs the demo community, telling how far it has come; nothing is done where it is there. */
export function demoInto(
  { product, t }: Pick<CliContext, "product" | "t">,
  io: Io,
): Promise<{ community: string; installed: boolean }> {
  const label = (phase: DemoPhase) =>
    t(phase === "community" ? "terminal.demo.community" : importOf(product.catalogue, phase).demo);
  return installDemo(product, readDemoFiles(), (done, total, phase) =>
    io.progress({ label: label(phase), done, total }),
  );
}

/** The first start: a store without any community gets the demo community, and says so; `before` is done first, where that is so. */
export async function demoWhereEmpty(
  context: Pick<CliContext, "product" | "t">,
  io: Io,
  before?: () => Promise<void>,
): Promise<void> {
  if (!(await isEmpty(context.product.store))) return;
  await before?.();
  const { installed } = await demoInto(context, io);
  if (installed) io.err(context.t("terminal.demo.first"));
}

/** Whether there is no community at all. */
async function isEmpty(store: Store): Promise<boolean> {
  const [row] = await store.statement<{ any: boolean }>(sql`select exists (select 1 from community) as any`);
  return row?.any === false;
}
