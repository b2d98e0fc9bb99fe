import type { Json } from "./model.ts";

const CHOICE: Record<string, string> = {
  static_select: "selected_option",
  external_select: "selected_option",
  radio_buttons: "selected_option",
  multi_static_select: "selected_options",
  multi_external_select: "selected_options",
  checkboxes: "selected_options",
  users_select: "selected_user",
  multi_users_select: "selected_users",
  conversations_select: "selected_conversation",
  multi_conversations_select: "selected_conversations",
  channels_select: "selected_channel",
  multi_channels_select: "selected_channels",
  datepicker: "selected_date",
  timepicker: "selected_time",
  datetimepicker: "selected_date_time",
  plain_text_input: "value",
  number_input: "value",
  email_text_input: "value",
  url_text_input: "value",
  rich_text_input: "rich_text_value",
  file_input: "files",
};

/** The field of a state value that holds what was chosen; undefined for elements without state (buttons, overflow menus). */
export const stateField = (type: unknown): string | undefined => CHOICE[String(type)];

/** Whether what was chosen is a list. */
export const isList = (type: unknown): boolean => (stateField(type) ?? "").endsWith("s");

const initialField = (type: string): string => {
  const field = CHOICE[type] ?? "";
  return field === "value" || field === "rich_text_value" ? "initial_value" : field.replace("selected_", "initial_");
};

/** An element's state before anybody touched it, as Slack sends it. */
export function initialState(element: Json): Json {
  const type = String(element["type"]);
  const field = stateField(type) ?? "value";
  const zone = type === "timepicker" && element["timezone"] !== undefined ? { timezone: element["timezone"] } : {};
  return { type, [field]: element[initialField(type)] ?? (isList(type) ? [] : null), ...zone };
}

/** Whether a state value holds nothing. */
export function isBlank(state: Json): boolean {
  const value = state[stateField(state["type"]) ?? "value"];
  return value === null || value === undefined || value === "" || (Array.isArray(value) && value.length === 0);
}

/** All the elements that keep state, with the block they stand in. */
export function statefulElements(blocks: readonly Json[]): { block: Json; element: Json }[] {
  return blocks.flatMap((block) => {
    const own = [block["element"], block["accessory"], ...((block["elements"] as unknown[] | undefined) ?? [])];
    const children = statefulElements((block["child_blocks"] as Json[] | undefined) ?? []);
    const elements = own.filter(
      (one): one is Json => typeof one === "object" && one !== null && stateField((one as Json)["type"]) !== undefined,
    );
    return [...elements.map((element) => ({ block, element })), ...children];
  });
}

/** `state.values` as Slack sends it: what was entered, else what was given at first. */
export function stateValues(
  blocks: readonly Json[],
  entered: Record<string, Record<string, Json>>,
): Record<string, Record<string, Json>> {
  const values: Record<string, Record<string, Json>> = {};
  for (const { block, element } of statefulElements(blocks)) {
    const [blockId, actionId] = [String(block["block_id"]), String(element["action_id"])];
    (values[blockId] ??= {})[actionId] = entered[blockId]?.[actionId] ?? initialState(element);
  }
  return values;
}

const optionsOf = (element: Json): Json[] => [
  ...((element["options"] as Json[] | undefined) ?? []),
  ...((element["option_groups"] as { options: Json[] }[] | undefined) ?? []).flatMap((group) => group.options),
];

/** What a person can choose there; throws on what is not offered, as the client offers nothing else. `suggested` are the last answers of an external select. */
export function chosenState(element: Json, value: unknown, suggested: readonly Json[]): Json {
  const type = String(element["type"]);
  const field = stateField(type);
  if (field === undefined) throw new Error(`A ${type} takes no value.`);
  const offered = type.includes("external")
    ? [...suggested, element["initial_option"], ...((element["initial_options"] as unknown[] | undefined) ?? [])]
    : optionsOf(element);
  const pick = (wanted: unknown): Json => {
    const found = offered.find(
      (option): option is Json =>
        (option as Json | undefined)?.["value"] === wanted ||
        ((option as Json | undefined)?.["text"] as Json | undefined)?.["text"] === wanted,
    );
    if (!found) throw new Error(`${type} ${String(element["action_id"])} does not offer ${JSON.stringify(wanted)}.`);
    return found;
  };
  if (field === "selected_option") return { type, [field]: value === null ? null : pick(value) };
  if (field === "selected_options") {
    const picked = (value as unknown[]).map(pick);
    const most = element["max_selected_items"];
    if (typeof most === "number" && picked.length > most) throw new Error(`${type} takes at most ${most}.`);
    return { type, [field]: picked };
  }
  if (field === "selected_date_time" && value !== null && !Number.isInteger(value))
    throw new Error("A datetimepicker gives whole seconds.");
  if (field === "selected_date" && value !== null && !(typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value)))
    throw new Error("A datepicker gives YYYY-MM-DD.");
  if (field === "selected_time" && value !== null && !(typeof value === "string" && /^\d\d:\d\d$/.test(value)))
    throw new Error("A timepicker gives HH:mm.");
  const kept = field === "value" && typeof value === "number" ? String(value) : value;
  const zone = type === "timepicker" && element["timezone"] !== undefined ? { timezone: element["timezone"] } : {};
  return { type, [field]: kept === "" ? null : kept, ...zone };
}

/** Why the client itself would not submit that value, before the app hears of it; undefined when it would. */
export function clientProblem(element: Json, state: Json, optional: boolean): string | undefined {
  if (isBlank(state)) return optional ? undefined : "Please complete this required field.";
  const value = state["value"];
  if (typeof value !== "string") return undefined;
  const {
    min_length: least,
    max_length: most,
    min_value: low,
    max_value: high,
  } = element as Record<string, string | number | undefined>;
  if (typeof least === "number" && value.length < least) return `Must be at least ${least} characters.`;
  if (element["type"] === "plain_text_input" && value.length > (typeof most === "number" ? most : 3000))
    return "Must be shorter.";
  if (element["type"] === "email_text_input" && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value))
    return "Please enter a valid email address.";
  if (element["type"] === "url_text_input" && !/^https?:\/\/\S+$/.test(value)) return "Please enter a valid URL.";
  if (element["type"] !== "number_input") return undefined;
  const number = Number(value);
  if (Number.isNaN(number) || (element["is_decimal_allowed"] === false && !Number.isInteger(number)))
    return "Please enter a valid number.";
  if ((low !== undefined && number < Number(low)) || (high !== undefined && number > Number(high)))
    return "Please enter a number in range.";
  return undefined;
}
