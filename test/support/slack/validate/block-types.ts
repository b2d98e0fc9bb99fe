import { z } from "zod";
import { blockId, image, imageElement, mrkdwn, oneSource, plain, text, webUrl } from "./composition.ts";
import { accessories, actionElement, button, inputElement } from "./elements.ts";
import { richText } from "./rich-text.ts";

// https://docs.slack.dev/reference/block-kit/blocks

const id = { block_id: blockId };

const section = z
  .strictObject({
    type: z.literal("section"),
    ...id,
    text: text(3000).optional(),
    fields: z.array(text(2000)).min(1).max(10).optional(),
    accessory: z.discriminatedUnion("type", [...accessories, imageElement]).optional(),
    expand: z.boolean().optional(),
  })
  .refine((given) => given.text !== undefined || given.fields !== undefined, "must define either `text` or `fields`");

const header = z.strictObject({ type: z.literal("header"), ...id, text: plain(150) });
const divider = z.strictObject({ type: z.literal("divider"), ...id });
const context = z.strictObject({
  type: z.literal("context"),
  ...id,
  elements: z
    .array(z.discriminatedUnion("type", [imageElement, plain(), mrkdwn()]))
    .min(1)
    .max(10),
});
const actions = z.strictObject({ type: z.literal("actions"), ...id, elements: z.array(actionElement).min(1).max(25) });
const imageBlock = z
  .strictObject({ type: z.literal("image"), ...id, ...image, title: plain(2000).optional() })
  .refine(oneSource, "must define either `image_url` or `slack_file`");
const input = z.strictObject({
  type: z.literal("input"),
  ...id,
  label: plain(2000),
  element: inputElement,
  hint: plain(2000).optional(),
  optional: z.boolean().optional(),
  dispatch_action: z.boolean().optional(),
});

const cell = z.discriminatedUnion("type", [
  richText,
  z.strictObject({ type: z.literal("raw_text"), text: z.string().min(1) }),
  z.strictObject({ type: z.literal("raw_number"), value: z.number(), text: z.string().min(1) }),
]);
const even = (rows: readonly unknown[][]): boolean => rows.every((row) => row.length === rows[0]?.length);
const uneven = "all rows must have the same number of cells";
const table = z.strictObject({
  type: z.literal("table"),
  ...id,
  rows: z.array(z.array(cell).min(1).max(20)).min(1).max(100).refine(even, uneven),
  column_settings: z
    .array(
      z.strictObject({ align: z.enum(["left", "center", "right"]).optional(), is_wrapped: z.boolean().optional() }),
    )
    .max(20)
    .optional(),
});
const dataTable = z
  .strictObject({
    type: z.literal("data_table"),
    ...id,
    caption: z.string().min(1),
    rows: z.array(z.array(cell).min(1).max(20)).min(2).max(101).refine(even, uneven),
    page_size: z.int().min(1).max(100).optional(),
    row_header_column_index: z.int().min(0).max(19).optional(),
  })
  .refine(
    (given) => (given.row_header_column_index ?? 0) < (given.rows[0]?.length ?? 0),
    "row_header_column_index must name a column",
  );

const markdown = z.strictObject({ type: z.literal("markdown"), ...id, text: z.string().min(1).max(12_000) });
const video = z.strictObject({
  type: z.literal("video"),
  ...id,
  video_url: webUrl,
  thumbnail_url: webUrl,
  alt_text: z.string().min(1).max(2000),
  title: plain(199),
  title_url: webUrl.optional(),
  author_name: z.string().max(49).optional(),
  provider_name: z.string().optional(),
  provider_icon_url: webUrl.optional(),
  description: plain(200).optional(),
});
// The number is in https://github.com/slackapi/java-slack-sdk/pull/1624.
const alert = z.strictObject({
  type: z.literal("alert"),
  ...id,
  text: text(200),
  level: z.enum(["default", "info", "warning", "error", "success"]).optional(),
});
const card = z.strictObject({
  type: z.literal("card"),
  ...id,
  hero_image: imageElement.optional(),
  icon: imageElement.optional(),
  title: mrkdwn(150).optional(),
  subtitle: mrkdwn(150).optional(),
  body: mrkdwn(200).optional(),
  actions: z.array(button).min(1).optional(),
});
const carousel = z.strictObject({ type: z.literal("carousel"), ...id, elements: z.array(card).min(1).max(10) });
const container = z
  .strictObject({
    type: z.literal("container"),
    ...id,
    title: plain(150).optional(),
    rich_text_title: richText.optional(),
    subtitle: text(150).optional(),
    child_blocks: z
      .array(
        // The page also names file, input and rich_text, which Slack's own check was seen to refuse
        // (https://docs.rs/slack-morphism/latest/slack_morphism/prelude/struct.SlackContainerBlock.html).
        z.discriminatedUnion("type", [actions, context, divider, header, imageBlock, section, table, video]),
      )
      .min(1)
      .max(10),
    width: z.enum(["narrow", "standard", "wide", "full"]).optional(),
    icon: imageElement.optional(),
    is_collapsible: z.boolean().optional(),
    default_collapsed: z.boolean().optional(),
    has_header_divider: z.boolean().optional(),
  })
  .refine(
    (given) => given.title !== undefined || given.rich_text_title !== undefined,
    "must define either `title` or `rich_text_title`",
  )
  .refine(
    (given) => given.default_collapsed !== true || given.is_collapsible === true,
    "default_collapsed needs is_collapsible",
  );
const iconButton = z.strictObject({
  type: z.literal("icon_button"),
  action_id: z.string().min(1).max(255).optional(),
  icon: z.literal("trash"),
  text: plain(75),
  accessibility_label: z.string().min(1).max(75).optional(),
  value: z.string().min(1).max(2000).optional(),
  visible_to_user_ids: z.array(z.string().min(1)).optional(),
});
const contextActions = z.strictObject({
  type: z.literal("context_actions"),
  ...id,
  elements: z.array(iconButton).min(1).max(5),
});

const everywhere = [section, header, divider, context, actions, imageBlock, input, richText, video] as const;

// `file` is only ever received; `task_card` and `plan` belong to agents: both are refused like any unknown type.
/** The block types each surface takes. */
export const blockOf = {
  message: z.discriminatedUnion("type", [
    ...everywhere,
    markdown,
    table,
    dataTable,
    container,
    card,
    carousel,
    contextActions,
  ]),
  modal: z.discriminatedUnion("type", [...everywhere, alert, card]),
  home: z.discriminatedUnion("type", [...everywhere, table, dataTable, card, carousel]),
} as const;
