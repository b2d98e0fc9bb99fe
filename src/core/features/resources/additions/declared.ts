import type { Translate } from "../../../kernel/language/translate.ts";
import { run } from "../../../kernel/views/build.ts";
import { plainly } from "../../../services/delivery/describing.ts";
import type { Db } from "../../../services/store/store.ts";
import { additionCard, additionComposer } from "./addition-composer.ts";

declare module "../../../services/delivery/ledger.ts" {
  interface DeliveryKinds {
    /** What was added to the library, in channels that are to have each. */
    addition: "says";
  }
}

declare module "../../../services/delivery/notices/notice-about.ts" {
  interface NoticeSubjects {
    /** That it could not be posted. */
    addition: "asks";
  }
}

/** What is posted of what was added to the library. */
export const additionDeliveries = {
  addition: { composer: additionComposer, direct: "channels", describe: plainly("deliveries.what.addition") },
} as const;

/** It is kept true. */
export const additionCards = { addition: additionCard };

/** That it could not be posted. */
export const additionNotices = {
  addition: {
    describe: plainly("deliveries.what.notice.addition"),
    lead: (_resource: string, t: Translate) => run(t("title.settings.library"), "settings library", {}),
    count: (db: Db, communityId: string, id: string) => db.resource.count({ where: { communityId, id } }),
  },
} as const;
