import type { ConclusionWords } from "../conclusions/feature.ts";
import { asReader, type Db } from "../../services/store/store.ts";
import { run } from "../../kernel/views/build.ts";
import type { View } from "../../kernel/views/model.ts";
import { minutesOf } from "./minutes.ts";
import { minutesView } from "./minutes-view.ts";
import type { MinutesSession } from "./session.ts";
import { mostRead, type Reader } from "../../services/store/reader.ts";

/** Closed minutes as whoever reads them there sees them, with what corrects them. `remark` stands before; where it says that others took their place (`passed`), nothing is to be pressed. */
export async function minutesPost(
  db: Db,
  community: string,
  session: MinutesSession,
  reader: Reader,
  words: ConclusionWords,
  { remark, passed = false }: { readonly remark?: string; readonly passed?: boolean } = {},
): Promise<View> {
  const { t } = words;
  const minutes = await asReader({ db }, reader, (read) => minutesOf(read.db, community, session));
  const readers = mostRead(reader);
  return minutesView(
    {
      ...{ session, minutes, readers, page: 1, shared: true, passed },
      ...(remark === undefined ? {} : { remark }),
      also: [
        run(t("minutes.correct"), "minutes show", { session: session.id }),
        run(t("minutes.meeting"), "meeting show", { meeting: session.meetingId }),
      ],
    },
    words,
  );
}
