import type { CommandScope } from "../../../kernel/commands/command.ts";

/** What somebody said of themselves when they came, which only they and moderators know. */
export interface SaidOfThemselves {
  readonly name: string;
  readonly organisation: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly email: string | undefined;
}

declare module "../../../kernel/catalogue/feature.ts" {
  interface Feature {
    /** What the caller said of themselves when they came: their contact is filled in with it, and looked for by it. */
    readonly saidOfThemselves?: (scope: CommandScope) => Promise<SaidOfThemselves | undefined>;
  }
}
