import { declaredByKey } from "../../kernel/catalogue/catalogue.ts";
import type { Features } from "../../kernel/catalogue/feature.ts";
import type { Context } from "../../kernel/commands/command.ts";
import type { InformingAbout } from "../delivery/notices/notice-about.ts";
import type { Block, Input } from "../../kernel/views/model.ts";
import type { Whole } from "../store/store.ts";
import type { ReviewWords } from "./words.ts";

/**
 * Kinds of things that go through the review queue. Each feature adds its own, beside the subject that it declares:
 * `declare module "…/services/review/subject.ts" { interface ReviewKinds { resource: true } }`.
 */
// oxlint-disable-next-line typescript/no-empty-object-type -- features merge their own into it
export interface ReviewKinds {}
export type ReviewKind = keyof ReviewKinds;

/** What describing things needs: their rows, and in whose words. */
export interface Looking extends Pick<Context, "db" | "t" | "format"> {
  readonly community: { readonly id: string };
}

/** What moderators see of something that awaits their decision. */
export interface Described {
  readonly title: string;
  readonly href?: string;
  /** A few words each, such as its kind and country. */
  readonly facts: readonly string[];
  /** What stands in place of who suggested it, where that says it already. */
  readonly asks?: string;
  /** The command that shows all of it. */
  readonly show: { readonly command: string; readonly input: Input };
}

/** How one kind of thing goes through the review queue; the queue itself settles who decides. Each runs in the decision's transaction. */
export interface ReviewSubject {
  /** What a notice to whoever submitted it is about; absent where things of this kind wait as nobody's. */
  readonly about?: InformingAbout;
  /** What is said of decisions, where it is nothing for others to find. */
  readonly words?: ReviewWords;
  /** Whoever submitted it is shown elsewhere what became of it. */
  readonly shownElsewhere?: true;
  /** The things with those ids, by id. */
  describe(looking: Looking, ids: readonly string[]): Promise<ReadonlyMap<string, Described>>;
  /** Lets everybody whom its label allows find it. */
  approve(context: Whole<Context>, id: string): Promise<void>;
  /** What a moderator may well do once it is approved. */
  next?(context: Context, id: string): Promise<Block[]>;
  /** Lets nobody find it; its submitter may still look it up. The reason is what whoever decided says, "" for none. */
  reject(context: Whole<Context>, id: string, reason: string): Promise<void>;
  /** Puts it back to where it was before it was decided. */
  reopen(context: Whole<Context>, id: string): Promise<void>;
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
