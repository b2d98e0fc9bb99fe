import { readUrl } from "../../../../src/core/kernel/text/read-url.ts";
import { z } from "zod";

// Limits: the documentation comments of `@slack/types` 3.2.0 and https://docs.slack.dev/reference/block-kit.

/** `plain_text` of 1 to `max` characters. */
export const plain = (max = 3000) =>
  z.strictObject({ type: z.literal("plain_text"), text: z.string().min(1).max(max), emoji: z.boolean().optional() });

/** `mrkdwn` of 1 to `max` characters. */
export const mrkdwn = (max = 3000) =>
  z.strictObject({ type: z.literal("mrkdwn"), text: z.string().min(1).max(max), verbatim: z.boolean().optional() });

/** Either kind of text. */
export const text = (max = 3000) => z.discriminatedUnion("type", [plain(max), mrkdwn(max)]);

const readable = (value: string): boolean => {
  const protocol = readUrl(value)?.protocol ?? "";
  return protocol === "http:" || protocol === "https:" || protocol === "mailto:" || protocol === "slack:";
};

/** An absolute address of at most 3,000 characters. */
export const url = z.string().max(3000).refine(readable, "must be a valid url");

/** An address of something Slack fetches: only http and https. */
export const webUrl = url.refine((value) => /^https?:/i.test(value), "must be a valid url");

const id = z.string().min(1).max(255);

/** A `block_id`. */
export const blockId = id.optional();

/** An `action_id`. */
export const actionId = id.optional();

/** The confirmation dialog. https://docs.slack.dev/reference/block-kit/composition-objects/confirmation-dialog-object */
export const confirm = z.strictObject({
  title: plain(100).optional(),
  text: text(300),
  confirm: plain(30).optional(),
  deny: plain(30).optional(),
  style: z.enum(["primary", "danger"]).optional(),
});

const value = z.string().min(1).max(75);

/** An option of a select; only an overflow menu's may carry an address. https://docs.slack.dev/reference/block-kit/composition-objects/option-object */
export const option = z.strictObject({ text: plain(75), value, description: plain(75).optional() });

/** An option of checkboxes and radio buttons, whose text may be mrkdwn. */
export const richOption = z.strictObject({ text: text(75), value, description: text(75).optional() });

/** An option of an overflow menu. */
export const overflowOption = z.strictObject({
  text: plain(75),
  value,
  description: plain(75).optional(),
  url: url.optional(),
});

/** Whether each value is there once: Slack tells what was chosen by its value alone. */
export const distinct = (given: readonly { value: string }[]): boolean =>
  new Set(given.map((one) => one.value)).size === given.length;

/** 1 to 100 options. */
export const options = z.array(option).min(1).max(100).refine(distinct, "option values must be unique");

/** 1 to 100 groups of options. */
export const optionGroups = z
  .array(z.strictObject({ label: plain(75), options }))
  .min(1)
  .max(100);

const slackFile = z.union([z.strictObject({ id: z.string().min(1) }), z.strictObject({ url: webUrl })]);

/** The fields of an image, as element or block. */
export const image = {
  image_url: webUrl.optional(),
  slack_file: slackFile.optional(),
  alt_text: z.string().min(1).max(2000),
};

/** An image needs exactly one source. */
export const oneSource = (given: { image_url?: unknown; slack_file?: unknown }): boolean =>
  (given.image_url === undefined) !== (given.slack_file === undefined);

/** An image element. */
export const imageElement = z
  .strictObject({ type: z.literal("image"), ...image })
  .refine(oneSource, "must define either `image_url` or `slack_file`");
