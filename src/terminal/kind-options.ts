import { type Command, Option } from "commander";
import type { OperatorOption, OperatorOptions } from "../core/services/exports/operator-option.ts";
import type { Translate } from "../core/kernel/language/translate.ts";

/** Adds to a verb what can be said of its kinds, each option once, with the kinds that it is about. */
export function addKindOptions(
  command: Command,
  kinds: ReadonlyMap<string, { readonly options: OperatorOptions }>,
  t: Translate,
): void {
  const known = new Map<string, { readonly kind: string; readonly option: OperatorOption }[]>();
  for (const [kind, { options }] of kinds)
    for (const [name, option] of Object.entries(options))
      known.set(name, [...(known.get(name) ?? []), { kind, option }]);
  for (const [name, uses] of known) {
    const [{ option } = { option: undefined }] = uses;
    if (!option) continue;
    const { takes, many, choices } = option;
    const words = [...new Set(uses.map((use) => use.option.says))].map((says) => {
      const about = uses.filter((use) => use.option.says === says).map((use) => use.kind);
      return t("terminal.option.of", { kinds: about.join(", "), what: t(says) });
    });
    const added = new Option(`--${name} <${takes}${many ? "..." : ""}>`, words.join("; "));
    command.addOption(choices ? added.choices(choices) : added);
  }
}
