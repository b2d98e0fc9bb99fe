/** How people ask for what is theirs, as whole sentences of one language. */
export interface AskedRights {
  readonly erase: readonly string[];
  readonly export: readonly string[];
  readonly held: readonly string[];
  readonly seen: readonly string[];
}
