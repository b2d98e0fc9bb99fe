import type { Format } from "../../../core/kernel/language/format.ts";
import type { Translate } from "../../../core/kernel/language/translate.ts";
import type { TypeCommand } from "../../../core/kernel/values/command-line.ts";
import type { Draft, Keep } from "../../kit/forms/draft.ts";
import type { OptionsAsked } from "../../kit/forms/opening.ts";

/** What a form needs beside itself. */
export interface FormContext {
  /** The adapter's own text: it comes back with the submission as it was. */
  readonly text: string;
  /** Whether the answer takes the place of the message whose button opened the form. */
  readonly place?: "new" | "here" | undefined;
  /** Keeps what is too long to travel with the form; its token travels instead. */
  readonly keep: Keep;
  readonly t: Translate;
  readonly format: Format;
  readonly typeCommand: TypeCommand;
  /** Person id → Slack user id, for persons given by buttons. */
  readonly users?: ReadonlyMap<string, string>;
  /** What is asked for now; absent: what a form opens with. */
  readonly asked?: AskedIn;
}

/** What a modal asks for; with `more` the rest is asked next, before anything is done. */
export type AskedIn = OptionsAsked & Pick<Draft, "more">;
