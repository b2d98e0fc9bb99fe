import { declared } from "../../kernel/catalogue/catalogue.ts";
import type { Context } from "../../kernel/commands/command.ts";
import { actions, group, list, muted, run, text } from "../../kernel/views/build.ts";
import type { Block, View } from "../../kernel/views/model.ts";
import type { HeldCount } from "./count-held.ts";
import { eraseReminder } from "./erasing/reminder.ts";

/** What goes with somebody, and what stays with nobody named. */
export function heldParts(t: Context["t"], held: readonly HeldCount[]): readonly Block[] {
  const part = (becomes: HeldCount["becomes"], heading: "held.gone" | "held.nameless"): Block[] => {
    const own = held.filter((one) => one.becomes === becomes);
    // What folds away on a phone says how much it is.
    const total = own.reduce((sum, { count = 0 }) => sum + count, 0);
    return own.length === 0
      ? []
      : [
          group(
            t(heading, { count: total }),
            list(own.map(({ label, count }) => [count === undefined ? t(label) : `${t(label)}: ${count}`])),
          ),
        ];
  };
  return [...part("gone", "held.gone"), ...part("nameless", "held.nameless")];
}

/** What somebody is shown of what is held about them: when they will be erased, where they asked for it; what goes with them, what stays without a name, and where else to look. */
export async function heldView(context: Context, held: readonly HeldCount[]): Promise<View> {
  const { t, catalogue } = context;
  const leaving = await eraseReminder(context);
  const where = new Map(declared(catalogue, "mentions").flatMap((own) => own.map((one) => [one.label, one] as const)));
  return {
    title: t("title.me.held"),
    blocks: [
      ...leaving,
      ...(held.length === 0 ? [text(t("me.held.none"))] : []),
      ...heldParts(t, held),
      group(
        t("held.elsewhere"),
        list([...where.values()].map(({ label, becomes }) => [`${t(label)} – ${t(becomes)}`])),
      ),
      muted(t("me.held.only-you")),
      actions(
        run(t("me.export"), "me export", {}),
        run(t("me.seen"), "me seen", {}),
        ...(leaving.length > 0 ? [] : [run(t("me.erase"), "me erase", {})]),
      ),
    ],
  };
}
