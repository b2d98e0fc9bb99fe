import type { Context } from "../../kernel/commands/command.ts";
import type { Input } from "../../kernel/views/model.ts";
import type { Whole } from "../store/store.ts";

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
  readonly summary?: string;
  /** The command that shows all of it. */
  readonly show: { readonly command: string; readonly input: Input };
}

/** How one kind of thing goes through the review queue; the queue itself settles who decides. Each runs in the decision's transaction. */
export interface ReviewSubject {
  /** The things with those ids, by id. */
  describe(looking: Looking, ids: readonly string[]): Promise<ReadonlyMap<string, Described>>;
  /** Lets everybody whom its label allows find it. */
  approve(context: Whole<Context>, id: string): Promise<void>;
  /** Lets nobody find it; its submitter may still look it up. */
  reject(context: Whole<Context>, id: string): Promise<void>;
  /** Puts it back to where it was before it was decided. */
  reopen(context: Whole<Context>, id: string): Promise<void>;
}
