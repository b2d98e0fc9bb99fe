/** Where a sealed value belongs; it opens nowhere else. */
export interface SealPlace {
  readonly community: string;
  readonly table: string;
  readonly row: string;
  readonly field: string;
}

/** Seals private fields and opens them again, and derives further keys from those that seal. */
export interface Seal {
  seal(text: string, place: SealPlace): Promise<string>;
  /** Throws when the value was changed, moved to another place, or sealed with a key that is not on the ring. */
  open(sealed: string, place: SealPlace): Promise<string>;
  /** The id of the key that seals. */
  sealing(): string;
  /** The ids of the others that open. */
  others(): readonly string[];
  /** The id of the key that sealed it, as it says itself; undefined where it is nothing sealed. */
  sealedBy(sealed: string): string | undefined;
  /** The key that is derived for a purpose from the one that seals; from another one of the ring where its id is given, and undefined where there is none. */
  derived(purpose: string): DerivedKey;
  derived(purpose: string, id: string): DerivedKey | undefined;
}

/** 32 bytes that tell nothing of the key they are derived from, under its id. */
export interface DerivedKey {
  readonly id: string;
  readonly bytes: Uint8Array;
}
