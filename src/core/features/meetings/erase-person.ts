import type { LookingInto } from "../../services/privacy/holding.ts";
import { forgetInEdits } from "./history/edit-record.ts";
import { forgetInvited } from "./participants/invited.ts";

/** Has meetings name nobody where they name a person without a key: who is invited, and what meetings were before a change. */
export async function erasePerson(at: LookingInto, person: string): Promise<void> {
  await forgetInvited(at, person);
  await forgetInEdits(at, person);
}
