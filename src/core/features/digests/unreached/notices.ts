import { run } from "../../../kernel/views/build.ts";
import { plainly } from "../../../services/delivery/describing.ts";
import type { NoticeAbout } from "../../../services/delivery/notices/notice-about.ts";

/** How what tells a notice apart begins, where the digest rests because its channel is gone. */
export const PAUSED = "paused ";

/** Notices about digests that could not be said; of one that rests by that, with the ways to have it go on. */
export const digestNotices = {
  describe: plainly("deliveries.what.notice.digest"),
  lead: (digest, t, occurrence) =>
    occurrence.startsWith(PAUSED) ? run(t("digest.resume"), "digest resume", { digest }) : undefined,
  beside: (digest, t) => [run(t("manage"), "digest manage", { digest })],
} satisfies NoticeAbout;
