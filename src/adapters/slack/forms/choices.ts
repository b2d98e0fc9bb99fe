import type { PlainTextOption } from "@slack/types";
import type { Choice } from "../../../core/kernel/values/choice.ts";

import { FOR_PLATFORM, pieces, truncate } from "../../../core/kernel/text/truncate.ts";
import type { Keep, Open } from "../../kit/forms/draft.ts";
import { LIMITS } from "../limits.ts";
import { plainText } from "../rendering/plain-text.ts";

const KEPT = "t:";
const LITERAL = "v:";

/**
 * Choices as a select's options, at most 100. Nothing of them is lost: a label too long for an option goes on in its second
 * line, and a value too long is kept under a token, which `valueOf` reads again.
 */
export async function optionsOf(choices: readonly Choice[], keep: Keep): Promise<PlainTextOption[]> {
  return Promise.all(choices.slice(0, LIMITS.OPTIONS).map((choice) => optionOf(choice, keep)));
}

/** One choice as an option. */
export async function optionOf({ value, label }: Choice, keep: Keep): Promise<PlainTextOption> {
  const [text = value, ...more] = pieces(label.trim() === "" ? value : label, LIMITS.OPTION_TEXT);
  return {
    text: plainText(text.trim() === "" ? "–" : text),
    value: await encoded(value, keep),
    ...(more.length > 0 ? { description: plainText(truncate(more.join(""), LIMITS.OPTION_TEXT, FOR_PLATFORM)) } : {}),
  };
}

/** The value that an option stands for; undefined when it is not kept any more. */
export async function valueOf(sent: string, open: Open): Promise<string | undefined> {
  if (sent.startsWith(KEPT)) return open(sent.slice(KEPT.length));
  return sent.startsWith(LITERAL) ? sent.slice(LITERAL.length) : sent;
}

async function encoded(value: string, keep: Keep): Promise<string> {
  const plain = value === "" || value.startsWith(KEPT) || value.startsWith(LITERAL) ? `${LITERAL}${value}` : value;
  return plain.length <= LIMITS.OPTION_VALUE ? plain : `${KEPT}${await keep(value)}`;
}
