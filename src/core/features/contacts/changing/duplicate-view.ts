import type { Already } from "../../../kernel/commands/already.ts";
import type { CommandScope } from "../../../kernel/commands/command.ts";
import { ask, run, table } from "../../../kernel/views/build.ts";
import type { ContactDuplicate } from "./duplicate.ts";

type Said = Pick<ContactDuplicate, "name" | "organisation" | "post" | "country">;

/** What is said of a contact that may be the one that is given: where both differ, side by side, and what can be done. */
export function duplicateFound(
  there: ContactDuplicate,
  given: Said,
  { t, format }: Pick<CommandScope, "t" | "format">,
): Already {
  const { id, name, organisation, country } = there;
  const rows = [
    [t("contact.edit.name"), name, given.name],
    [t("contact.edit.organisation"), organisation, given.organisation],
    [t("contact.edit.post"), there.post, given.post],
    [t("contact.country"), format.country(country), format.country(given.country)],
  ].filter(([, one, other]) => one !== other);
  const says = { name, organisation, country: format.country(country) };
  return {
    says: t(SAYS[there.why], says),
    ...(rows.length === 0
      ? {}
      : {
          beside: [
            table(
              t("contact.merge.table"),
              [t("contact.merge.field"), t("contact.add.there"), t("contact.add.given")],
              rows.map((row) => row.map((cell) => (cell === "" ? [] : [cell]))),
            ),
          ],
        }),
    show: run(t("show"), "contact show", { contact: id }),
    instead: ask(t("contact.add.instead"), "contact edit", { contact: id }),
    another: t("contact.add.another"),
  };
}

const SAYS = {
  name: "contact.add.duplicate",
  emails: "contact.add.duplicate.email",
  phones: "contact.add.duplicate.phone",
} as const;
