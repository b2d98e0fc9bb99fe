import type { FormField } from "../../../core/kernel/forms/form.ts";

/** What a value of a field is called where people see it. */
export const labelOf = ({ choices, shown }: FormField, value: string): string =>
  choices?.find((c) => c.value === value)?.label ?? shown ?? value;

/** Slack's own id of a person whom the product knows as TEAM:USER. */
export function userOf(id: string): string | undefined {
  const user = id.slice(id.indexOf(":") + 1);
  return /^[UW][A-Z0-9]+$/.test(user) ? user : undefined;
}

/** The channel given by its id; in typed text only what is as long as Slack's ids are is one. */
export function channelIn(id: string | undefined, text: string | undefined): { initial_conversation?: string } {
  if (id !== undefined && /^[CG][A-Z0-9]+$/.test(id)) return { initial_conversation: id };
  const typed = text?.replace(/^#/, "") ?? "";
  return /^[CG][A-Z0-9]{8,}$/.test(typed) ? { initial_conversation: typed } : {};
}
