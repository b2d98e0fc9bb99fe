import type { Form, FormField } from "../../core/kernel/forms/form.ts";
import type { Paint } from "../../core/kernel/views/plain.ts";

/** What is being asked for, for completion: a field, or any options of the form by name. */
export interface DialogueOptions {
  readonly form: Form;
  readonly field?: FormField;
  readonly values: Readonly<Record<string, unknown>>;
}

/** The screen and keyboard of a dialogue. */
export interface Screen {
  say(text: string): void;
  /** How it sets parts of a reply off; as plain text where absent. */
  readonly paint?: Paint;
  /** What was typed; undefined where the person broke off or the input ended. */
  ask(prompt: string, asked: DialogueOptions): Promise<string | undefined>;
}
