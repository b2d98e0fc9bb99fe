import { COMPONENT } from "../constants.ts";
import type { Core } from "../core.ts";
import type { Channel, Json } from "../model.ts";
import { range } from "../validate/choosing.ts";
import { listOf } from "../validate/component-tree.ts";
import type { PickedFile } from "./acting.ts";
import { chosenValues } from "./chosen-values.ts";
import { takeFile, type Named } from "./typed-options.ts";

/** What somebody enters into a field: text, chosen values, a tick, or files. */
export type FieldValue = string | readonly string[] | boolean | readonly PickedFile[];

/** What a field sends: `value`, or `values`. `given` undefined leaves it as it came. Throws for what a person could not enter. */
export function entered(
  core: Core,
  user: string,
  channel: Channel,
  component: Json,
  given: FieldValue | undefined,
  named: Named,
): Json {
  const cannot = (why: string): Error => new Error(`Nobody can enter that: ${String(component["custom_id"])} ${why}`);
  switch (Number(component["type"])) {
    case COMPONENT.TEXT_INPUT:
      return { value: text(component, given ?? (component["value"] as string | null | undefined) ?? "", cannot) };
    case COMPONENT.CHECKBOX: {
      const ticked = given ?? component["default"] === true;
      if (typeof ticked !== "boolean") throw cannot("is ticked or not.");
      return { value: ticked };
    }
    case COMPONENT.FILE_UPLOAD:
      return { values: files(core, component, given ?? [], named, cannot) };
    default: {
      const values = typeof given === "string" ? [given] : (given ?? untouched(component));
      if (!Array.isArray(values) || values.some((one) => typeof one !== "string"))
        throw cannot("takes values to choose.");
      const { min, max } = range(component);
      // What need not be filled in may be left alone, whatever the least number is.
      const least = component["required"] === false && values.length === 0 ? 0 : min;
      const chosen = chosenValues(core, user, channel, component, values as string[], { min: least, max }, named);
      return component["type"] === COMPONENT.RADIO_GROUP ? { value: chosen[0] ?? null } : { values: chosen };
    }
  }
}

/** What is chosen before anybody touches it. */
const untouched = (component: Json): string[] => [
  ...listOf(component, "options")
    .filter((option) => option["default"] === true)
    .map((option) => String(option["value"])),
  ...listOf(component, "default_values").map((one) => String(one["id"])),
];

function text(component: Json, value: FieldValue, cannot: (why: string) => Error): string {
  if (typeof value !== "string") throw cannot("is text.");
  const most = Number(component["max_length"] ?? 4_000);
  if (value.length > most) throw cannot(`takes at most ${most} characters.`);
  if (value === "" && component["required"] !== false) throw cannot("is required.");
  const least = Number(component["min_length"] ?? 0);
  if (value !== "" && value.length < least) throw cannot(`takes at least ${least} characters.`);
  if (Number(component["style"]) === 1 && value.includes("\n")) throw cannot("is one line.");
  return value;
}

function files(core: Core, component: Json, given: FieldValue, named: Named, cannot: (why: string) => Error): string[] {
  if (!Array.isArray(given)) throw cannot("takes files.");
  const picked = given as readonly PickedFile[];
  const { min, max } = range(component);
  const least = component["required"] === false && picked.length === 0 ? 0 : min;
  if (picked.length < least || picked.length > max) throw cannot(`takes ${min} to ${max} files.`);
  const types = listOf(component, "file_types") as unknown as string[];
  for (const { name } of picked)
    if (types.length > 0 && !types.some((type) => name.toLowerCase().endsWith(type.toLowerCase())))
      throw cannot(`does not take ${name}.`);
  const taken = picked.map((file) => takeFile(core, file));
  named.attachments.push(...taken);
  return taken.map((file) => file.id);
}
