import { ComponentType } from "discord.js";
import { tokenOfPicks } from "../../src/adapters/discord/forms/draft-ids.ts";
import { LIMITS } from "../../src/adapters/discord/limits.ts";
import { MORE_ID } from "../../src/adapters/discord/forms/more-tick.ts";
import { LANGUAGES } from "../../src/core/kernel/language/language.ts";
import type { MessageId } from "../../src/core/kernel/language/message-ids.ts";
import { translator } from "../../src/core/kernel/language/translate.ts";
import type { FieldValue } from "../support/discord/people/modals.ts";
import { type Button, buttonsIn } from "./discord-view.ts";
import { isImpossible } from "./discord-line.ts";
import { aboutForm, fieldsOf, type ShownField } from "./discord-modal.ts";
import type { Place } from "./discord-place.ts";
import type { Shown } from "../support/discord/fake-discord.ts";

type Given = Readonly<Record<string, unknown>>;

/** Somebody before Discord, and what is new to them since they last looked. */
export interface Watching {
  readonly place: Place;
  readonly user: string;
  /** What is there now is not new any more. */
  readonly mark: () => void;
  /** Waits until everything is answered. */
  readonly settled: () => Promise<void>;
  /** The bot's messages that are new. */
  readonly fresh: () => readonly Shown[];
}

/** Whether a button has that name in any language. */
export const isCalled = ({ label }: Button, name: MessageId): boolean =>
  LANGUAGES.some((l) => label === translator(l)(name));

/**
 * Fills the open form as a person does, with more options for as long as there is something to enter, and sends it. False where
 * nobody could enter these values there: the form is closed then.
 */
export async function fillForm(watching: Watching, given: Given): Promise<boolean> {
  const { place, user, mark, settled, fresh } = watching;
  const { fake } = place;
  const entered = new Set<string>();
  for (;;) {
    const modal = fake.modal(user);
    if (!modal) throw new Error("no form is open");
    const { form } = await aboutForm(place, modal);
    const changed = ({ name, value }: { readonly name: string; readonly value?: unknown }) =>
      given[name] !== undefined && !entered.has(name) && !same(given[name], value);
    const shown = fieldsOf(modal);
    const asked = new Set(shown.map(({ name }) => name));
    const unreached = form.fields.filter((field) => !asked.has(field.name) && changed(field)).map(({ name }) => name);
    const tick = ticked(modal);
    const sent = shown.filter(changed);
    const entries = Object.fromEntries(sent.map((field) => [field.id, entry(field, given[field.name])]));
    const reached = unreached.length === 0 || tick || entered.size > 0;
    if (
      !reached ||
      !(await submitted(watching, { ...entries, ...(tick && unreached.length > 0 ? { [MORE_ID]: true } : {}) }))
    ) {
      fake.closeModal(user);
      return false;
    }
    for (const { name } of sent) entered.add(name);
    await settled();
    const ways = fresh().flatMap((message) => buttonsIn(message.components).map((button) => ({ message, button })));
    const choices = ways.filter(({ button }) => tokenOfPicks(button.menu ?? "") !== undefined);
    const [first] = choices;
    if (!first) return true;
    const next = choices.filter(({ button }) => unreached.includes(button.id)).slice(0, LIMITS.MODAL_FIELDS);
    const on = ways.find(({ button }) => button.label === form.submit);
    mark();
    if (next.length > 0)
      await fake.choose(
        user,
        first.message.id,
        first.button.menu ?? "",
        next.map(({ button }) => button.id),
      );
    else if (on) await fake.press(user, on.message.id, on.button.id);
    await settled();
    if (next.length === 0) return true;
  }
}

/** Whether a form has a tick that asks for more options. */
const ticked = (modal: Parameters<typeof fieldsOf>[0]): boolean =>
  modal.components.some((label) => JSON.stringify(label).includes(`"custom_id":"${MORE_ID}"`));

async function submitted(
  { place: { fake }, user, mark }: Watching,
  entries: Readonly<Record<string, FieldValue>>,
): Promise<boolean> {
  mark();
  try {
    await fake.submit(user, entries);
    return true;
  } catch (error) {
    if (isImpossible(error)) return false;
    throw error;
  }
}

const typed = (value: unknown): string | undefined =>
  typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? String(value) : undefined;

/** Whether a field says that already; persons, channels and files are always picked anew. */
const same = (one: unknown, other: unknown): boolean => typed(one) !== undefined && typed(one) === typed(other);

/** What a person enters for a value. */
function entry({ component }: ShownField, value: unknown): FieldValue {
  const parts = typeof value === "object" && value !== null ? (value as Given) : {};
  switch (component.type) {
    case ComponentType.Checkbox:
      return value === true || value === "true";
    case ComponentType.FileUpload:
      return [
        {
          name: String(parts["name"]),
          contentType: String(parts["mediaType"]),
          content: Buffer.from(String(parts["base64"]), "base64"),
        },
      ];
    case ComponentType.UserSelect:
      return [String(parts["user"] ?? value)];
    case ComponentType.ChannelSelect:
      return [String(parts["id"] ?? value)];
    case ComponentType.CheckboxGroup:
      return String(value).split(",");
    case ComponentType.StringSelect:
      return component.max_values === 1 ? String(value) : String(value).split(",");
    case ComponentType.TextInput:
    case ComponentType.RadioGroup:
      return String(value);
    case ComponentType.RoleSelect:
    case ComponentType.MentionableSelect:
      throw new Error(`nobody fills in a field of type ${component.type} yet`);
  }
}
