import { z } from "zod";
import { command } from "../../core/kernel/commands/command.ts";
import { page } from "../../core/kernel/options/options.ts";
import { alike } from "../../core/services/people/names/alike.ts";
import { known } from "../../core/services/people/role-by-standing.ts";
import { groupBy } from "../../core/kernel/values/group-by.ts";
import { actions, list, muted, strong, text, time } from "../../core/kernel/views/build.ts";
import { pageOf } from "../../core/kernel/views/page.ts";

/** Most people one list leads through. */
const MOST = 200;

/** Shows moderators people of one name, or whose names look alike, with what tells them apart. */
export const personNames = command({
  path: "person names",
  summary: "person.names.summary",
  title: "title.person.names",
  submit: "submit.show",
  examples: ["person names"],
  input: z.object({ page: page() }),
  audience: "caller",
  allow: "moderator",
  async run(context, { page: at }) {
    const { t } = context;
    const groups = [...groupBy(await alike(context, MOST), ({ looks }) => looks)].map(([, people]) => people);
    const { shown, turns, where } = pageOf(groups, at, "person names", {}, t);
    if (shown.length === 0) return { title: t("title.person.names"), blocks: [text(t("person.names.none"))] };
    return {
      title: t("title.person.names"),
      blocks: [
        ...shown.map((people) =>
          list(
            people.map(({ name, role, accounts, namedAt }) => [
              strong(name),
              ` · ${t(`role.${known(role)}`)}${accounts === "" ? "" : ` · ${accounts}`}`,
              ...(namedAt ? [" · ", time(namedAt, "date")] : []),
            ]),
          ),
        ),
        ...where,
        muted(t("person.names.what")),
        ...(turns.length > 0 ? [actions(...turns)] : []),
      ],
    };
  },
});
