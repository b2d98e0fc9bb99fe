import { item, items } from "../../../kernel/views/build.ts";
import type { DigestSection } from "../../../services/digests/section.ts";
import { sectionHeading } from "../../../services/home/heading.ts";
import type { HomeSection } from "../../../services/home/section.ts";
import { waitingForHost } from "./for-host.ts";

const MOST = 5;

/** What waits for its reader to agree to or to adopt, as whoever runs meetings. */
export const hostDecides: DigestSection = {
  name: "hosting",
  rank: 1,
  label: "follow.host",
  counted: (t, count) => t("follow.host.counted", { count }),
  only: "own",
  async build(reading, { most }) {
    if (reading.person === undefined) return { count: 0, items: [] };
    const waiting = await waitingForHost(reading, reading.person);
    return {
      count: waiting.length,
      items: waiting.slice(0, most),
      more: { command: "conclusion list", input: { status: "proposed" } },
    };
  },
};

/** The same on somebody's home; nothing where nothing waits. */
export const hostDecidesHere: HomeSection = {
  rank: 12,
  async build(context) {
    const { caller, t } = context;
    if (caller.personId === undefined) return [];
    const waiting = await waitingForHost(context, { id: caller.personId, role: caller.role });
    if (waiting.length === 0) return [];
    return [
      sectionHeading(`${t("follow.host")} (${waiting.length})`),
      items(...waiting.slice(0, MOST).map(({ line, show }) => item(line, show))),
    ];
  },
};
