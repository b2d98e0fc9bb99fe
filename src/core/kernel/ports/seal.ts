/** Where a sealed value belongs; it opens nowhere else. */
export interface SealPlace {
  readonly community: string;
  readonly table: string;
  readonly row: string;
  readonly field: string;
}

/** Seals private fields and opens them again. */
export interface Seal {
  seal(text: string, place: SealPlace): Promise<string>;
  /** Throws when the value was changed, moved to another place, or sealed with a key that is not on the ring. */
  open(sealed: string, place: SealPlace): Promise<string>;
}
