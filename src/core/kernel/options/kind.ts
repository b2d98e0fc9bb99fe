import type { Caller } from "../access/caller.ts";
import type { Problem } from "../errors/errors.ts";
import type { Label } from "../language/message-ids.ts";
import type { Format } from "../language/format.ts";
import type { Language } from "../language/language.ts";
import type { Translate } from "../language/translate.ts";
import type { Db } from "../ports/db.ts";
import type { Term } from "../ports/term.ts";
import type { Choice } from "../values/choice.ts";
import type { ReferenceKind, References } from "./references.ts";
import type { LineManners, TextFormat, Widget } from "./widget.ts";

/** What reading an option may look at. */
export interface ParseContext {
  readonly now: Date;
  readonly caller: Caller;
  readonly t: Translate;
  readonly format: Format;
  /** The zone in which a moment is meant, where it is not the caller's. */
  readonly zone: string;
  /** The first time of what is being made, where the command names one: its wall clock and zone. */
  readonly first?: { readonly local: string; readonly zone: string };
  readonly references: References;
  /** The community's taxonomy, in key order. */
  readonly terms: () => Promise<readonly Term[]>;
  /** Countries that the community has to do with, the commonest first; while something is typed only. */
  readonly countries?: () => Promise<readonly string[]>;
  /** The commands that the caller may use, by their paths; while something is typed only. */
  readonly commands?: () => readonly Choice[];
  /** Only for kinds that are `stored`. */
  readonly db: Db;
}

/** The value, or why there is none and what would do. `day`: words of what was typed that say which time of the thing is meant. `understood`: it is a value of that kind, of which something is to be asked. `slip`: it is none, but nearly one. */
export type Read =
  | { readonly value: unknown; readonly day?: string }
  | {
      readonly problem: Problem;
      readonly suggestions?: readonly Choice[];
      readonly understood?: true;
      readonly slip?: true;
    };

/** What could not be read, and why. */
export type Unread = Extract<Read, { problem: unknown }>;

/** One kind of option: how it is filled in, read and suggested. */
export interface OptionKind {
  /** What the reference of all commands calls it. */
  readonly name: string;
  readonly widget: Widget;
  readonly format?: TextFormat;
  readonly line?: LineManners;
  /** Any words will do. */
  readonly open?: true;
  /** It takes several values in one text. */
  readonly lists?: true;
  /** Labels of the values that can be chosen, where all are known. */
  readonly values?: Readonly<Record<string, Label>>;
  /** What it refers to: its value is the id of such a thing. */
  readonly reference?: ReferenceKind;
  /** Longest text, in characters. */
  readonly max?: number;
  readonly least?: number;
  readonly most?: number;
  /** Whether reading needs the community's data. */
  readonly stored?: true;
  /** What its value is for other options of the command: the zone in which their moments are meant, or the first time from which what repeats is. */
  readonly gives?: "zone" | "first";
  /** Whether it is meant from the first time of what is being made. */
  readonly recurs?: true;
  /** Makes the value out of what was typed or picked. */
  read(raw: unknown, context: ParseContext): Promise<Read> | Read;
  /** The same of what could not be read and nothing is suggested for, with what may be meant where one looks further: once, when that is said. */
  lookFurther?(raw: unknown, context: ParseContext): Promise<Unread>;
  /** Values that fit what is typed so far. */
  suggest?(typed: string, context: ParseContext): Promise<readonly Choice[]> | readonly Choice[];
  /** All that is suggested, where that is little: a platform that cannot search lets one pick from it. `first` as in ParseContext. */
  offers?(language: Language, first?: ParseContext["first"]): readonly Choice[];
  /** Whether other values than those on offer can be typed. */
  readonly others?: true;
  /** What was given, as the value by which a form picks it where it is understood. */
  understood?(raw: unknown, language: Language): unknown;
  /** A value as people know it, where no look at the community's data is needed for that. */
  shown?(value: string, language: Language, first?: ParseContext["first"]): string | undefined;
  /** The same where that is needed; undefined for what the caller may not see, and for words. */
  named?(value: string, context: ParseContext): Promise<string | undefined>;
}
