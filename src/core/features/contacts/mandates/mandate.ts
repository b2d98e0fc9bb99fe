/** That somebody is the single point of contact of their country for a topic; days as "2026-12-03". */
export interface Mandate {
  /** The topic's key. */
  readonly topic: string;
  readonly since: string | null;
  readonly until: string | null;
  /** The authority that named it, as it is called. */
  readonly namedBy: string | null;
  readonly note: string | null;
  /** The id of the contact that answers in its place. */
  readonly deputyId: string | null;
}

/** A mandate of which nothing else is known. */
export const bareMandate = (topic: string): Mandate => ({
  topic,
  since: null,
  until: null,
  namedBy: null,
  note: null,
  deputyId: null,
});

/** Its days, where it ends before it begins. */
export const backwards = ({
  since,
  until,
}: Partial<Pick<Mandate, "since" | "until">>): { readonly since: string; readonly until: string } | undefined =>
  since && until && until < since ? { since, until } : undefined;
