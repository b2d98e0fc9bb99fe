import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import { actionId, confirm, option, optionGroups, options, plain } from "./composition.ts";

// https://docs.slack.dev/reference/block-kit/block-elements/select-menu-element and multi-select-menu-element

/** What every element that can be focused carries. */
export const focus = { focus_on_load: z.boolean().optional() };

/** A placeholder of at most 150 characters. */
export const placeholder = { placeholder: plain(150).optional() };

const common = { action_id: actionId, confirm: confirm.optional(), ...focus, ...placeholder };
const multi = { max_selected_items: z.int().min(1).optional() };
const ids = z.array(z.string().min(1)).min(1).optional();
const filter = z
  .strictObject({
    include: z
      .array(z.enum(["im", "mpim", "private", "public"]))
      .min(1)
      .optional(),
    exclude_external_shared_channels: z.boolean().optional(),
    exclude_bot_users: z.boolean().optional(),
  })
  .refine((given) => Object.keys(given).length > 0, "must have at least one property")
  .optional();
const conversations = { default_to_current_conversation: z.boolean().optional(), filter };
const respond = { response_url_enabled: z.boolean().optional() };

interface Static {
  options?: unknown[] | undefined;
  option_groups?: { options: unknown[] }[] | undefined;
}
const oneList = (given: Static): boolean => (given.options === undefined) !== (given.option_groups === undefined);
const listed = (given: Static, wanted: readonly unknown[]): boolean => {
  const all = [...(given.options ?? []), ...(given.option_groups ?? []).flatMap((group) => group.options)];
  return wanted.every((one) => all.some((other) => isDeepStrictEqual(one, other)));
};
const lists = { options: options.optional(), option_groups: optionGroups.optional() };
const needOne = "must define either `options` or `option_groups`";
const unknownInitial = "initial_option must be one of the options";

/** A static select: one list, and what is chosen at first is in it. */
export const staticSelect = z
  .strictObject({ type: z.literal("static_select"), ...common, ...lists, initial_option: option.optional() })
  .refine(oneList, needOne)
  .refine((given) => given.initial_option === undefined || listed(given, [given.initial_option]), {
    message: unknownInitial,
    path: ["initial_option"],
  });

/** A static select of several. */
export const multiStaticSelect = z
  .strictObject({
    type: z.literal("multi_static_select"),
    ...common,
    ...multi,
    ...lists,
    initial_options: options.optional(),
  })
  .refine(oneList, needOne)
  .refine((given) => listed(given, given.initial_options ?? []), { message: unknownInitial, path: ["initial_options"] })
  .refine((given) => (given.initial_options?.length ?? 0) <= (given.max_selected_items ?? 100), {
    message: "initial_options must not be more than max_selected_items",
    path: ["initial_options"],
  });

const external = { min_query_length: z.int().min(0).optional() };

/** Every other select. */
export const otherSelects = [
  z.strictObject({ type: z.literal("external_select"), ...common, ...external, initial_option: option.optional() }),
  z.strictObject({
    type: z.literal("multi_external_select"),
    ...common,
    ...multi,
    ...external,
    initial_options: options.optional(),
  }),
  z.strictObject({ type: z.literal("users_select"), ...common, initial_user: z.string().min(1).optional() }),
  z.strictObject({ type: z.literal("multi_users_select"), ...common, ...multi, initial_users: ids }),
  z.strictObject({
    type: z.literal("conversations_select"),
    ...common,
    ...conversations,
    ...respond,
    initial_conversation: z.string().min(1).optional(),
  }),
  z.strictObject({
    type: z.literal("multi_conversations_select"),
    ...common,
    ...multi,
    ...conversations,
    initial_conversations: ids,
  }),
  z.strictObject({
    type: z.literal("channels_select"),
    ...common,
    ...respond,
    initial_channel: z.string().min(1).optional(),
  }),
  z.strictObject({ type: z.literal("multi_channels_select"), ...common, ...multi, initial_channels: ids }),
] as const;

/** All selects, for unions. */
export const selects = [staticSelect, multiStaticSelect, ...otherSelects] as const;
