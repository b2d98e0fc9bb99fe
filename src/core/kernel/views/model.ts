import type { CommandLine } from "../values/command-line.ts";

/**
 * A reply, a reminder or a digest, with no platform in it. It is JSON and survives a round trip. Bare strings are
 * literal text: escaping is the renderer's, at the leaf.
 */
export interface View {
  readonly title?: string;
  readonly tone?: Tone;
  readonly blocks: readonly Block[];
  /** The code of the problem that this view words, where it is a refusal. */
  readonly refusal?: string;
}

/** How a view is meant: "danger" is for what was lost, called off or cannot be undone. It is seen, and said by a sign. */
export type Tone = "plain" | "good" | "warning" | "danger";

/** What a view is made of. */
export type Block = Part | Group;

/** What stands in a view, or in a group of it. */
export type Part =
  | { readonly kind: "text"; readonly body: Rich; readonly muted?: true }
  | { readonly kind: "list"; readonly items: readonly Rich[] }
  | { readonly kind: "fields"; readonly rows: readonly Field[] }
  | { readonly kind: "divider" }
  | { readonly kind: "actions"; readonly items: readonly Action[] }
  | { readonly kind: "items"; readonly items: readonly Item[] }
  | Choose
  | Table
  | { readonly kind: "image"; readonly href: string; readonly alt: string }
  | {
      readonly kind: "file";
      readonly name: string;
      readonly mediaType: string;
      readonly alt: string;
      readonly token: string;
    };

/** A fact with its label. */
export interface Field {
  readonly label: string;
  readonly value: Rich;
}

/** An entry of a list with a button of its own: its first line says what it is, and is the only accent. */
export interface Item {
  readonly body: Rich;
  readonly action?: Action;
}

/** One menu in place of many buttons that do the same with different things. What is not to be pressed lightly is a button. */
export interface Choose {
  readonly kind: "choose";
  /** What is chosen, such as "Show a meeting". */
  readonly label: string;
  readonly options: readonly Press[];
}

/** Every row has a cell for each column, and its first cell says what the row is about. */
export interface Table {
  readonly kind: "table";
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Rich[])[];
}

/** A column of a table. */
export interface Column {
  readonly label: string;
  readonly align?: "left" | "right";
}

/** A heading with what belongs to it, folded where the platform folds. */
export interface Group {
  readonly kind: "group";
  readonly heading: string;
  readonly blocks: readonly Part[];
}

/** A run of text. */
export type Rich = readonly Inline[];

/** ISO 8601 in UTC with milliseconds, as Date.toISOString() writes it. */
export type Instant = string;

/** A stretch of text. A bare string is literal: nothing in it is markup. */
export type Inline =
  | string
  | { readonly kind: "strong" | "em" | "code"; readonly text: string }
  /** `href` is a web address, "mailto:" with an address, or "tel:" with a number. */
  | { readonly kind: "link"; readonly text: string; readonly href: string }
  | { readonly kind: "person"; readonly id: string; readonly name: string }
  | CommandLine
  /** Shown in the reader's own zone and language. */
  | { readonly kind: "time"; readonly at: Instant; readonly show: "date" | "time" | "full" | "relative" };

/**
 * A button. No two of a view have the same label, except entries' own: their spoken labels differ, and three of the same are one
 * menu (one-menu.ts).
 */
export type Action =
  | Press
  | { readonly kind: "open"; readonly label: string; readonly href: string; readonly spoken?: string };

/** A button that is a command with some of its options filled in; it is authorised and validated again when pressed. */
export interface Press {
  readonly kind: "run" | "ask";
  readonly label: string;
  /** What is said in place of the label to people who do not see what stands beside it: "Show Ramona Agüero". */
  readonly spoken?: string;
  readonly command: string;
  readonly input: Input;
  readonly weight?: "primary" | "danger";
  /** "here": the message that carries the button changes. */
  readonly place?: "new" | "here";
}

/** Raw values of options, by name, as a button carries them. */
export type Input = Readonly<Record<string, string | number | boolean>>;
