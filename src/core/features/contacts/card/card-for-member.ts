import type { Context } from "../../../kernel/commands/command.ts";
import { actions, ask, item, items, run, strong, text } from "../../../kernel/views/build.ts";
import type { Block } from "../../../kernel/views/model.ts";
import { maybeTheirs } from "../maybe-theirs.ts";

/** Somebody who has become a member, and what they said of themselves. */
interface NewMember {
  readonly person: string;
  readonly name: string;
  readonly organisation: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
}

/** The card of that name which belongs to nobody yet, to be made a new member's; or a way to add theirs. Nothing where they have one. */
export async function cardForMember(context: Context, { person, ...said }: NewMember): Promise<Block[]> {
  const { db, t } = context;
  if (await db.contact.findFirst({ where: { personId: person }, select: { id: true } })) return [];
  const found = await maybeTheirs(context, { name: said.name, email: undefined });
  const free = found.filter((one) => one.person === null && one.by === "name");
  const add = ask(t("contact.theirs.add"), "contact add", { ...said, person });
  const [one, ...others] = free;
  const taken = found.find(({ by }) => by === "name");
  if (!one && taken)
    return [text(t("contact.theirs.taken")), actions(run(t("show"), "contact show", { contact: taken.id }), add)];
  if (!one) return [text(t("contact.theirs.none")), actions(add)];
  if (others.length === 0)
    return [
      text(t("contact.theirs.one")),
      actions(
        run(t("contact.theirs.is"), "contact edit", { contact: one.id, person }, { weight: "primary" }),
        run(t("show"), "contact show", { contact: one.id }),
        add,
      ),
    ];
  return [
    text(t("contact.theirs.several")),
    items(
      ...free.map(({ id, name }) =>
        item([strong(name)], run(t("contact.theirs.is"), "contact edit", { contact: id, person })),
      ),
    ),
    actions(add),
  ];
}
