import type { InputBlock, KnownBlock, ModalView } from "@slack/types";
import { expect } from "vitest";
import { type FormContext, modalOf } from "../../../../src/adapters/slack/forms/form.ts";
import { LIMITS } from "../../../../src/adapters/slack/limits.ts";
import { problem } from "../../../../src/core/kernel/errors/errors.ts";
import type { FieldErrors, Form, FormField } from "../../../../src/core/kernel/forms/form.ts";
import { formatter } from "../../../../src/core/kernel/language/format.ts";
import type { Language } from "../../../../src/core/kernel/language/language.ts";
import { translator } from "../../../../src/core/kernel/language/translate.ts";
import { fieldOfKind } from "../../../support/option-kinds.ts";
import { refusals } from "../rendering/check-blocks.ts";
import { slashLine } from "../../../../src/core/kernel/values/command-line.ts";

/** Keeps texts as the product's store does. */
export function keeping() {
  const kept = new Map<string, string>();
  return {
    kept,
    keep: async (payload: string) => {
      kept.set(`t${kept.size}`, payload);
      return `t${kept.size - 1}`;
    },
    open: async (token: string) => kept.get(token),
  };
}

export const store = keeping();
export const context = { team: "T1", open: store.open };
export function carry(more: Partial<FormContext> = {}, language: Language = "en"): FormContext {
  return {
    text: "carried",
    keep: store.keep,
    t: translator(language),
    format: formatter(language, "America/Bogota"),
    typeCommand: slashLine,
    users: new Map([["p1", "U0PERSON1"]]),
    ...more,
  };
}

export const field = fieldOfKind;
export const formOf = (...fields: FormField[]): Form => ({
  title: "A form",
  command: "fixture echo",
  fields,
  known: {},
  submit: "Send",
});
export const wrong = (message: string, suggestions?: { value: string; label: string }[]): FieldErrors => ({
  x: { problem: problem("option.flag"), message: [message], ...(suggestions ? { suggestions } : {}) },
});

export async function modal(form: Form, errors?: FieldErrors, more?: Partial<FormContext>): Promise<ModalView> {
  const view = await modalOf(form, errors, carry(more));
  expect(viewRefusals(view)).toEqual([]);
  return view;
}
export const inputs = (view: ModalView) => view.blocks.filter((b): b is InputBlock => b.type === "input");
export async function element(f: FormField, errors?: FieldErrors) {
  return inputs(await modal(formOf(f), errors))[0]!.element as unknown as Record<string, unknown>;
}

/** What Slack would refuse about a modal. */
export function viewRefusals(view: ModalView): string[] {
  const found = refusals(view.blocks as KnownBlock[], LIMITS.VIEW_BLOCKS);
  const most = (what: string, text: string | undefined, max: number) => {
    if (text === undefined || text.length < 1 || text.length > max) found.push(`${what}: ${text?.length ?? "none"}`);
  };
  most("title", view.title.text, LIMITS.VIEW_TITLE);
  most("submit", view.submit?.text, LIMITS.VIEW_BUTTON);
  most("close", view.close?.text, LIMITS.VIEW_BUTTON);
  most("metadata", view.private_metadata, LIMITS.VIEW_METADATA);
  most("callback", view.callback_id, LIMITS.VIEW_CALLBACK);
  for (const block of inputs(view)) {
    const e = block.element as unknown as Record<string, unknown> & { placeholder?: { text: string } };
    if (e.placeholder) most("placeholder", e.placeholder.text, LIMITS.PLACEHOLDER);
    if (typeof e["max_length"] === "number" && (e["max_length"] > 3_000 || e["max_length"] < 1))
      found.push("max_length");
    if (typeof e["initial_value"] === "string") {
      most("initial_value", e["initial_value"], typeof e["max_length"] === "number" ? e["max_length"] : 3_000);
      if (
        e["type"] === "number_input" &&
        !(
          Number(e["initial_value"]) >= Number(e["min_value"] ?? -Infinity) &&
          Number(e["initial_value"]) <= Number(e["max_value"] ?? Infinity)
        )
      )
        found.push("initial number");
    }
    const options = (e["options"] ?? []) as { text: { text: string }; value: string; description?: { text: string } }[];
    const initial = [e["initial_option"], ...((e["initial_options"] ?? []) as unknown[])].filter(
      (o) => o !== undefined,
    ) as typeof options;
    if (e["type"] !== "external_select")
      for (const o of initial)
        if (!options.some((p) => JSON.stringify(p) === JSON.stringify(o)))
          found.push("initial option is none of the options");
    if ("options" in e && (options.length < 1 || options.length > LIMITS.OPTIONS)) found.push("options");
    for (const o of [...options, ...initial]) {
      most("option", o.text.text, LIMITS.OPTION_TEXT);
      most("value", o.value, LIMITS.OPTION_VALUE);
      if (o.description) most("description", o.description.text, LIMITS.OPTION_TEXT);
    }
  }
  return found;
}
