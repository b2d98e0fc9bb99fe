import type { Label } from "../../kernel/language/message-ids.ts";

/** What an operator can say of an export or an import on the command line, beside what can be said of any. */
export interface OperatorOption {
  /** What comes of it, for help. */
  readonly says: Label;
  /** What is given, for help: "country" for --country <country>. */
  readonly takes: string;
  /** Several may be given. */
  readonly many?: true;
  /** No other can be given. */
  readonly choices?: readonly string[];
}

/** Such options by name. */
export type OperatorOptions = Readonly<Record<string, OperatorOption>>;
