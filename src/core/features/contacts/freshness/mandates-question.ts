import { actions, list, muted, run, strong, text } from "../../../kernel/views/build.ts";
import type { Rich } from "../../../kernel/views/model.ts";
import { mandatesOf, shownOfMandates } from "../mandates/named.ts";
import type { WordQuestion } from "./asking.ts";

// A phone's screen.
const MOST = 8;

/** Asks the national correspondent of a country whether the points of contact that it named still are. */
export const mandatesQuestion: WordQuestion = async (
  read,
  { person, subject: country, again, words: { t, format, term } },
) => {
  const key = { communityId_country: { communityId: read.community.id, country } };
  const role = await read.db.correspondent.findUnique({ where: key });
  if (role?.personId !== person.id || role.askedAt === null) return undefined;
  const mandates = await mandatesOf(read, country);
  if (mandates.every(({ due }) => !due)) return undefined;
  const lines = mandates
    .slice(0, MOST)
    .map(
      ({ topic, name, organisation }): Rich => [
        strong(term(topic)),
        ` – ${[name, organisation].filter((part) => part !== "").join(", ")}`,
      ],
    );
  const more = mandates.length - lines.length;
  return {
    title: t("contact.named.ask", { country: format.country(country) }),
    blocks: [
      ...(again ? [text(t("contact.named.again"))] : []),
      list(lines),
      ...(more > 0 ? [muted(t("contact.named.more", { count: more }))] : []),
      actions(
        run(
          t("contact.named.all"),
          "contact named",
          { country, all: true, seen: read.now.toISOString(), shown: shownOfMandates(mandates, read.now) },
          { weight: "primary" },
        ),
        run(t("contact.named.each"), "contact named", { country }),
      ),
    ],
  };
};
