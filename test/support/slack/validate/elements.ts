import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import { actionId, confirm, distinct, overflowOption, plain, richOption, url } from "./composition.ts";
import { richText } from "./rich-text.ts";
import { focus, placeholder, selects } from "./selects.ts";

// https://docs.slack.dev/reference/block-kit/block-elements

const action = { action_id: actionId };
const confirmable = { ...action, confirm: confirm.optional() };
const label = z.string().min(1).max(75).optional();
const style = z.enum(["primary", "danger"]).optional();

/** A button; one with an address still sends its payload. */
export const button = z.strictObject({
  type: z.literal("button"),
  ...confirmable,
  text: plain(75),
  value: z.string().min(1).max(2000).optional(),
  url: url.optional(),
  style,
  accessibility_label: label,
});

/** An overflow menu of 1 to 5 options. */
export const overflow = z.strictObject({
  type: z.literal("overflow"),
  ...confirmable,
  options: z.array(overflowOption).min(1).max(5),
});

const few = z.array(richOption).min(1).max(10).refine(distinct, "option values must be unique");
const among = (all: readonly unknown[], wanted: readonly unknown[]) =>
  wanted.every((one) => all.some((other) => isDeepStrictEqual(one, other)));

/** Checkboxes, 1 to 10. */
export const checkboxes = z
  .strictObject({
    type: z.literal("checkboxes"),
    ...confirmable,
    ...focus,
    options: few,
    initial_options: few.optional(),
  })
  .refine((given) => among(given.options, given.initial_options ?? []), {
    message: "initial_option must be one of the options",
    path: ["initial_options"],
  });

/** Radio buttons, 1 to 10. */
export const radioButtons = z
  .strictObject({
    type: z.literal("radio_buttons"),
    ...confirmable,
    ...focus,
    options: few,
    initial_option: richOption.optional(),
  })
  .refine((given) => given.initial_option === undefined || among(given.options, [given.initial_option]), {
    message: "initial_option must be one of the options",
    path: ["initial_option"],
  });

const realDate = (value: string) =>
  /^\d{4}-\d\d-\d\d$/.test(value) && new Date(`${value}T00:00:00Z`).toISOString().startsWith(value);
const safely = (check: (value: string) => boolean) => (value: string) => {
  try {
    return check(value);
  } catch {
    return false;
  }
};
const zone = safely((value) => new Intl.DateTimeFormat("en", { timeZone: value }).format(0) !== "");

/** The three pickers of dates and times. */
export const pickers = [
  z.strictObject({
    type: z.literal("datepicker"),
    ...confirmable,
    ...focus,
    ...placeholder,
    initial_date: z.string().refine(safely(realDate), "must be a valid date").optional(),
  }),
  z.strictObject({
    type: z.literal("timepicker"),
    ...confirmable,
    ...focus,
    ...placeholder,
    initial_time: z
      .string()
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/, "must be a valid time")
      .optional(),
    timezone: z.string().refine(zone, "must be a valid timezone").optional(),
  }),
  z.strictObject({
    type: z.literal("datetimepicker"),
    ...confirmable,
    ...focus,
    initial_date_time: z.int().min(1_000_000_000).max(9_999_999_999).optional(),
  }),
] as const;

const dispatch = {
  dispatch_action_config: z
    .strictObject({
      trigger_actions_on: z
        .array(z.enum(["on_enter_pressed", "on_character_entered"]))
        .min(1)
        .max(2)
        .optional(),
    })
    .optional(),
};
const typed = { ...action, ...dispatch, ...focus, ...placeholder };
const decimal = z.string().regex(/^-?\d+(\.\d+)?$/, "must be a valid number");

/** A text input; what it holds at first obeys its own length limits. */
export const plainTextInput = z
  .strictObject({
    type: z.literal("plain_text_input"),
    ...typed,
    initial_value: z.string().max(3000).optional(),
    multiline: z.boolean().optional(),
    min_length: z.int().min(0).max(3000).optional(),
    max_length: z.int().min(1).max(3000).optional(),
  })
  .refine(
    (given) => (given.min_length ?? 0) <= (given.max_length ?? 3000),
    "min_length must not be greater than max_length",
  )
  .refine((given) => (given.initial_value?.length ?? 0) <= (given.max_length ?? 3000), {
    message: "initial_value must not be longer than max_length",
    path: ["initial_value"],
  });

/** A number input; its limits and first value are numbers in text. */
export const numberInput = z
  .strictObject({
    type: z.literal("number_input"),
    ...typed,
    is_decimal_allowed: z.boolean(),
    initial_value: decimal.optional(),
    min_value: decimal.optional(),
    max_value: decimal.optional(),
  })
  .refine(
    (given) => Number(given.min_value ?? -Infinity) <= Number(given.max_value ?? Infinity),
    "min_value must not be greater than max_value",
  )
  .refine(
    (given) =>
      given.is_decimal_allowed ||
      ![given.initial_value, given.min_value, given.max_value].some((number) => number?.includes(".")),
    "decimals are not allowed",
  );

/** Addresses, e-mails, rich text and files. */
export const otherInputs = [
  z.strictObject({ type: z.literal("email_text_input"), ...typed, initial_value: z.string().max(3000).optional() }),
  z.strictObject({ type: z.literal("url_text_input"), ...typed, initial_value: z.string().max(3000).optional() }),
  z.strictObject({
    type: z.literal("rich_text_input"),
    ...typed,
    initial_value: richText.optional(),
    min_lines: z.int().min(1).max(100).optional(),
    max_lines: z.int().min(1).max(100).optional(),
  }),
  z.strictObject({
    type: z.literal("file_input"),
    ...action,
    filetypes: z
      .array(z.string().regex(/^[a-z0-9]+$/, "must be a valid file type"))
      .min(1)
      .optional(),
    max_files: z.int().min(1).max(10).optional(),
  }),
] as const;

/** What an actions block takes. */
export const actionElement = z.discriminatedUnion("type", [
  button,
  overflow,
  checkboxes,
  radioButtons,
  ...pickers,
  ...selects,
  otherInputs[2],
]);

/** What an input block takes. */
export const inputElement = z.discriminatedUnion("type", [
  checkboxes,
  radioButtons,
  ...pickers,
  ...selects,
  plainTextInput,
  numberInput,
  ...otherInputs,
]);

/** What may stand beside a section's text, images apart. */
export const accessories = [button, overflow, checkboxes, radioButtons, pickers[0], pickers[1], ...selects] as const;
