/** A picture whose content was looked at: what decodes it will find what it needs, and nothing else is in it. */
export interface Picture {
  readonly mediaType: "image/png" | "image/jpeg";
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  readonly content: Buffer;
}
