import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { inject } from "vitest";
import { ROOT } from "./root.ts";

const PROGRAMS = { rapporteur: "cli", start: "main" };

/**
 * A program as words for Node: that of the sources as they are, with all that it loads in one file. Where it is installed
 * elsewhere, at `root`, the one there, to be run in that folder.
 */
export function programArguments(program: keyof typeof PROGRAMS, root: string = ROOT): string[] {
  if (root !== ROOT) return [`dist/${PROGRAMS[program]}.js`];
  return [join(inject("programs"), "start.cjs"), program];
}

/** How a process ended and what it wrote. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

type Settings = Readonly<Record<string, string>>;

/** The environment of a child: this process's, without what would configure the product. */
export function environment(settings: Settings): NodeJS.ProcessEnv {
  const own =
    /^(RAPPORTEUR_|DATABASE_URL$|PORT$|PLAYGROUND_PORT$|LOG_LEVEL$|SLACK_|DISCORD_|LC_|LANG|NO_COLOR$|FORCE_COLOR$|PAGER$)/;
  return {
    ...Object.fromEntries(
      Object.entries(process.env).filter(([name]) => !own.test(name) && !name.startsWith("VITEST")),
    ),
    LANG: "C",
    // The web is not the tests' to visit.
    LINK_CHECKS: "off",
    ...settings,
  };
}

function launch(
  program: keyof typeof PROGRAMS,
  args: readonly string[],
  settings: Settings,
  root: string = ROOT,
): ChildProcess {
  return node([...programArguments(program, root), ...args], settings, root);
}

function node(args: readonly string[], settings: Settings, root: string): ChildProcess {
  return spawn(process.execPath, args, { cwd: root, env: environment(settings), stdio: ["pipe", "pipe", "pipe"] });
}

/** Runs `rapporteur` to its end, as from a shell. */
export async function rapporteur(args: readonly string[], settings: Settings = {}, input = ""): Promise<Ended> {
  const child = launch("rapporteur", args, settings);
  const written = collect(child);
  child.stdin?.end(input);
  const [code] = (await once(child, "close")) as [number | null];
  return { code, ...written() };
}

/** `npm start`, running. */
export interface Started {
  readonly pid: number;
  readonly playground: string;
  readonly health: string;
  written(): { stdout: string; stderr: string };
  /** Sends a signal and waits for the end. */
  end(signal: NodeJS.Signals): Promise<Ended>;
}

/**
 * Starts the bot and waits until it says that it runs; on ports of the system's choice. `root` is where it is installed: here
 * where absent. Rejects with its end where it does not start.
 */
export function start(settings: Settings, root: string = ROOT): Promise<Started> {
  return begin(settings, root).started;
}

/** The same, with what it has written so far. */
export function begin(
  settings: Settings,
  root: string = ROOT,
): Pick<Started, "written"> & { started: Promise<Started> } {
  const child = launch("start", [], { PORT: "0", PLAYGROUND_PORT: "0", ...settings }, root);
  const written = collect(child);
  return { written, started: started(child, written) };
}

/** The same for a bot of its own: a file that begins one. */
export async function startFile(file: string, settings: Settings): Promise<Started> {
  const child = node(["--import", "tsx", file], { PORT: "0", PLAYGROUND_PORT: "0", ...settings }, ROOT);
  return started(child, collect(child));
}

async function started(child: ChildProcess, written: Started["written"]): Promise<Started> {
  const closed = once(child, "close") as Promise<[number | null]>;
  const running = (async () => {
    while (!/Data: /.test(written().stdout)) await once(child.stdout ?? child, "data");
    return true;
  })();
  if ((await Promise.race([running, closed])) !== true)
    throw Object.assign(new Error(`it did not start: ${written().stderr}`), {
      ended: { code: child.exitCode, ...written() },
    });
  const { stdout } = written();
  return {
    pid: child.pid ?? 0,
    playground: /Playground: (\S+)/.exec(stdout)?.[1] ?? "",
    health: /Health: +(\S+)/.exec(stdout)?.[1] ?? "",
    written,
    async end(signal) {
      child.kill(signal);
      const [code] = await closed;
      return { code, ...written() };
    },
  };
}

function collect(child: ChildProcess): () => { stdout: string; stderr: string } {
  let stdout = "";
  let stderr = "";
  child.stdout?.setEncoding("utf8").on("data", (text: string) => (stdout += text));
  child.stderr?.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  return () => ({ stdout, stderr });
}
