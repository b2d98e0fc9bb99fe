import type { ConclusionWords } from "../conclusions/line.ts";
import type { Sharing } from "../sharing.ts";
import type { Db } from "../store/store.ts";
import { run } from "../view/build.ts";
import type { View } from "../view/model.ts";
import { minutesOf } from "./minutes.ts";
import { minutesView } from "./minutes-view.ts";
import type { Session } from "./session.ts";

/** Closed minutes as their channel sees them, with what corrects them. `remark` stands before. */
export async function minutesPost(db: Db, community: string, session: Session, readers: Sharing, words: ConclusionWords, remark?: string): Promise<View> {
  const { t } = words;
  const minutes = await minutesOf(db, community, session, readers);
  return minutesView(
    {
      ...{ session, minutes, readers, page: 1, shared: true },
      ...(remark === undefined ? {} : { remark }),
      also: [
        run(t("minutes.reopen"), "minutes reopen", { session: session.id }),
        run(t("minutes.correct"), "meeting minutes", { session: session.id }),
        run(t("minutes.meeting"), "meeting show", { meeting: session.meetingId }),
      ],
    },
    words,
  );
}
