/**
 * A reply, a reminder or a digest, with no platform in it. It is JSON and survives a round trip. Bare strings are
 * literal text: escaping is the renderer's, at the leaf.
 */
export interface View {
  readonly title?: string;
  readonly tone?: "plain" | "good" | "warning";
  readonly blocks: readonly Block[];
  /** The code of the problem that this view words, where it is a refusal. */
  readonly refusal?: string;
}

export type Block =
  | { readonly kind: "text"; readonly body: Rich; readonly muted?: true }
  | { readonly kind: "list"; readonly items: readonly Rich[] }
  | { readonly kind: "fields"; readonly rows: readonly Field[] }
  | { readonly kind: "divider" }
  | { readonly kind: "actions"; readonly items: readonly Action[] }
  | { readonly kind: "image"; readonly href: string; readonly alt: string }
  | {
      readonly kind: "file";
      readonly name: string;
      readonly mediaType: string;
      readonly alt: string;
      readonly token: string;
    };

export interface Field {
  readonly label: string;
  readonly value: Rich;
}

export type Rich = readonly Inline[];

/** ISO 8601 in UTC with milliseconds, as Date.toISOString() writes it. */
export type Instant = string;

export type Inline =
  | string
  | { readonly kind: "strong" | "em" | "code"; readonly text: string }
  | { readonly kind: "link"; readonly text: string; readonly href: string }
  | { readonly kind: "person"; readonly id: string; readonly name: string }
  /** Shown in the reader's own zone and language. */
  | { readonly kind: "time"; readonly at: Instant; readonly show: "date" | "time" | "full" | "relative" };

/** A button is a command with some of its options filled in; it is authorised and validated again when pressed. */
export type Action =
  | {
      readonly kind: "run" | "ask";
      readonly label: string;
      readonly command: string;
      readonly input: Input;
      readonly weight?: "primary" | "danger";
      /** "here": the message that carries the button changes. */
      readonly place?: "new" | "here";
    }
  | { readonly kind: "open"; readonly label: string; readonly href: string };

export type Input = Readonly<Record<string, string | number | boolean>>;
