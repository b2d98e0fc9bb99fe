import { z } from "zod";
import { blockId, url } from "./composition.ts";

// https://docs.slack.dev/reference/block-kit/blocks/rich-text-block

const style = z
  .strictObject({
    bold: z.boolean().optional(),
    italic: z.boolean().optional(),
    strike: z.boolean().optional(),
    code: z.boolean().optional(),
    underline: z.boolean().optional(),
  })
  .optional();

const DATE_TOKENS = new Set(
  "date_num date_slash date_long date_long_full date_long_pretty date date_pretty date_short date_short_pretty time time_secs ago day_divider_pretty".split(
    " ",
  ),
);

/** A date's format: at least one of the documented tokens and no other. https://docs.slack.dev/messaging/formatting-message-text#date-formatting */
export const legalDateFormat = (format: string): boolean => {
  const tokens = [...format.matchAll(/\{([^}]*)\}/g)].map((match) => match[1] ?? "");
  return tokens.length > 0 && tokens.every((token) => DATE_TOKENS.has(token));
};

const textElement = z.strictObject({ type: z.literal("text"), text: z.string().min(1), style });
const link = z.strictObject({
  type: z.literal("link"),
  url,
  text: z.string().min(1).optional(),
  unsafe: z.boolean().optional(),
  style,
});
const idOf = (letters: string) => z.string().regex(new RegExp(`^[${letters}][A-Z0-9]{2,}$`), "must be a valid id");

const element = z.discriminatedUnion("type", [
  textElement,
  link,
  z.strictObject({ type: z.literal("user"), user_id: idOf("UW"), style }),
  z.strictObject({ type: z.literal("channel"), channel_id: idOf("CGD"), style }),
  z.strictObject({ type: z.literal("team"), team_id: idOf("TE"), style }),
  z.strictObject({ type: z.literal("usergroup"), usergroup_id: idOf("S"), style }),
  z.strictObject({ type: z.literal("broadcast"), range: z.enum(["here", "channel", "everyone"]), style }),
  z.strictObject({
    type: z.literal("color"),
    value: z.string().regex(/^#[0-9a-fA-F]{6}$/, "must be a valid color"),
    style,
  }),
  z.strictObject({
    type: z.literal("emoji"),
    name: z.string().min(1),
    unicode: z.string().optional(),
    url: url.optional(),
    style,
  }),
  z.strictObject({
    type: z.literal("date"),
    timestamp: z.int().min(0),
    format: z.string().min(1).refine(legalDateFormat, "invalid date format"),
    url: url.optional(),
    fallback: z.string().min(1).optional(),
    style,
  }),
]);

const border = z.union([z.literal(0), z.literal(1)]).optional();
const section = z.strictObject({ type: z.literal("rich_text_section"), elements: z.array(element).min(1) });

const part = z.discriminatedUnion("type", [
  section,
  z.strictObject({
    type: z.literal("rich_text_list"),
    style: z.enum(["bullet", "ordered"]),
    elements: z.array(section).min(1),
    indent: z.int().min(0).max(8).optional(),
    offset: z.int().min(0).optional(),
    border,
  }),
  z.strictObject({ type: z.literal("rich_text_quote"), elements: z.array(element).min(1), border }),
  z.strictObject({
    type: z.literal("rich_text_preformatted"),
    elements: z.array(z.discriminatedUnion("type", [textElement, link])).min(1),
    border,
  }),
]);

/** The `rich_text` block. Its elements may not be empty. */
export const richText = z.strictObject({
  type: z.literal("rich_text"),
  block_id: blockId,
  elements: z.array(part).min(1),
});
