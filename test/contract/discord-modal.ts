import {
  type APIComponentInLabel,
  type APILabelComponent,
  type APITextDisplayComponent,
  ComponentType,
} from "discord.js";
import { tokenOfForm } from "../../src/adapters/discord/forms/draft-ids.ts";
import { type Draft, readDraft } from "../../src/adapters/kit/forms/draft.ts";
import { optionOf } from "../../src/adapters/discord/forms/field-ids.ts";
import type { Form } from "../../src/core/kernel/forms/form.ts";
import type { FakeDiscord } from "../support/discord/fake-discord.ts";
import type { Seen } from "./driver.ts";
import { formOf } from "./form-seen.ts";
import type { Place } from "./discord-place.ts";

/** A field of a form as somebody sees it. */
export interface ShownField {
  readonly name: string;
  readonly id: string;
  readonly label: string;
  readonly description?: string;
  readonly component: APIComponentInLabel;
  readonly value?: unknown;
}

type Modal = NonNullable<ReturnType<FakeDiscord["modal"]>>;

/** The fields of an open form. */
export function fieldsOf(modal: Modal): ShownField[] {
  return (modal.components as unknown as (APILabelComponent | APITextDisplayComponent)[]).flatMap(
    (label): ShownField[] => {
      if (label.type !== ComponentType.Label) return [];
      const { component, description } = label;
      const id = component.custom_id;
      if (optionOf(id) === undefined) return [];
      const value = initialOf(component);
      return [
        {
          name: optionOf(id) ?? "",
          id,
          label: label.label,
          component,
          ...(description === undefined ? {} : { description }),
          ...(value === undefined ? {} : { value }),
        },
      ];
    },
  );
}

function initialOf(component: APIComponentInLabel): unknown {
  if ("options" in component) {
    const picked = component.options.filter((o) => o.default === true).map((o) => o.value);
    return picked.length === 0 ? undefined : picked.join(",");
  }
  if ("default_values" in component) return component.default_values.at(0)?.id;
  return component.type === ComponentType.TextInput ? component.value : undefined;
}

/** What an open form is about: the draft behind it, and the core's form of that in the words of its title's language. */
export async function aboutForm(
  { tokens, catalogue }: Place,
  modal: Modal,
): Promise<{ readonly draft: Draft; readonly form: Form }> {
  const token = tokenOfForm(modal.customId);
  const draft = readDraft((token === undefined ? undefined : await tokens.open(token)) ?? "");
  if (!draft) throw new Error(`the form "${modal.title}" is nobody's`);
  return { draft, form: formOf(catalogue, draft, (form) => begins(form.title, modal.title)) };
}

// Discord cuts titles at 45 characters: what is shown is how the title begins.
const begins = (title: string, shown: string): boolean =>
  shown.endsWith("…") ? title.startsWith(shown.slice(0, -1)) : title === shown;

/** An open form as the suite sees it; what its title has no room for counts as said. */
export async function modalSeen(place: Place, modal: Modal): Promise<Seen> {
  const { form } = await aboutForm(place, modal);
  const fields = fieldsOf(modal);
  const text = [form.title, ...fields.flatMap(({ label, description }) => [label, description ?? ""])]
    .filter((words) => words !== "")
    .join("\n");
  const shown = fields.map(({ name, value, component }) => ({
    name,
    ...(value === undefined ? {} : { value }),
    ...(component.type === ComponentType.TextInput && typeof value === "string" ? { shown: value } : {}),
  }));
  return { kind: "form", private: true, text, fields: shown, buttons: {} };
}
