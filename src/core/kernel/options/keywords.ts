import { fold } from "../text/fold.ts";

// Folded; the English words work in every language, like the names of options.
const DEFAULT = new Set([
  "default",
  "standard",
  "predeterminado",
  "predeterminada",
  "por defecto",
  "padrao",
  "por padrao",
  "par defaut",
  "defaut",
]);
const OFF = new Set([
  ...["off", "none", "no", "never", "nothing"],
  ...["ninguno", "ninguna", "ningun", "no hay", "nada", "nunca", "desactivado", "desactivada", "apagado"],
  ...["nenhum", "nenhuma", "nao", "nao ha", "desativado", "desativada", "desligado"],
  ...["aucun", "aucune", "non", "neant", "jamais", "rien", "desactive", "desactivee"],
]);

/** What is typed for "as if I had chosen nothing". */
export const DEFAULT_WORD = "default";

/** What is typed for "let there be none". */
export const NONE_WORD = "none";

/** The value of an option for something that does not repeat. */
export const ONCE = "once";

/** Whether the words say "as if I had chosen nothing", in any language of the interface. */
export function saysDefault(typed: string): boolean {
  return DEFAULT.has(fold(typed));
}

/** Whether the words say "not at all". */
export function saysOff(typed: string): boolean {
  return OFF.has(fold(typed));
}
