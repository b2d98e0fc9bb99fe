import { z } from "zod";
import { chosen } from "../../adapters/console/terminal-session.ts";
import { LANGUAGES } from "../../core/kernel/language/language.ts";
import { dictionariesOf } from "../../core/services/glossary/dictionaries/dictionary.ts";
import { removeDictionary, saveDictionary } from "../../core/services/glossary/dictionaries/save-dictionary.ts";
import { EXIT, type Io } from "../io/io.ts";
import { type CliContext, cliCommand } from "./cli-command.ts";
import { all } from "./tick.ts";

const entry = z.object({ key: z.string(), language: z.enum(LANGUAGES), said: z.array(z.string()) });
const dictionary = z.object({ name: z.string(), licence: z.string(), entries: z.array(entry) });
const args = z.discriminatedUnion("does", [
  dictionary.extend({ does: z.literal("import"), community: z.string().optional() }),
  z.object({ does: z.literal("list"), community: z.string().optional() }),
  z.object({ does: z.literal("remove"), name: z.string(), community: z.string().optional() }),
]);
type Wish = z.output<typeof args>;
interface Community {
  readonly id: string;
  readonly slug: string;
}

/** Stores, lists or removes a dictionary of one community, or of every one there is; 1 where there is none to remove. */
export const glossary = cliCommand(args, async (context, wish, io) => {
  const every = await all(context.product.store);
  const wanted = wish.community === undefined ? every : [chosen(every, wish.community)];
  if (wanted.length === 0) io.err(context.t("terminal.community.none"));
  let done = wanted.length > 0;
  for (const community of wanted) done = (await DOES[wish.does](context, community, wish, io)) && done;
  return done ? EXIT.done : EXIT.refused;
});

type Does = (context: CliContext, community: Community, wish: Wish, io: Io) => Promise<boolean>;

const DOES: Readonly<Record<Wish["does"], Does>> = {
  import: async ({ product, t }, { id, slug }, wish, io) => {
    if (wish.does !== "import") return false;
    const { store, clock, ids, seal } = product;
    const label = t("terminal.glossary.save");
    const total = wish.entries.length;
    const changed = await store.asCommunity(id, "importing", (db) =>
      saveDictionary({ db, community: id, now: clock.now(), ids, seal }, wish, (done) =>
        io.progress({ label, done, total }),
      ),
    );
    if (changed) await store.refreshStatistics();
    io.out(t(changed ? "terminal.glossary.imported" : "terminal.glossary.unchanged", { slug }));
    return true;
  },
  list: async ({ product, t }, { id, slug }, _wish, io) => {
    const found = await product.store.asCommunity(id, "importing", (db) => dictionariesOf(db, id));
    if (found.length === 0) io.out(t("terminal.glossary.none", { slug }));
    for (const { name, licence, entries } of found)
      io.out(t("terminal.glossary.listed", { slug, name, licence, entries }));
    return true;
  },
  remove: async ({ product, t }, { id, slug }, wish, io) => {
    if (wish.does !== "remove") return false;
    const { store, clock, seal } = product;
    const { name } = wish;
    const removed = await store.asCommunity(id, "importing", (db) =>
      removeDictionary({ db, community: id, now: clock.now(), seal }, name),
    );
    if (removed) io.out(t("terminal.glossary.removed", { slug }));
    else io.err(t("terminal.glossary.absent", { slug, name }));
    return removed;
  },
};
