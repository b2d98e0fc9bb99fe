import { fold } from "../text/fold.ts";

// Folded; the English words work in every language, like the names of options.
const DEFAULT = new Set(["default", "standard", "predeterminado", "predeterminada", "por defecto", "padrao", "par defaut", "defaut"]);
const OFF = new Set([
  ...["off", "none", "no", "never", "nothing"],
  ...["ninguno", "ninguna", "nada", "nunca", "desactivado", "desactivada", "apagado"],
  ...["nenhum", "nenhuma", "nao", "desativado", "desativada", "desligado"],
  ...["aucun", "aucune", "non", "jamais", "rien", "desactive", "desactivee"],
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

// Folded, one and many.
const EVERYONE = new Set([
  "everyone",
  "everybody",
  "all",
  "todos",
  "todas",
  "todo el mundo",
  "todo mundo",
  "toda a comunidade",
  "tous",
  "toutes",
  "tout le monde",
]);
const ROLE_WORDS = {
  member: ["member", "members", "miembro", "miembros", "membro", "membros", "membre", "membres"],
  moderator: ["moderator", "moderators", "moderador", "moderadora", "moderadores", "moderadoras", "moderateur", "moderatrice", "moderateurs", "moderatrices"],
  admin: [
    ...["admin", "admins", "administrator", "administrators", "administrador", "administradora", "administradores", "administradoras"],
    ...["administrateur", "administratrice", "administrateurs", "administratrices"],
  ],
} as const;

/** Whether the words mean the whole community, in any language of the interface. */
export function saysEveryone(typed: string): boolean {
  return EVERYONE.has(fold(typed));
}

/** The role that the word names, in any language of the interface. */
export function saysRole(typed: string): keyof typeof ROLE_WORDS | undefined {
  const word = fold(typed);
  return (["member", "moderator", "admin"] as const).find((role) => (ROLE_WORDS[role] as readonly string[]).includes(word));
}
