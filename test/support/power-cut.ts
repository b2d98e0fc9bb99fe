import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { dirname, join, relative } from "node:path";

/** A folder as a power cut would leave it at any moment. */
export interface PowerCut {
  /** How often a file or folder below it was forced to disk. */
  readonly syncs: () => number;
  /** Copies what is on disk for certain. */
  copyTo(path: string): void;
  end(): void;
}

/**
 * Has the disk of a folder keep nothing but what was forced to it, for this process: of a file, its content when it was last synced.
 * Names are kept at once, as file systems with a journal keep them in order; a file that was never synced is not there.
 */
export function powerCut(folder: string): PowerCut {
  const kept = fs.mkdtempSync(join(dirname(folder), "on-disk-"));
  fs.cpSync(folder, kept, { recursive: true });
  const real = { ...fs };
  const opened = new Map<number, string>();
  let syncs = 0;
  const place = (path: fs.PathLike) => {
    const below = relative(folder, String(path));
    return below.startsWith("..") ? undefined : join(kept, below);
  };
  const patched: Partial<typeof fs> = {
    openSync(path, ...rest) {
      const descriptor = real.openSync(path, ...rest);
      opened.set(descriptor, String(path));
      return descriptor;
    },
    fsyncSync(descriptor) {
      real.fsyncSync(descriptor);
      const path = opened.get(descriptor);
      const to = path === undefined ? undefined : place(path);
      if (path === undefined || to === undefined) return;
      syncs += 1;
      if (!real.statSync(path).isDirectory()) real.copyFileSync(path, to);
    },
    mkdirSync: ((path: fs.PathLike, options: fs.MakeDirectoryOptions) => {
      const made = real.mkdirSync(path, options);
      const to = place(path);
      if (to !== undefined) real.mkdirSync(to, { recursive: true });
      return made;
    }) as typeof fs.mkdirSync,
    renameSync(from, to) {
      real.renameSync(from, to);
      const [was, is] = [place(from), place(to)];
      if (was !== undefined && is !== undefined && real.existsSync(was)) real.renameSync(was, is);
    },
    unlinkSync(path) {
      real.unlinkSync(path);
      const gone = place(path);
      if (gone !== undefined) real.rmSync(gone, { force: true });
    },
  };
  Object.assign(fs, patched);
  syncBuiltinESMExports();
  return {
    syncs: () => syncs,
    copyTo: (path) => real.cpSync(kept, path, { recursive: true }),
    end() {
      for (const name of Object.keys(patched) as (keyof typeof patched)[]) Object.assign(fs, { [name]: real[name] });
      syncBuiltinESMExports();
      real.rmSync(kept, { recursive: true, force: true });
    },
  };
}
