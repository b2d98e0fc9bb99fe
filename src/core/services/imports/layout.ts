/** Where a file has its columns. */
export interface Layout {
  /** Which cell of a row belongs to which column, by column key. */
  readonly places: ReadonlyMap<string, number>;
  /** The name the file gives a column; the key where it has none. */
  nameOf(key: string): string;
}

/** What stands in cells that are empty, by column key, as it would be written in the file. */
export type Defaults = Readonly<Record<string, string>>;
