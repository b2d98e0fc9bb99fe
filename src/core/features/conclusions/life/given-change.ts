import type { ConclusionKind, ConclusionStatus, Crime, Output } from "../conclusion.ts";
import type { OwnerInput } from "../owners/owner.ts";
import type { Sharing } from "../../../kernel/access/sharing.ts";

/** What is to be different about a conclusion: absent stays, null goes. */
export interface GivenChange {
  readonly kind?: ConclusionKind | undefined;
  readonly text?: string | undefined;
  /** The language of the text: another than that of the conclusion makes it a version. */
  readonly language?: string | undefined;
  readonly owners?: readonly OwnerInput[] | null | undefined;
  /** As "YYYY-MM-DD". */
  readonly dueOn?: string | null | undefined;
  readonly pillar?: string | null | undefined;
  readonly topics?: readonly string[] | null | undefined;
  readonly countries?: readonly string[] | null | undefined;
  readonly crimes?: readonly Crime[] | null | undefined;
  readonly output?: Output | null | undefined;
  readonly meetingId?: string | undefined;
  /** Address of the message it was recorded from. */
  readonly source?: string | null | undefined;
  readonly sharing?: Sharing | undefined;
  readonly status?: ConclusionStatus | undefined;
  /** The status that whoever asks saw. */
  readonly seen?: ConclusionStatus | undefined;
  /** The id of what takes its place. */
  readonly by?: string | undefined;
  readonly why?: string | undefined;
}
