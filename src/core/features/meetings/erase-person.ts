import type { ErasingFrom } from "../../services/privacy/erasing/erase-person.ts";
import { forgetInEdits } from "./history/edit-record.ts";
import { forgetInvited } from "./participants/invited.ts";
import { organiserErased } from "./participants/organiser-left.ts";

/** Has meetings name nobody where they name a person without a key: who is invited, and what meetings were before a change; moderators are told which have nobody to run them. */
export async function erasePerson(at: ErasingFrom, person: string): Promise<void> {
  await organiserErased(at, person);
  await forgetInvited(at, person);
  await forgetInEdits(at, person);
}
