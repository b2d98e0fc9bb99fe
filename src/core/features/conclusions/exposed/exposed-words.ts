import type { Translate } from "../../../kernel/language/translate.ts";
import { platformName } from "../../../kernel/access/target.ts";
import { ceilingOf, sharingRank, tlp } from "../../../kernel/access/sharing.ts";

import { truncate } from "../../../kernel/text/truncate.ts";
import { strong, time } from "../../../kernel/views/build.ts";
import type { Rich } from "../../../kernel/views/model.ts";
import { withColon } from "../../../kernel/views/walk.ts";
import type { Exposed } from "./exposed.ts";

const SHOWN = 250;

/** Characters that an entry takes at most, about. */
export const exposedSize = ({ posts }: Exposed): number => SHOWN + 400 + 50 * posts.length;

/** What was open to too many: the conclusion, its label before and now, who sees it now, and where digests said it. */
export function exposedLines(exposed: Exposed, t: Translate): Rich {
  const { meeting, concludedAt, withdrawn, before, after } = exposed;
  const day = time(concludedAt, "date");
  const label = before === after ? t("exposure.same", { label: tlp(after) }) : `${tlp(before)} → ${tlp(after)}`;
  const line = (of: string, value: Rich): Rich => [`\n${withColon(of, t.language)} `, ...value];
  return [
    ...(meeting ? [strong(meeting.title), " · ", day] : [day]),
    `\n${truncate(exposed.text, SHOWN)}`,
    ...(withdrawn ? [`\n${t("exposure.withdrawn")}`] : []),
    ...line(t("exposure.label"), [label]),
    ...line(t("exposure.readers"), [readers(exposed, t)]),
    ...line(t("exposure.posts"), postsOf(exposed, t)),
  ];
}

/** Who may see a conclusion with that label of a meeting that is open to those. */
function readers({ after, openTo }: Exposed, t: Translate): string {
  if (sharingRank(after) > sharingRank(ceilingOf("member"))) return t("invited.role.moderator");
  if (openTo > 1) return t("exposure.readers.invited");
  return after === "clear" && openTo === 0 ? t("invited.everyone") : t("invited.role.member");
}

function postsOf({ posts }: Exposed, t: Translate): Rich {
  if (posts.length === 0) return [t("exposure.posts.none")];
  return posts.flatMap(({ platform, channel, at }, i) => [
    `${i === 0 ? "" : "; "}#${channel} (${platformName(platform)})`,
    ...(at ? [" · ", time(at, "date")] : []),
  ]);
}
