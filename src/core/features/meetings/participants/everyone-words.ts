import { fold } from "../../../kernel/text/fold.ts";

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
  moderator: [
    "moderator",
    "moderators",
    "moderador",
    "moderadora",
    "moderadores",
    "moderadoras",
    "moderateur",
    "moderatrice",
    "moderateurs",
    "moderatrices",
  ],
  admin: [
    ...[
      "admin",
      "admins",
      "administrator",
      "administrators",
      "administrador",
      "administradora",
      "administradores",
      "administradoras",
    ],
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
  return (["member", "moderator", "admin"] as const).find((role) =>
    (ROLE_WORDS[role] as readonly string[]).includes(word),
  );
}
