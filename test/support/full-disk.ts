import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { relative } from "node:path";

/** The disk of a folder, as full as it is told to be. */
export interface FullDisk {
  /** Lets no file grow any more, or again. */
  fill(full: boolean): void;
  end(): void;
}

/** Has the disk of a folder be full when it is told so, for this process: what stands there can be written over, and no file grows. */
export function fullDisk(folder: string): FullDisk {
  const real = { ...fs };
  const opened = new Map<number, string>();
  let full = false;
  const below = (path: string | undefined) => path !== undefined && !relative(folder, path).startsWith("..");
  const noRoom = () =>
    Object.assign(new Error("ENOSPC: no space left on device, write"), { code: "ENOSPC", syscall: "write" });
  type Told = (error: Error | null, value: number) => void;
  const patched = {
    open(path: string, flags: string, mode: number, told: Told) {
      real.open(path, flags, mode, (error, descriptor) => {
        opened.set(descriptor, path);
        told(error, descriptor);
      });
    },
    // Streams write on and on, so what they write makes a file grow.
    write(descriptor: number, ...rest: unknown[]) {
      if (full && below(opened.get(descriptor))) (rest.at(-1) as Told)(noRoom(), 0);
      else (real.write as (...all: unknown[]) => void)(descriptor, ...rest);
    },
    openSync(path: string, ...rest: [number | string, number?]) {
      const descriptor = real.openSync(path, ...rest);
      opened.set(descriptor, path);
      return descriptor;
    },
    writeSync(descriptor: number, buffer: Uint8Array, offset: number, length: number, position: number) {
      const path = opened.get(descriptor);
      if (full && below(path) && position + length > real.fstatSync(descriptor).size) throw noRoom();
      return real.writeSync(descriptor, buffer, offset, length, position);
    },
  };
  Object.assign(fs, patched);
  syncBuiltinESMExports();
  return {
    fill(now) {
      full = now;
    },
    end() {
      for (const name of Object.keys(patched) as (keyof typeof patched)[]) Object.assign(fs, { [name]: real[name] });
      syncBuiltinESMExports();
    },
  };
}
