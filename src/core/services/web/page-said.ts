/** What a page says of itself: text of strangers, in one line each, without markup. */
export interface PageSaid {
  readonly title?: string;
  readonly description?: string;
  /** A code as it stands there: "es", "pt-BR". */
  readonly language?: string;
}
