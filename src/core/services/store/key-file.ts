import { newEntry, putKeysBeside } from "./keys.ts";

/** The keys beside an embedded store's data, as they are rotated while they are in use. */
export interface KeyFile {
  /** Puts a new key in front, unless there are several already: then a rotation is to be gone on with. */
  begin(): void;
  /** Takes all keys away but the first. */
  end(): void;
}

/** The key file beside the data in `directory`, whose keys are on the ring; the ring follows it. */
export function keyFileOf(directory: string, ring: Map<string, Uint8Array>): KeyFile {
  const become = (keys: readonly (readonly [string, Uint8Array])[]) => {
    putKeysBeside(directory, new Map(keys));
    ring.clear();
    for (const [id, key] of keys) ring.set(id, key);
  };
  return {
    begin() {
      if (ring.size === 1) become([newEntry(), ...ring]);
    },
    end() {
      if (ring.size > 1) become([...ring].slice(0, 1));
    },
  };
}
