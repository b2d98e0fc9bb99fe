import { readUrl } from "../../../../kernel/text/read-url.ts";
import type { Chore, ChoreParts } from "../../../../services/chores/chore.ts";
import { groupBy } from "../../../../kernel/values/group-by.ts";
import type { Web } from "../../../../services/web/web.ts";
import { type DueLink, dueLinks } from "./due-links.ts";
import { foundThere } from "./found-there.ts";
import { noteFound } from "./note-found.ts";

/** Addresses that one run takes on. */
const AT_ONCE = 1_000;
/** Hosts that are asked at the same time. */
const LANES = 16;
// What is begun after that waits for the next run, which comes a minute later.
const LONGEST_MS = 240_000;

/** Looks whether the addresses of the library still lead somewhere, each once a month; nothing where the operator wants nothing fetched. */
export const linkChecks: Chore = {
  name: "link-checks",
  cron: "4-59/5 * * * *",
  async run(parts) {
    const { web } = parts;
    if (web === undefined) return;
    const due = await dueLinks(parts.store, parts.clock.now(), AT_ONCE);
    const until = performance.now() + LONGEST_MS;
    const hosts = groupBy(due, hostOf).values();
    const lanes = Array.from({ length: LANES }, () => lane({ ...parts, web }, hosts, until));
    // What goes wrong in one ends the run with the others, not before them.
    const failed = (await Promise.allSettled(lanes)).find(({ status }) => status === "rejected");
    if (failed?.status === "rejected") throw failed.reason;
  },
};

type Looking = Pick<ChoreParts, "store" | "clock"> & { readonly web: Web };

/** Takes one host after the other, and at each one address after the other: its pace is that of the web. */
async function lane(looking: Looking, hosts: Iterator<readonly DueLink[]>, until: number): Promise<void> {
  for (let host = hosts.next(); host.done !== true; host = hosts.next())
    for (const link of host.value) {
      if (performance.now() > until) return;
      if (!(await lookAt(looking, link))) return;
    }
}

/** Looks at one address and notes what is there; false where the web is closed. */
async function lookAt({ store, clock, web }: Looking, link: DueLink): Promise<boolean> {
  const looked = await web.look(link.url);
  if (looked.kind === "closed") return false;
  const found = foundThere(link.url, looked);
  await store.asCommunity(link.community, "maintenance", (db) => noteFound(db, link, found, clock.now()));
  return true;
}

const hostOf = ({ url }: DueLink): string => readUrl(url)?.host ?? "";
