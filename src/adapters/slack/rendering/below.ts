import { z } from "zod";
import type { ActionsBlock, KnownBlock } from "@slack/types";
import type { ReadBy } from "../../../core/kernel/commands/platform.ts";
import { translator } from "../../../core/kernel/language/translate.ts";
import { FOR_PLATFORM, truncate } from "../../../core/kernel/text/truncate.ts";
import type { TokenStore } from "../../../core/services/tokens/token-store.ts";
import { packDraft } from "../../kit/forms/draft.ts";
import type { OfferButton } from "../../kit/forms/filling.ts";
import { LIMITS } from "../limits.ts";
import { plainText } from "./plain-text.ts";
import type { Rendered } from "./render.ts";

/** Messages with something below the first or the last of them. */
export function below(messages: readonly Rendered[], block: KnownBlock, which: "first" | "last"): readonly Rendered[] {
  const at = which === "first" ? 0 : messages.length - 1;
  return messages.map((one, i) => (i === at ? { ...one, blocks: [...one.blocks, block] } : one));
}

/** Whose doing an answer is: what was typed or pressed is not shown in the channel. */
export function byWhom(user: string, { language }: ReadBy): KnownBlock {
  const [before = "", after = ""] = translator(language)("platform.by", { person: "\n" }).split("\n");
  const words = (said: string) => (said === "" ? [] : [{ type: "text" as const, text: said }]);
  const elements = [...words(before), { type: "user" as const, user_id: user }, ...words(after)];
  return { type: "rich_text", block_id: "by", elements: [{ type: "rich_text_section", elements }] };
}

/** Slack's id of whoever's doing a message is, by its blocks; undefined where it does not say. */
export function whoseIn(blocks: unknown): string | undefined {
  const found = z
    .array(z.unknown())
    .safeParse(blocks)
    .data?.find((one) => bySchema.safeParse(one).success);
  const elements = bySchema.safeParse(found).data?.elements.flatMap((section) => section.elements) ?? [];
  return elements.find(({ user_id: user }) => user !== undefined)?.user_id;
}

const bySchema = z.object({
  block_id: z.literal("by"),
  elements: z.array(z.object({ elements: z.array(z.object({ user_id: z.string().optional() })) })),
});

/** The id of a button that opens a form, or sends what it holds, by its place. */
const offerId = (position: number, sends: boolean): string => `${sends ? "send" : "fill"}:${position}`;

/** What a button does that fills in a form; undefined for any other. */
export function offerIn(actionId: string): "send" | "fill" | undefined {
  const [, kind] = /^(send|fill):\d+$/.exec(actionId) ?? [];
  return kind === "send" || kind === "fill" ? kind : undefined;
}

/** What fills in a form, as buttons in a row: the first opens it. */
export async function offerBlock(
  buttons: readonly OfferButton[],
  tokens: Pick<TokenStore, "keep">,
): Promise<ActionsBlock> {
  const elements = await Promise.all(
    buttons.map(async ({ label, draft }, i) => ({
      type: "button" as const,
      action_id: offerId(i, draft.done === true),
      text: plainText(truncate(label, LIMITS.BUTTON_LABEL, FOR_PLATFORM)),
      value: await packDraft(draft, LIMITS.BUTTON_VALUE, (text) => tokens.keep(text)),
      ...(i === 0 ? { style: "primary" as const } : {}),
    })),
  );
  return { type: "actions", block_id: "offer", elements };
}
