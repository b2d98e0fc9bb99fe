import type { Context } from "../../../kernel/commands/command.ts";
import type { Hit } from "../../../services/search/search.ts";
import { sql } from "../../../services/store/store.ts";
import { amongEquals, haveEquals } from "./among-equals.ts";
import { isOfLaw } from "../freshness/checked.ts";

// How a title says that it approves, or publishes, what is law elsewhere: in Spanish, Portuguese, English and French.
const APPROVES =
  "aprobaci[oó]n|aprueba|promulgaci[oó]n|aprova|promulga[cç][aã]o|ratifica|approv|promulgat|approbation|approuv|publica[ct]i[oó]n|publica[cç][aã]o";
// "Por el que se aprueba el Reglamento de Armas": what a country makes itself is the law, and no approval of one.
const OWN =
  "(?:reglament|regulament|regulation|r[eè]glement|c[oó]dig|code|estatut|statut|texto|texte|norma)(?!\\w*\\s+d[eo]\\s+roma)";
const APPROVES_OWN = `(?:${APPROVES})\\w*(?:\\s+(?!por\\M|pel[ao]\\M|by\\M|par\\M)\\S+){0,3}\\s+${OWN}`;

/** Hits of which those that only approve or publish another text come after those that say something themselves, among those that have the same words of a question as much. */
export async function approvalsLast(
  { db, community }: Pick<Context, "db" | "community">,
  hits: readonly Hit[],
): Promise<readonly Hit[]> {
  if (!haveEquals(hits)) return hits;
  const rows = await db.$queryRaw<{ id: string; kind: string }[]>(sql`
    select r.id, r.kind from resource r
    where r.community_id = ${community.id} and r.id = any(${hits.map(({ doc }) => doc)}::text[]) 
      and r.title ~* ${APPROVES} and r.title !~* ${APPROVES_OWN}`);
  // A guide to publishing says something itself.
  const approving = new Set(rows.flatMap(({ id, kind }) => (isOfLaw(kind) ? [id] : [])));
  return approving.size === 0 ? hits : amongEquals(hits, ({ doc }) => Number(approving.has(doc)));
}
