import { given } from "../../../core/kernel/forms/fillable.ts";
import type { FieldErrors, Form, FormField } from "../../../core/kernel/forms/form.ts";

/** How much a platform's forms hold. */
export interface FormRoom {
  /** Most fields at once. */
  readonly most: number;
  /** Most fields that a form opens with. */
  readonly opens: number;
  /** Where "More options" is a field among them. */
  readonly tick?: true;
}

/** Which options a form asks for at once, and which it leaves for later, by name and in the form's order. */
export interface OptionsAsked {
  readonly options: readonly string[];
  readonly left: readonly string[];
}

/** Whether a field must be filled in and is not. */
export const isMissing = (field: FormField): boolean => field.required && !given(field.value);

/** What a form asks for when it opens: what is wrong or missing in any case, then the first of the others for which there is room. */
export function openingOf(form: Form, errors: FieldErrors | undefined, { most, opens, tick }: FormRoom): OptionsAsked {
  if (form.fields.length <= opens) return parted(form, namesOf(form.fields));
  const taken = tick ? 1 : 0;
  const urgent = namesOf(form.fields.filter((f) => toMend(f, errors)));
  const count = Math.max(opens - taken, Math.min(urgent.length, most - taken));
  return parted(form, [...new Set([...urgent, ...namesOf(form.fields)])].slice(0, count));
}

/** The same of a form that comes back: what it asked for is asked again, and what is wrong or missing besides. */
export function openedAgain(
  form: Form,
  errors: FieldErrors | undefined,
  before: OptionsAsked,
  room: FormRoom,
): OptionsAsked {
  const options = namesOf(form.fields.filter((f) => before.options.includes(f.name) || toMend(f, errors)));
  return options.length > room.most ? openingOf(form, errors, room) : parted(form, options);
}

/** All that a form asks for, as much as has room at once. */
export function wholeOf(form: Form, { most }: FormRoom): OptionsAsked {
  return parted(form, namesOf(form.fields).slice(0, most));
}

/** What a form asks for after what was left the time before. */
export function nextOf(form: Form, { left }: OptionsAsked, { most, tick }: FormRoom): OptionsAsked {
  const names = namesOf(form.fields.filter((f) => left.includes(f.name)));
  const options = names.slice(0, names.length > most && tick ? most - 1 : most);
  return { options, left: names.slice(options.length) };
}

/** Fields that a form does not ask for now and for which somebody gave a value all the same: it is kept. */
export function setElsewhere(form: Form, options: readonly string[]): readonly FormField[] {
  return form.fields.filter((f) => !options.includes(f.name) && given(f.value) && f.held !== true);
}

const toMend = (field: FormField, errors: FieldErrors | undefined) =>
  errors?.[field.name] !== undefined || isMissing(field);

const namesOf = (fields: readonly FormField[]) => fields.map((f) => f.name);

function parted({ fields }: Form, options: readonly string[]): OptionsAsked {
  const names = namesOf(fields);
  return {
    options: names.filter((name) => options.includes(name)),
    left: names.filter((name) => !options.includes(name)),
  };
}
