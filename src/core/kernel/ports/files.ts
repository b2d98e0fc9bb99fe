/** A file that a command makes. */
export interface GeneratedFile {
  /** With its ending, such as "meeting.ics". */
  readonly name: string;
  readonly mediaType: string;
  /** What is in it, for those who do not open it. */
  readonly alt: string;
  /** A function makes what takes long; it is called once the answer's transaction is over, and reads nothing of the data. */
  readonly content: string | Uint8Array | (() => Promise<Uint8Array>) | InStore;
}

/** The bytes of a document that the store has, by its SHA-256: they are read when somebody fetches them, in pieces. */
export interface InStore {
  readonly stored: string;
  /** In bytes. */
  readonly size: number;
}

/** A file as it is kept: its size in bytes, its content base64. */
export interface StoredFile {
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly base64: string;
}
