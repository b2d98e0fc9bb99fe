import { atLeast } from "../../../kernel/access/role.ts";
import { actions, items, run } from "../../../kernel/views/build.ts";
import { sectionHeading } from "../../../services/home/heading.ts";
import type { HomeSection } from "../../../services/home/section.ts";
import { listRequests } from "./list-requests.ts";
import { requestEntry } from "./list-view.ts";

const MOST = 3;

/** Requests that wait for this person's answer; nothing where none do. */
export const requestsSection: HomeSection = {
  rank: 12,
  async build(context) {
    const { caller, t } = context;
    if (caller.personId === undefined || !atLeast(caller.role, "member")) return [];
    const waiting = (await listRequests(context, caller.personId)).filter(({ waits }) => waits);
    if (waiting.length === 0) return [];
    return [
      sectionHeading(t("home.requests", { total: waiting.length })),
      items(...waiting.slice(0, MOST).map((one) => requestEntry(one, context))),
      ...(waiting.length > MOST ? [actions(run(t("title.contact.asked"), "contact asked", {}))] : []),
    ];
  },
};
