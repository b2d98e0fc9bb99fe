import type { Crime } from "../../../services/taxonomy/crimes.ts";
import type { ResourceKind } from "../resource.ts";

/** Which new resources somebody wants to be told of; an absent part may be any, and one at least is there. */
export interface Wanted {
  readonly kind?: ResourceKind;
  readonly country?: string;
  readonly topic?: string;
  readonly crime?: Crime;
}

interface Columns {
  readonly kind: string;
  readonly country: string;
  readonly topicKey: string;
  readonly crime: string;
}

/** The columns of it; "" where it may be any. */
export const columnsOf = ({ kind, country, topic, crime }: Wanted): Columns => ({
  ...{ kind: kind ?? "", country: country ?? "", topicKey: topic ?? "", crime: crime ?? "" },
});

/** What stands in the columns. */
export const wantedIn = (row: Columns): Wanted => ({
  ...(row.kind === "" ? {} : { kind: row.kind as ResourceKind }),
  ...(row.country === "" ? {} : { country: row.country }),
  ...(row.topicKey === "" ? {} : { topic: row.topicKey }),
  ...(row.crime === "" ? {} : { crime: row.crime as Crime }),
});

/** Whether it says anything: who wants to be told of all reads a digest. */
export const isSomething = (wanted: Wanted): boolean => Object.values(wanted).some((part) => part !== undefined);
