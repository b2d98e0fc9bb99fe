import type { Context } from "../../kernel/commands/command.ts";
import type { Label } from "../../kernel/language/message-ids.ts";
import type { Language } from "../../kernel/language/language.ts";
import type { Translate } from "../../kernel/language/translate.ts";
import type { Action, Input, Item, Part, View } from "../../kernel/views/model.ts";
import type { Without } from "../questions/condition-buttons.ts";
import type { AskingEverything } from "./asking.ts";
import type { GroupName } from "./group-name.ts";

/** What was found of one kind. */
export interface KindGroup {
  readonly name: GroupName;
  /** How many words of the question the best of it has, but for words of every day. */
  readonly fit: number;
  /** How many answer the question. */
  readonly total: number;
  /** Words that were taken for slips. */
  readonly corrected: readonly { readonly typed: string; readonly used: string }[];
  /** Words of the question, as they were typed, that nothing of the kind has; absent where the kind cannot tell. */
  readonly missing?: readonly string[];
  /** What must be said before them. */
  readonly notes?: readonly Part[];
  /** The question as it was probably meant, where it has words that look like slips. */
  readonly meant?: string;
  /** The question without each condition that was applied. */
  readonly without?: readonly Without[];
  /** Whether there are more, that were not looked at. */
  readonly cut?: boolean;
  /** The entries from that one on, best first: three short lines each, with a button that shows it. */
  entries(from: number, count: number): Promise<readonly Item[]>;
  /** The card of the only one that answers all of the question, where there is just one. */
  readonly answer?: () => Promise<View>;
  /** How many have only some words of the question, and the command that lists them; absent where there are none. */
  readonly others?: { readonly count: number; readonly path: string; readonly input: Input };
  /** The command that leads through all of it, where there is one. */
  readonly command?: { readonly path: string; readonly input: Input };
}

/** Looks for things of one kind among those the caller may see; undefined where there are none. */
export type FindGroup = (context: Context, asking: AskingEverything) => Promise<KindGroup | undefined>;

/** A kind of thing that the search over everything finds. */
export interface SearchGroup {
  readonly name: GroupName;
  /** Where it stands where nothing else decides, and its example among the others: the least first. */
  readonly rank: number;
  readonly heading: Label;
  /** What the button says that leads to so many more. */
  readonly more: (t: Translate, left: number) => string;
  /** Words that say that this kind is asked for, folded, with a space between them; not names of topics. */
  readonly hints: Readonly<Record<Language, string>>;
  /** Whether the next of something is one of this kind, where a question does not say of which. */
  readonly comes?: true;
  /** Words that name nothing in a question for this kind, folded: "whom can I call?". */
  readonly along?: Readonly<Record<Language, string>>;
  readonly find: FindGroup;
  /** Sentences that it answers by itself, whatever else there is. */
  readonly asked?: AskedOfGroup;
  /** The command that shows one, or all: whoever may use it finds this kind. */
  readonly shownBy: string;
  /** A question that finds such things, about that topic; undefined where it needs a topic and there is none. */
  readonly example: (t: Translate, topic: string | undefined) => string | undefined;
  /** The keys of the topics that most of them are about, the most common first: examples ask about those. */
  readonly commonTopics?: (context: Pick<Context, "db" | "community" | "now">) => Promise<readonly string[]>;
  /** The form that looks for one. */
  readonly lookUp?: FormOffer;
  /** The command that lists those that come next. */
  readonly ahead?: FormOffer;
  /** The form that adds one. */
  readonly add?: FormOffer;
  /** What asks people for one, where this kind was asked for and nothing is found. */
  readonly asksPeople?: (context: Context, words: string) => Promise<readonly Action[]>;
}

/** Sentences that a kind answers by itself. */
export interface AskedOfGroup {
  /** Whether it looks like one. */
  hears(words: string): boolean;
  /** The answer; undefined where it is none after all. */
  answer(context: Context, words: string): Promise<View | undefined>;
}

/** A command or its form, as it is offered to whoever may use the command. */
export interface FormOffer {
  readonly label: Label;
  readonly command: string;
}

declare module "../../kernel/catalogue/feature.ts" {
  interface Feature {
    /** What the search over everything finds of it. */
    readonly search?: SearchGroup;
  }
}
