import { ComponentType } from "discord.js";
import { tokenOfFix } from "../../src/adapters/discord/draft-ids.ts";
import { LIMITS } from "../../src/adapters/discord/limits.ts";
import { readDraft } from "../../src/adapters/kit/draft.ts";
import { stepsOf } from "../../src/adapters/kit/steps.ts";
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
 * Fills the open form as a person does, step by step for as long as there is something to enter, and sends it. False where
 * nobody could enter these values there: the form is closed then.
 */
export async function fillForm(watching: Watching, given: Given): Promise<boolean> {
  const { place, user, mark, settled, fresh } = watching;
  const { fake } = place;
  for (let begun = false; ; begun = true) {
    const modal = fake.modal(user);
    if (!modal) throw new Error("no form is open");
    const { draft, form } = await aboutForm(place, modal);
    const steps = stepsOf(form, LIMITS.MODAL_FIELDS);
    const before = steps.slice(0, draft.step).flat();
    const unreached = before.some(
      ({ name, value }) => !begun && given[name] !== undefined && !same(given[name], value),
    );
    if (unreached || !(await submitted(watching, given))) {
      fake.closeModal(user);
      return false;
    }
    await settled();
    const ways = fresh().flatMap((message) => buttonsIn(message.components).map((button) => ({ message, button })));
    const on = ways.find(({ button }) => isCalled(button, "platform.continue"));
    if (!on) return true;
    const next = readDraft((await place.tokens.open(tokenOfFix(on.button.id) ?? "")) ?? "");
    const ahead = steps.slice(next?.step ?? 0).flat();
    const more = ahead.some(({ name }) => given[name] !== undefined && !same(given[name], next?.values[name]));
    const done = ways.find(({ button }) => isCalled(button, "form.submit"));
    mark();
    await fake.press(user, on.message.id, (more ? on : (done ?? on)).button.id);
    await settled();
    if (!more && done) return true;
  }
}

async function submitted({ place: { fake }, user, mark }: Watching, given: Given): Promise<boolean> {
  const modal = fake.modal(user);
  const fields = modal
    ? fieldsOf(modal).filter(({ name, value }) => given[name] !== undefined && !same(given[name], value))
    : [];
  mark();
  try {
    await fake.submit(user, Object.fromEntries(fields.map((field) => [field.id, entry(field, given[field.name])])));
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
