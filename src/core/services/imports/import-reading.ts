import type { Catalogue } from "../../kernel/catalogue/catalogue.ts";
import type { Caller } from "../../kernel/access/caller.ts";
import type { ParseContext } from "../../kernel/options/kind.ts";
import { problem, UserError } from "../../kernel/errors/errors.ts";
import { formatter } from "../../kernel/language/format.ts";
import type { Language } from "../../kernel/language/language.ts";
import { translator } from "../../kernel/language/translate.ts";
import { CONSOLE } from "../posts/posts.ts";
import { loadTerms } from "../taxonomy/taxonomy.ts";
import type { Db } from "../store/store.ts";

/** How cells are read: by somebody who may see everything, in the community's zone. */
export async function readingFor(
  db: Db,
  { references }: Catalogue,
  { community, language }: { readonly community: string; readonly language: Language },
  now: Date,
): Promise<ParseContext> {
  const found = await db.community.findUnique({ where: { id: community } });
  if (!found) throw new UserError(problem("space.unknown"));
  const { zone, slug } = found;
  const terms = await loadTerms(db);
  const here = { platform: CONSOLE, space: slug, address: "channel", recipient: "general" } as const;
  const caller: Caller = { name: "", role: "admin", language, zone, user: "", here, ceiling: "red", clearance: "red" };
  return {
    now,
    caller,
    t: translator(language),
    format: formatter(language, zone),
    zone,
    references,
    terms: () => Promise.resolve(terms),
    db,
  };
}
