import { fsyncSync, renameSync } from "node:fs";
import { dirname } from "node:path";
import type { PGlite } from "@electric-sql/pglite";
import { NodeFS } from "@electric-sql/pglite/nodefs";
import type { BrokenOff } from "./broken-off.ts";
import { syncFolder } from "./sync-folder.ts";

type Options = Parameters<NodeFS["init"]>[1];

/** What is open, as Emscripten's file system has it: `nfd` is the machine's own descriptor, which folders have none of. */
interface Opened {
  readonly nfd?: number;
  readonly node: { readonly mount: { readonly opts: { root: string } } };
}

/** Emscripten's file system on the machine's own; its types leave out what is used here (src/lib/libnodefs.js). */
interface MachineFiles {
  readonly stream_ops: {
    fsync?: (opened: Opened) => number;
    write: (opened: Opened, ...what: readonly unknown[]) => number;
  };
  realPath(node: Opened["node"]): string;
}

/** ENOSPC and EDQUOT, as WebAssembly programs know them (https://github.com/WebAssembly/WASI/blob/main/legacy/preview1/docs.md#errno). */
const NO_ROOM: readonly unknown[] = [51, 19];
const LOG = "/pg_wal/";

/**
 * The files of an embedded database. What PostgreSQL asks to be on disk is there when it goes on: PGlite's own answers that it is,
 * and makes no call (https://github.com/electric-sql/pglite/issues/1107).
 */
export class SyncedFiles extends NodeFS implements BrokenOff {
  #syncs = 0;
  #brokenOff: Error | undefined;
  #full = false;
  #mount: Opened["node"]["mount"] | undefined;

  /** How often something was forced to disk. */
  get syncs(): number {
    return this.#syncs;
  }

  /** Set where the log could not be written, or something not be forced to disk. */
  get brokenOff(): Error | undefined {
    return this.#brokenOff;
  }

  /** Whether something could not be written for want of room. */
  get full(): boolean {
    return this.#full;
  }

  override async init(pg: PGlite, options: Options): ReturnType<NodeFS["init"]> {
    const made = await super.init(pg, options);
    made.emscriptenOpts.preRun?.push((module) => {
      const files = module.NODEFS as unknown as MachineFiles;
      const { write } = files.stream_ops;
      files.stream_ops.write = (opened, ...what) => {
        try {
          return write(opened, ...what);
        } catch (error) {
          this.#full ||= hasNoRoom(error);
          if (!hasNoRoom(error) || !files.realPath(opened.node).includes(LOG)) throw error;
          throw this.#breakOff(
            Object.assign(new Error("no space left on device", { cause: error }), { code: "ENOSPC" }),
          );
        }
      };
      files.stream_ops.fsync = (opened) => {
        this.#mount = opened.node.mount;
        return this.#sync(opened, files);
      };
    });
    return made;
  }

  /** Gives the folder of an open database another name, for good. */
  move(path: string): void {
    if (!this.#mount) throw new Error("a database that was made has synced nothing");
    renameSync(this.rootDir, path);
    this.rootDir = path;
    this.#mount.opts.root = path;
    syncFolder(dirname(path));
  }

  #sync({ nfd, node }: Opened, files: MachineFiles): number {
    try {
      if (nfd === undefined) syncFolder(files.realPath(node));
      else fsyncSync(nfd);
      this.#syncs += 1;
      return 0;
    } catch (error) {
      throw this.#breakOff(error instanceof Error ? error : new Error(String(error)));
    }
  }

  #breakOff(why: Error): Error {
    this.#brokenOff ??= why;
    return this.#brokenOff;
  }
}

const hasNoRoom = (error: unknown): boolean =>
  typeof error === "object" && error !== null && "errno" in error && NO_ROOM.includes(error.errno);
