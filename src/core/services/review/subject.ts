import { declaredByKey } from "../../kernel/catalogue/catalogue.ts";
import type { Features } from "../../kernel/catalogue/feature.ts";
import type { Context } from "../../kernel/commands/command.ts";
import type { Label } from "../../kernel/language/message-ids.ts";
import type { InformingAbout } from "../delivery/notices/notice-about.ts";
import type { Block, Input, Press, View } from "../../kernel/views/model.ts";
import type { Db, Whole } from "../store/store.ts";
import type { RejectionWhy } from "./why.ts";
import type { ReviewWords } from "./words.ts";

/**
 * Kinds of things that go through the review queue. Each feature adds its own, beside the subject that it declares:
 * `declare module "…/services/review/subject.ts" { interface ReviewKinds { resource: true } }`.
 */
// oxlint-disable-next-line typescript/no-empty-object-type -- features merge their own into it
export interface ReviewKinds {}
export type ReviewKind = keyof ReviewKinds;

/** What describing things needs: their rows, and in whose words. */
export interface DescribingSubjects extends Pick<Context, "db" | "t" | "format"> {
  readonly community: { readonly id: string };
}

/** What something is about, by which moderators say what they know. */
export interface Concern {
  readonly topics: readonly string[];
  readonly countries: readonly string[];
}

/** What moderators see of something that awaits their decision. */
export interface DescribedSubject {
  readonly title: string;
  readonly href?: string;
  /** A few words each, such as its kind and country. */
  readonly facts: readonly string[];
  /** What stands in place of who suggested it, where that says it already. */
  readonly asks?: string;
  /** It is not there any more, so that its entry can only be closed. */
  readonly gone?: true;
  /** The command that shows all of it. */
  readonly show: { readonly command: string; readonly input: Input };
}

/** What a thing says, raw, by field; a field that says nothing is "". */
export type SaidByField = Readonly<Record<string, string>>;

/** How what awaits a decision is put right: by a moderator, who approves it so, or by whoever submitted it and was asked to. */
export interface Revision {
  /** The command whose form has what it says now, and by which option it takes the thing. */
  readonly command: string;
  readonly by: string;
  /** Its fields, in the order in which they are shown. */
  readonly fields: readonly string[];
  /** Which of them may say nothing. */
  readonly optional: readonly string[];
  /** What it says; undefined where the reader may not know of it. */
  read(looking: Pick<DescribingSubjects, "db" | "community">, id: string): Promise<SaidByField | undefined>;
  /** What a field is called. */
  called(context: Pick<Context, "t" | "format">, field: string): string;
  /** The same as the reader reads it. */
  shown(
    context: Pick<Context, "t" | "format" | "terms" | "caller" | "db" | "community">,
    said: SaidByField,
  ): Promise<SaidByField>;
  /** Has it say that, and be found so. */
  write(context: Whole<Context>, id: string, said: SaidByField): Promise<void>;
}

/** Something that may be the same, and how the two become one. */
export interface Duplicate {
  readonly title: string;
  readonly facts: readonly string[];
  readonly show: { readonly command: string; readonly input: Input };
  readonly merge?: Press;
}

/** How a suggestion becomes one with what is there already. */
export interface MergingSubject {
  /** Gives what is there what it lacks; returns what it is called and what it was given. Throws UserError where it is not there. */
  merge(
    context: Whole<Context>,
    id: string,
    into: string,
  ): Promise<{ readonly title: string; readonly given: SaidByField }>;
  /** Takes back what it was given. */
  part(context: Whole<Context>, into: string, given: SaidByField): Promise<void>;
}

/** Where and when something is looked for. */
export interface Arising {
  readonly db: Db;
  readonly community: { readonly id: string };
  readonly now: Date;
}

/** How one kind of thing goes through the review queue; the queue itself settles who decides. Each runs in the decision's transaction. */
export interface ReviewSubject {
  /** What of a thing is decided about that nobody puts right here: where it is another by then, nothing is approved. */
  says?(looking: Pick<DescribingSubjects, "db" | "community">, id: string): Promise<SaidByField | undefined>;
  /** What several things of this kind are called. */
  readonly label: Label;
  /** What a notice to whoever submitted it is about; absent where things of this kind wait as nobody's. */
  readonly about?: InformingAbout;
  /** What is said of decisions, where it is nothing for others to find. */
  readonly words?: ReviewWords;
  /** Whoever submitted it is shown elsewhere what became of it. */
  readonly shownElsewhere?: true;
  /** Reasons for which things of this kind are usually rejected; those of suggestions where it is absent. */
  readonly reasons?: readonly RejectionWhy[];
  readonly revision?: Revision;
  /** Whoever submitted it can be asked for changes, and sends it again by a form of its own: what somebody says of themselves nobody else puts right. */
  readonly answers?: true;
  readonly merging?: MergingSubject;
  /** The things with those ids, by id. */
  describe(looking: DescribingSubjects, ids: readonly string[]): Promise<ReadonlyMap<string, DescribedSubject>>;
  /** What shows it and what is to be decided about it, with the ways to do that, in place of the queue's own card. */
  card?(context: Context, id: string): Promise<View>;
  /** What of it makes no sense, and what is said to whoever asks for it. */
  readonly cannot?: Readonly<Partial<Record<"approve" | "ask" | "merge" | "reject", Label>>>;
  /**
   * Of what nobody submits: the ids of what there is of it now, the most pressing first, or of those that are given. What was decided is decided for its
   * id, so what may arise again has another by then. What is not there any more goes out of the queue by itself.
   */
  arising?(at: Arising, ids?: readonly string[]): Promise<readonly string[]>;
  /** What stands now in the place of what it proposes, where it is to change something: only these fields are shown, what stands before what is proposed. */
  before?(looking: Pick<DescribingSubjects, "db" | "community">, id: string): Promise<SaidByField | undefined>;
  /** What may be the same already, as far as the reader may see it; `item` is the thing's entry of the queue. */
  duplicates?(context: Context, id: string, item: string): Promise<readonly Duplicate[]>;
  /** Topics and countries that they are about, by id. */
  concerns?(
    looking: Pick<DescribingSubjects, "db" | "community">,
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, Concern>>;
  /** Lets everybody whom its label allows find it; returns what it takes to take that back, where its own rows do not say it. */
  approve(context: Whole<Context>, id: string): Promise<SaidByField> | Promise<void>;
  /** What a moderator may well do once it is approved. */
  next?(context: Context, id: string): Promise<Block[]>;
  /** Lets nobody find it; its submitter may still look it up. The reason is what whoever decided says, "" for none. */
  reject(context: Whole<Context>, id: string, reason: string): Promise<void>;
  /** Puts it back to where it was before it was decided, with what approving it kept. */
  reopen(context: Whole<Context>, id: string, kept?: SaidByField): Promise<void>;
}

declare module "../../kernel/catalogue/feature.ts" {
  interface Feature {
    /** The kinds of things that moderators decide on, by the word that entries of the queue have for them. */
    readonly reviews?: Readonly<Partial<Record<ReviewKind, ReviewSubject>>>;
  }
}

/** The kinds of things of which whoever submitted one is told among their suggestions what became of it. */
export const suggestedKinds = (product: Features): string[] =>
  [...declaredByKey(product, "reviews")].flatMap(([kind, { shownElsewhere }]) => (shownElsewhere ? [] : [kind]));

/** How that kind of thing is reviewed. Throws for a kind that no feature declares. */
export function subjectOf(product: Features, kind: string): ReviewSubject {
  const found = declaredByKey(product, "reviews").get(kind);
  if (!found) throw new Error(`nothing of kind "${kind}" is reviewed`);
  return found;
}
