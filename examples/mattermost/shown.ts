import type { FormStep } from "../../src/adapters/kit/answering/answer-posts.ts";
import { commonMarkFor } from "../../src/adapters/kit/markdown/commonmark-for.ts";
import { fieldInput, inputName, MORE } from "../../src/adapters/kit/forms/field-input.ts";
import { type FramedPage, type PlacedButton, toFrames } from "../../src/adapters/kit/markdown/frames.ts";
import { helpOf } from "../../src/adapters/kit/forms/hint.ts";
import type { ViewWording } from "../../src/adapters/kit/wording.ts";
import type { FieldError, FormField } from "../../src/core/kernel/forms/form.ts";
import { labelled } from "../../src/core/kernel/forms/given-values.ts";
import type { Translate } from "../../src/core/kernel/language/translate.ts";
import { FOR_PLATFORM, truncate } from "../../src/core/kernel/text/truncate.ts";
import { lineBelow } from "../../src/core/kernel/values/command-line.ts";
import type { View } from "../../src/core/kernel/views/model.ts";

/** A post: text, then frames (https://developers.mattermost.com/integrate/reference/message-attachments), and a team's files. */
export interface Post extends Pick<FramedPage, "files">, Readonly<Record<"message" | "space", string>> {
  readonly attachments: readonly { readonly text: string; readonly actions: readonly object[] }[];
}

/** The trigger takes every line. */
export const typeCommand = lineBelow("rapporteur");
// A post holds 16,383 characters (https://docs.mattermost.com/collaborate/format-messages.html).
const ROOM = { characters: 16_000, frames: 50 };

/** A view as posts; `url` is where its buttons lead to, and `context` comes back from there, which nobody sees. */
export function postsOf(view: View, wording: ViewWording, url: string, context: object & { space: string }): Post[] {
  const dialect = commonMarkFor(wording, { signs: "@~#$", mention: (username) => `@${username}` });
  const button = ({ action, position }: PlacedButton) => ({
    ...{ id: `b${position}`, type: "button", name: action.label, style: action.weight ?? "default" },
    integration: { url, context: { ...context, press: wording.values.get(action) } },
  });
  return toFrames(view, wording.format.language, dialect, ROOM).map(({ text: message, frames, files }) => ({
    ...{ message, files, space: context.space },
    attachments: frames.map(({ text, buttons }) => ({ text, actions: buttons.map(button) })),
  }));
}

// https://developers.mattermost.com/integrate/plugins/interactive-dialogs/#elements
const [NAME, LINE, TEXT] = [24, 150, 3_000];
const SOURCES = { person: "users", channel: "channels" };

/** A form as a dialog, below an introduction. */
export function dialogOf(step: FormStep, introduction_text: string, t: Translate) {
  const { form, errors, draft, token: state, more } = step;
  const fields = form.fields.filter(({ name }) => draft.options.includes(name));
  const elements = fields.map((field) => elementOf(field, errors?.[field.name], t));
  const tick = { name: MORE, type: "bool", optional: true };
  if (more) elements.push({ ...tick, display_name: more.label, placeholder: truncate(more.hint, LINE, FOR_PLATFORM) });
  const title = truncate(form.title, NAME, FOR_PLATFORM);
  return { title, introduction_text, submit_label: form.submit, elements, state };
}

function elementOf(field: FormField, error: FieldError | undefined, t: Translate): object {
  const input = fieldInput(field, LINE, t);
  const named = {
    name: inputName(input, field.name),
    display_name: truncate(labelled(field).name, NAME, FOR_PLATFORM),
    help_text: truncate(helpOf(field, error, input.kind === "text", { t, typeCommand }), LINE, FOR_PLATFORM),
    optional: !field.required,
  };
  switch (input.kind) {
    case "file":
      return { ...named, type: "file" };
    case "person":
    case "channel":
      return { ...named, type: "select", data_source: SOURCES[input.kind], default: input.id };
    case "list": {
      const options = input.choices.map(({ value, label }) => ({ value, text: label }));
      return { ...named, type: "select", options, multiselect: input.several, default: input.picked.join(",") };
    }
    case "text": {
      const max_length = Math.min(field.max ?? TEXT, TEXT);
      return { ...named, type: input.long ? "textarea" : "text", max_length, default: input.text };
    }
  }
}
