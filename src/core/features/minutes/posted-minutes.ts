import { z } from "zod";
import { clearanceOf, type Sharing } from "../../kernel/access/sharing.ts";
import { formatter } from "../../kernel/language/format.ts";
import { translator } from "../../kernel/language/translate.ts";
import { defined } from "../../kernel/values/defined.ts";
import type { CardComposer } from "../../services/cards/card.ts";
import { isFollowed } from "../../services/cards/later-card.ts";
import { channelFacts, channelVoice } from "../../services/delivery/channel.ts";
import type { DeliveryContext } from "../../services/delivery/composer.ts";
import { channelReads } from "../../services/store/reader.ts";
import { labelling } from "../../services/taxonomy/labelling.ts";
import { loadTerms } from "../../services/taxonomy/taxonomy.ts";
import { channelMaySee } from "../meetings/feature.ts";
import { FORGOTTEN_HOURS } from "./forgotten.ts";
import { minutesPost } from "./post-view.ts";
import { channelOfSession, findSession, type MinutesSession } from "./session.ts";

/** What a row of minutes that are said keeps: whether they are closed already, and whether somebody asked for it. */
export const detailSchema = z.object({ closed: z.boolean().default(false), asked: z.boolean().default(false) });

/** Minutes in their channel, as whoever reads there may see them; undefined where they may not know of them. */
export async function shownThere(
  context: DeliveryContext,
  session: MinutesSession,
  limit: Sharing | undefined,
  { detail, followed }: { readonly detail: unknown; readonly followed: boolean },
) {
  const { db, community } = context;
  const to = channelOfSession(session);
  const readers = clearanceOf((await channelFacts(context, to)).clearance, limit);
  if (!(await channelMaySee(context, session.meeting, readers))) return undefined;
  const { language, zone } = await channelVoice(context, to);
  const t = translator(language);
  const words = { t, format: formatter(language, zone), term: labelling(await loadTerms(db), language) };
  const passed = session.openIn !== null ? t("minutes.post.goesOn") : followed ? t("minutes.post.again") : undefined;
  const asked = detailSchema.safeParse(detail).data?.asked === true;
  const remark = passed ?? (asked ? undefined : t("minutes.forgotten", { hours: FORGOTTEN_HOURS }));
  const view = await minutesPost(db, community.id, session, channelReads(readers), words, {
    ...defined({ remark }),
    passed: passed !== undefined,
  });
  return { view, language, zone };
}

/** Keeps posted minutes true: what is taken out of them stands there no longer, and where they are taken up or posted again, that is said. */
export const postedMinutes: CardComposer = {
  labels: true,
  async compose(card, context) {
    const session = await findSession(context.db, context.community.id, card.subjectId);
    if (!session) return { kind: "end" };
    const followed = await isFollowed(context.db, card);
    const shown = await shownThere(context, session, card.clearance, { detail: card.detail, followed });
    return shown ? { kind: "show", ...shown, over: session.openIn === null } : { kind: "withheld" };
  },
};
