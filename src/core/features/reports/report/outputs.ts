import type { Label } from "../../../kernel/language/message-ids.ts";

/** The programme's outputs, as an option takes them. */
export const OUTPUT_CHOICES = {
  "1": "conclusion.output.1",
  "2": "conclusion.output.2",
  "3": "conclusion.output.3",
  "4": "conclusion.output.4",
} as const satisfies Readonly<Record<string, Label>>;
