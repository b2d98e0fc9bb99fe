/** Which reminder of a meeting: of which time, when that began as it was planned, and how many minutes before. */
export interface Slot {
  /** The occurrence's key. */
  readonly key: string;
  readonly start: Date;
  readonly lead: number;
}

/** A slot as the ledger's `occurrence`: a time that moves has reminders of its own, because its beginning is part of it. */
export function slotText({ key, start, lead }: Slot): string {
  return `${key} ${start.toISOString().slice(0, 16)}Z ${lead}`;
}

/** The slot that a ledger row is about; throws for another kind of row. */
export function readSlot(occurrence: string): Slot {
  const [, key, start, lead] = /^(\S+) (\S+)Z (\d+)/.exec(occurrence) ?? [];
  if (key === undefined || start === undefined) throw new Error(`"${occurrence}" is no reminder of a meeting`);
  return { key, start: new Date(`${start}:00.000Z`), lead: Number(lead) };
}
