import { z } from "zod";
import type { Json } from "../model.ts";
import { checkBlocks, MAX_WEIGHT, weight } from "./blocks.ts";
import { optionGroups, options } from "./composition.ts";
import { refusals, type Refusal } from "./refusal.ts";

/** Longest `text` of a new message, and of an update. https://docs.slack.dev/reference/methods/chat.postMessage and chat.update (`msg_too_long`) */
export const MAX_TEXT = { post: 40_000, update: 4_000 } as const;

const scalar = z.union([z.string(), z.number(), z.boolean()]);
const flat = z.record(z.string(), scalar);
const metadata = z.strictObject({
  event_type: z.string().min(1).max(255),
  event_payload: z.record(z.string(), z.union([scalar, flat, z.array(z.union([scalar, flat]))])),
});

/** The largest metadata this server takes; Slack refuses "too large" ones without saying from where. */
export const MAX_METADATA = 8_000;

/** Whether message metadata is as Slack wants it; an empty object removes it in an update. */
export function checkMetadata(value: unknown): Refusal | undefined {
  const messages = refusals(metadata, value, "/metadata");
  if (messages.length > 0) return { error: "invalid_metadata_format", messages };
  return JSON.stringify(value).length > MAX_METADATA ? { error: "metadata_too_large", messages: [] } : undefined;
}

/** What Slack would say against a message; undefined when it is legal. */
export function checkMessage(message: Json, kind: "post" | "update" = "post"): Refusal | undefined {
  const { text, blocks } = message;
  if (message["attachments"] !== undefined)
    return { error: "invalid_attachments", messages: ["[ERROR] legacy attachments are not part of this server"] };
  if (text !== undefined && typeof text !== "string")
    return { error: "invalid_arguments", messages: ["[ERROR] must be a valid string [json-pointer:/text]"] };
  const empty = (text ?? "").trim() === "";
  if (blocks === undefined || (Array.isArray(blocks) && blocks.length === 0)) {
    if (empty && !(kind === "update" && message["metadata"] !== undefined)) return { error: "no_text", messages: [] };
  } else {
    if (!Array.isArray(blocks)) return { error: "invalid_blocks_format", messages: [] };
    const messages = checkBlocks(blocks, "message");
    if (messages.length > 0) return { error: "invalid_blocks", messages };
    if (weight(blocks) > MAX_WEIGHT) return { error: "msg_blocks_too_long", messages: [] };
  }
  if ((text ?? "").length > MAX_TEXT[kind]) return { error: "msg_too_long", messages: [] };
  if (message["metadata"] !== undefined && !(kind === "update" && isEmpty(message["metadata"])))
    return checkMetadata(message["metadata"]);
  return undefined;
}

const isEmpty = (value: unknown): boolean =>
  typeof value === "object" && value !== null && Object.keys(value).length === 0;

const optionsAnswer = z.union([
  z.strictObject({ options: options.or(z.array(z.never()).length(0)) }),
  z.strictObject({ option_groups: optionGroups.or(z.array(z.never()).length(0)) }),
]);

/** What is wrong with the answer to an options request of an external select. At most 100 options, none is allowed too. */
export function checkOptions(answer: unknown): string[] {
  if (typeof answer !== "object" || answer === null) return ["[ERROR] missing required field: options [json-pointer:]"];
  if (optionsAnswer.safeParse(answer).success) return [];
  return "option_groups" in answer
    ? refusals(z.strictObject({ option_groups: optionGroups }), answer, "")
    : refusals(z.strictObject({ options }), answer, "");
}
