import type { Label } from "../../kernel/language/message-ids.ts";
import type { Translate } from "../../kernel/language/translate.ts";
import { type Sharing, sharingRank, tlp } from "../../kernel/access/sharing.ts";
import { actions, muted, text } from "../../kernel/views/build.ts";
import type { Action, Block, View } from "../../kernel/views/model.ts";

/** What may be shown in a channel, and what might be before; `limit` is the platform's own, where it has one. */
export interface ClearanceChange {
  readonly before: Sharing;
  readonly after: Sharing;
  readonly limit?: Sharing | undefined;
}

const MEANS = {
  clear: "clearance.means.clear",
  green: "clearance.means.green",
  amber: "clearance.means.amber",
  "amber+strict": "clearance.means.moderators",
  red: "clearance.means.moderators",
} as const satisfies Record<Sharing, Label>;

/** Who is believed to read a channel of that clearance, and what follows from it. */
export const clearanceMeans = (label: Sharing, t: Translate): string => t(MEANS[label]);

/** That the platform lets less be said there, where it does. */
export function limitBlocks({ after, limit }: Pick<ClearanceChange, "after" | "limit">, t: Translate): Block[] {
  return limit !== undefined && sharingRank(limit) < sharingRank(after)
    ? [text(t("clearance.limited", { label: tlp(limit) }))]
    : [];
}

/** What people who read a channel are told when another label holds there; `by` is the name of who set it. */
export function clearanceView(
  change: ClearanceChange,
  t: Translate,
  { by, buttons = [] }: { by?: string | undefined; buttons?: readonly Action[] },
): View {
  const { before, after } = change;
  return {
    title: t("clearance.told", { after: tlp(after), before: tlp(before) }),
    tone: sharingRank(after) > sharingRank(before) ? "warning" : "good",
    blocks: [
      text(clearanceMeans(after, t)),
      ...limitBlocks(change, t),
      ...(by === undefined ? [] : [muted(t("clearance.by", { name: by }))]),
      ...(buttons.length > 0 ? [actions(...buttons)] : []),
    ],
  };
}
