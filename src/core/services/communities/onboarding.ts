import type { z } from "zod";
import type { Problem } from "../../kernel/errors/errors.ts";
import type { Format } from "../../kernel/language/format.ts";
import type { Translate } from "../../kernel/language/translate.ts";
import type { Seal } from "../../kernel/ports/seal.ts";
import type { Ids } from "../../kernel/values/ids.ts";
import type { View } from "../../kernel/views/model.ts";
import type { Account, PlatformProfile } from "../people/platform-profile.ts";
import type { Store } from "../store/store.ts";

declare module "../../kernel/commands/command.ts" {
  interface Command<S extends z.ZodObject = z.ZodObject> {
    /** What it does in a space that belongs to no community, for the space's own administrators; most commands do nothing there. */
    readonly onboarding?: Onboarding<S>;
  }
}

/** The part of a command that runs where there is no community. */
export interface Onboarding<S extends z.ZodObject = z.ZodObject> {
  /** What is wrong between options that are right by themselves, by the option at which to say it. */
  faults(input: z.output<S>): Readonly<Record<string, Problem>>;
  /** Sees to its own transaction and audit entries. Throws UserError to refuse. */
  run(context: OnboardingContext, input: z.output<S>): Promise<View>;
}

/** What a command may use in a space that belongs to no community: there is no transaction yet, nobody's data and no person. */
export interface OnboardingContext {
  readonly store: Store;
  readonly now: Date;
  readonly ids: Ids;
  readonly seal: Seal;
  readonly t: Translate;
  readonly format: Format;
  /** The asker's zone, as an IANA name. */
  readonly zone: string;
  /** Who is asking, and in which space. */
  readonly account: Account;
  /** What the platform says of them. */
  readonly told: PlatformProfile;
}
