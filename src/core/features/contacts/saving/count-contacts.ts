import type { Db } from "../../../services/store/store.ts";

/**
 * Has the database count contacts within this transaction, so that it finds each by its key. While it believes that there are few, it
 * reads all of a community's for each row that names one. Where somebody else has them counted at this moment, theirs counts.
 */
export const countContacts = async (db: Db): Promise<void> =>
  void (await db.$queryRaw`select rapporteur_count_contacts()::text`);
