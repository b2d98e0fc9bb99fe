import type { BoardSection } from "../../../services/communities/boards/section.ts";
import { OPEN_STATUSES } from "../conclusion.ts";
import { lifeFacts } from "../life/life-facts.ts";
import { listConclusions } from "../list-conclusions.ts";
import { truncate } from "../../../kernel/text/truncate.ts";
import { em } from "../../../kernel/views/build.ts";
import { wordingFor } from "../wording.ts";

const MOST = 20;
const TEXT = 200;

/** What is to be done and is not done: what it is, who does it and by when. */
export const conclusionsOnBoard: BoardSection = {
  rank: 20,
  label: "conclusion.board",
  async build({ db, community, t, format }) {
    const open = await listConclusions(db, community.id, { status: [...OPEN_STATUSES] }, MOST);
    return open.map((one) => {
      const { text } = wordingFor(one, format.language);
      const facts = lifeFacts(one, { t, format });
      return [
        truncate(text.replace(/\s+/gu, " "), TEXT, { at: "word" }),
        ...(facts.length === 0 ? [] : [em(` · ${facts.join(" · ")}`)]),
      ];
    });
  },
};
