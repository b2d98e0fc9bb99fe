import { constants } from "node:fs";
import { access, stat } from "node:fs/promises";
import { join } from "node:path";
import { type Check, fail, ok, warn } from "../../adapters/kit/check.ts";
import type { Config } from "../../app/config.ts";
import { roomOnDisk } from "../../core/services/store/disk/disk-room.ts";
import { UserError } from "../../core/kernel/errors/errors.ts";
import { makeDirectory } from "../../core/services/store/make-directory.ts";
import type { Translate } from "../../core/kernel/language/translate.ts";
import type { StoreClient } from "../store/store-client.ts";
import { coloured } from "../io/colours.ts";
import { Failure, reasonOf } from "../io/failure.ts";
import { EXIT, type Io } from "../io/io.ts";
import { plainWords } from "../../core/kernel/values/command-line.ts";

// package.json "engines".
const NODE = [20, 19] as const;
const STATUS_COLOURS = { ok: "green", warn: "yellow", fail: "red" } as const;

/** Looks at everything the product needs and prints a line for each; 1 where something fails. */
export async function doctor(
  config: Config,
  client: StoreClient,
  io: Io,
  t: Translate,
  json: boolean,
): Promise<number> {
  const checks = [
    node(t),
    ok("configuration", t("terminal.doctor.configuration.ok")),
    ...(config.databaseUrl === undefined ? await disk(config, t) : []),
    ...(await store(config, client, t)),
    ...(await (await import("./doctor-platforms.ts")).platformChecks(config, client, t)),
  ];
  return report(checks, io, t, json);
}

/** The same for an environment that cannot even be read: its problems are checks that failed. */
export function report(checks: readonly Check[], io: Io, t: Translate, json: boolean): number {
  const failed = checks.filter((check) => check.status === "fail").length;
  if (json) io.out(JSON.stringify({ ok: failed === 0, checks }));
  else
    for (const { status, name, message } of checks)
      io.out(
        `${coloured(STATUS_COLOURS[status], t(`terminal.doctor.${status}`).padEnd(8), process.stdout)} ${name}: ${message}`,
      );
  return failed === 0 ? EXIT.done : EXIT.refused;
}

/** Whether this Node.js is new enough. */
export function node(t: Translate): Check {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const wanted = NODE.join(".");
  const fits = major > NODE[0] || (major === NODE[0] && minor >= NODE[1]);
  return fits
    ? ok("node", t("terminal.doctor.node.ok", { version: process.versions.node }))
    : fail("node", t("terminal.doctor.node.old", { version: process.versions.node, wanted }));
}

async function disk({ data }: Config, t: Translate): Promise<Check[]> {
  try {
    await makeDirectory(data);
    await access(data, constants.R_OK | constants.W_OK | constants.X_OK);
    const { megabytes, state } = await roomOnDisk(data);
    const said = { ok, low: warn, full: fail }[state];
    const room =
      state === "ok"
        ? said("disk", t("terminal.doctor.disk.ok", { directory: data }))
        : said("disk", t("terminal.doctor.disk.full", { directory: data, megabytes }));
    return [room, ...(await keyFile(join(data, "key.json"), t))];
  } catch (error) {
    return [fail("disk", t("terminal.data.unusable", { directory: data, reason: reasonOf(error) }))];
  }
}

async function keyFile(path: string, t: Translate): Promise<Check[]> {
  const found = await stat(path).catch(() => undefined);
  return found && (found.mode & 0o077) !== 0 ? [warn("key-file", t("terminal.doctor.key-file.open", { path }))] : [];
}

/** What the store's holder sees, and who that is. */
async function store(config: Config, client: StoreClient, t: Translate): Promise<Check[]> {
  let written = "";
  let said = "";
  try {
    // Asked before the store is opened here: this process would be the answer.
    const holder =
      config.databaseUrl === undefined
        ? await (await import("../../core/services/store/directory-lock.ts")).holderOf(config.data)
        : undefined;
    const exit = await client.run(
      "examine",
      {},
      { out: (text) => (written = text), err: (text) => (said = text), progress: () => undefined },
    );
    const lock =
      holder === undefined
        ? ok("lock", t("terminal.doctor.lock.free"))
        : ok(
            "lock",
            t(
              "terminal.doctor.lock.held",
              holder === "unknown" ? { does: "?", pid: "?" } : { does: holder.does, pid: String(holder.pid) },
            ),
          );
    const seen = exit === EXIT.done ? (JSON.parse(written) as Check[]) : [fail("store", said)];
    return config.databaseUrl === undefined ? [lock, ...seen] : seen;
  } catch (error) {
    if (error instanceof UserError || error instanceof Failure)
      return [
        fail(error.problem.code.startsWith("terminal.key.") ? "key" : "store", plainWords(t.problem(error.problem))),
      ];
    throw error;
  }
}
