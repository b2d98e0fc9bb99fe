import { problem } from "../../../kernel/errors/errors.ts";
import { channelFacts } from "../../../services/delivery/channel.ts";
import type { DeliveryContext } from "../../../services/delivery/composer.ts";
import { tellFailure } from "../../../services/delivery/failure.ts";
import type { FailReason, LedgerRow } from "../../../services/delivery/ledger.ts";
import { tryOtherAccount } from "../../../services/delivery/planning/other-account.ts";
import { moderatorIds } from "../../../services/people/moderators.ts";
import { coversOf, heldDigests, planNext } from "../covering.ts";
import { channelOf, type Digest } from "../digest.ts";
import { PAUSED } from "./notices.ts";
import { pauseDigest } from "../schedule-digest.ts";

/**
 * What a run was to say stays for the next one, also of those that it was to say together with its own. Where a channel is gone or closed
 * it rests, and whoever scheduled it is told how it goes on. Somebody's own is tried on another account, and rests where there is none.
 */
export async function failedDigest(row: LedgerRow, reason: FailReason, context: DeliveryContext): Promise<void> {
  const covers = coversOf(row)?.covers ?? [];
  const others = covers.filter(({ digest }) => digest !== row.subjectId);
  const digests = await heldDigests(context, [row.subjectId, ...others.map(({ digest }) => digest)]);
  // What it surely did not say for others, they say themselves.
  if (reason === "uncertain")
    for (const { digest: id, due } of others) {
      const digest = digests.get(id);
      if (digest) await planNext(context, [{ digest, due: new Date(due) }]);
    }
  const own = digests.get(row.subjectId);
  if (own && !own.stoppedAt) await goOnOrRest(own, row, reason, context);
}

async function goOnOrRest(own: Digest, row: LedgerRow, reason: FailReason, context: DeliveryContext): Promise<void> {
  if (own.personId !== null && (await tryOtherAccount(row, { state: "failed", reason }, context))) return;
  const lasting = reason === "gone" || reason === "refused";
  // Where somebody let it rest meanwhile, nobody is told that it does.
  const told = lasting ? await pauseDigest(context, own) : true;
  if (own.personId === null && told) await tell(own, row, reason, context);
  if (!lasting) await planNext(context, [{ digest: own, due: row.dueAt }]);
}

async function tell(digest: Digest, row: LedgerRow, reason: FailReason, context: DeliveryContext): Promise<void> {
  const { name: channel } = await channelFacts(context, channelOf(digest));
  // Of who is erased another moderator is told.
  const person = digest.madeById ?? (await moderatorIds(context))[0];
  if (person === undefined) return;
  const what = {
    gone: problem("digest.gone", { channel }),
    failed: problem("digest.failed", { channel, when: row.dueAt }),
    uncertain: problem("digest.uncertain", { channel, when: row.dueAt }),
  };
  const about = { person, about: "digest", subjectId: digest.id, near: channelOf(digest) } as const;
  // It rests then, so that it fails again only once somebody let it go on: of that they are told.
  await tellFailure(context, { ...about, row, reason, what, again: `${PAUSED}${row.occurrence}` });
}
