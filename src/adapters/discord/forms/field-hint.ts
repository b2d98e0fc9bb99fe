import { labelled } from "../../../core/kernel/forms/given-values.ts";
import type { FieldError, FormField } from "../../../core/kernel/forms/form.ts";
import type { Translate } from "../../../core/kernel/language/translate.ts";

import { FOR_PLATFORM, truncate } from "../../../core/kernel/text/truncate.ts";
import { hintOf } from "../../kit/forms/hint.ts";
import { LIMITS } from "../limits.ts";
import { plainWords, type TypeCommand } from "../../../core/kernel/values/command-line.ts";

/**
 * What stands beside a field: what is wrong with it, else what of its name found no room and how it is filled in; what was
 * given and cannot stand in it comes first of all.
 */
export function describe(
  field: FormField,
  error: FieldError | undefined,
  lost: string | undefined,
  typed: boolean,
  { t, typeCommand }: { readonly t: Translate; readonly typeCommand: TypeCommand },
): string | undefined {
  const { name } = labelled(field);
  const again =
    lost === undefined
      ? undefined
      : field.widget === "file"
        ? t("field.file.again", { name: lost })
        : t("field.typed", { text: lost });
  const parts = error
    ? [plainWords(error.message, typeCommand), again]
    : [again, name.length > LIMITS.FIELD_LABEL ? name : undefined, hintOf(field, typed, t)];
  const said = parts.filter((part) => part !== undefined).join(" ");
  return said.trim() === "" ? undefined : truncate(said, LIMITS.FIELD_DESCRIPTION, FOR_PLATFORM);
}
