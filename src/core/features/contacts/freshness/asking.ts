import type { View } from "../../../kernel/views/model.ts";
import type { ContactCardWords } from "../card/contact-card.ts";
import type { LookingAt } from "../select-contacts.ts";

/** A question as it is asked: of whom, about what, in whose words. */
interface Asking {
  readonly person: { readonly id: string; readonly role: string };
  readonly subject: string;
  /** Whether it was asked before. */
  readonly again: boolean;
  readonly words: ContactCardWords;
}

/** Words a question from what the person may see; undefined where there is nothing to ask any more. */
export type WordQuestion = (read: LookingAt, asking: Asking) => Promise<View | undefined>;
