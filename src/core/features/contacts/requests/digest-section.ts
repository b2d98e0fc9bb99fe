import { strong } from "../../../kernel/views/build.ts";
import { showButton } from "../../../kernel/views/entry-button.ts";
import type { DigestSection } from "../../../services/digests/section.ts";
import { listRequests } from "./list-requests.ts";

/** Requests that wait for the answer of whose digest it is. */
export const requestsToAnswer: DigestSection = {
  name: "requests",
  rank: 3,
  label: "contact.digest.requests",
  counted: (t, count) => t("contact.digest.requests.counted", { count }),
  only: "own",
  async build({ db, community, now, t, person }, { most }) {
    if (person === undefined) return { count: 0, items: [] };
    const waiting = (await listRequests({ db, community, now }, person.id)).filter(({ waits }) => waits);
    return {
      count: waiting.length,
      items: waiting.slice(0, most).map(({ id, name, wanted }) => {
        const who = name ?? t("contact.request.unnamed");
        return {
          line: [strong(who), ` · ${t("contact.request.asks.what", { wanted })}`],
          show: showButton(t, who, "contact accept", { request: id }),
        };
      }),
      more: { command: "contact asked", input: {} },
    };
  },
};
