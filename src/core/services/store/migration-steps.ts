/** What a migration does to a table, or to rules: functions, triggers and policies. */
export type MigrationStep =
  | { readonly kind: "makes" | "removes" | "columns" | "rows" | "index"; readonly table: string }
  | { readonly kind: "rules" };

const NAME = String.raw`(?:only\s+)?(?:if\s+(?:not\s+)?exists\s+)?(?:public\.)?"?([a-z_][a-z0-9_]*)"?`;
const STEPS: readonly (readonly [Exclude<MigrationStep["kind"], "rules">, RegExp])[] = [
  ["makes", new RegExp(String.raw`\bcreate\s+table\s+${NAME}`, "gi")],
  ["removes", new RegExp(String.raw`\bdrop\s+table\s+${NAME}`, "gi")],
  ["columns", new RegExp(String.raw`\balter\s+table\s+${NAME}\s+(?:add|drop|alter|rename)\s+column`, "gi")],
  ["rows", new RegExp(String.raw`\bupdate\s+${NAME}(?:\s+(?:as\s+)?[a-z]\w*)?\s+set\b`, "gi")],
  ["rows", new RegExp(String.raw`\b(?:insert\s+into|delete\s+from)\s+${NAME}`, "gi")],
  ["index", new RegExp(String.raw`\bcreate\s+(?:unique\s+)?index\s+(?:"?\w+"?\s+)?on\s+${NAME}`, "gi")],
];
const RULES = /\b(?:create|drop|alter)\s+(?:or\s+replace\s+)?(?:function|trigger|policy)\b|\brapporteur_policies\s*\(/i;

/** What the SQL of a migration does, each thing once, in words that an operator knows: tables and what becomes of them. */
export function stepsOf(migration: string): readonly MigrationStep[] {
  const told = migration.replaceAll(/--.*$/gm, "");
  // What stands in a function is done later, if at all; what stands in DO is done now.
  const now = told.replaceAll(/(\bdo\s+)?(\$\w*\$)[\s\S]*?\2/gi, (body, done?: string) => (done ? body : " "));
  const steps = new Map<string, MigrationStep>();
  const made = new Set([...now.matchAll(STEPS[0]?.[1] ?? /$^/g)].map(([, table = ""]) => table));
  // A table that is made comes with all that is in it.
  for (const [kind, pattern] of STEPS)
    for (const [, table = ""] of now.matchAll(pattern))
      if (kind === "makes" || !made.has(table)) steps.set(`${kind} ${table}`, { kind, table });
  if (RULES.test(told)) steps.set("rules", { kind: "rules" });
  return [...steps.values()];
}
