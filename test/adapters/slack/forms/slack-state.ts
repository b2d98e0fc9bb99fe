import type { ModalView } from "@slack/types";

type State = Record<string, Record<string, Record<string, unknown>>>;

/** A modal as Slack sends it back when it is submitted untouched: the state that its initial values make. */
export function submitted(view: ModalView): ModalView & { state: { values: State } } {
  const values: State = {};
  for (const block of view.blocks) {
    if (!("element" in block) || block.block_id === undefined) continue;
    const element = block.element as Record<string, unknown> & { type: string; action_id: string };
    values[block.block_id] = { [element.action_id]: { type: element.type, ...entry(element) } };
  }
  return { ...(JSON.parse(JSON.stringify(view)) as ModalView), state: { values } };
}

function entry(element: Record<string, unknown>): Record<string, unknown> {
  switch (element["type"]) {
    case "plain_text_input":
    case "number_input":
    case "url_text_input":
      return { value: element["initial_value"] ?? null };
    case "static_select":
    case "external_select":
    case "radio_buttons":
      return { selected_option: element["initial_option"] ?? null };
    case "checkboxes":
    case "multi_static_select":
      return { selected_options: element["initial_options"] ?? [] };
    case "users_select":
      return { selected_user: element["initial_user"] ?? null };
    case "conversations_select":
      return { selected_conversation: element["initial_conversation"] ?? null };
    case "file_input":
      return { files: [] };
    default:
      throw new Error(`no field of Slack's: ${String(element["type"])}`);
  }
}
