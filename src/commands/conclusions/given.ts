import type { GivenChange } from "../../core/features/conclusions/life/given-change.ts";
import { outputOf } from "../../core/features/conclusions/conclusion-options.ts";
import type { OwnerInput } from "../../core/features/conclusions/owners/owner.ts";
import type { DayValue } from "../../core/kernel/options/values.ts";

interface Options
  extends Omit<GivenChange, "topics" | "countries" | "crimes" | "owners" | "dueOn" | "output" | "meetingId"> {
  readonly topic?: readonly string[] | null | undefined;
  readonly country?: readonly string[] | null | undefined;
  readonly crime?: GivenChange["crimes"];
  readonly owner?: readonly OwnerInput[] | null | undefined;
  readonly due?: DayValue | null | undefined;
  readonly meeting?: string | undefined;
  readonly output?: string | null | undefined;
}

/** What options say is to be different about a conclusion. */
export const givenBy = ({ topic, country, crime, owner, due, output, meeting, ...rest }: Options): GivenChange => ({
  ...{ ...rest, topics: topic, countries: country, crimes: crime, owners: owner },
  meetingId: meeting,
  dueOn: due === null ? null : due?.date,
  output: output == null ? output : outputOf(output),
});
