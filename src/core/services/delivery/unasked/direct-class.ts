import type { Features } from "../../../kernel/catalogue/feature.ts";
import type { DueRow } from "../ledger.ts";

/**
 * What a direct message is to whom it is for. asked: they asked for it, such as a reminder of what they said yes to. ordinary:
 * nobody asked, and it can wait. urgent: nobody asked, and they must act. channels: a kind that is said in channels only.
 */
export type DirectClass = "asked" | "ordinary" | "urgent" | "channels";

/** The class of a kind, or of each of its rows. */
export type Direct = DirectClass | ((row: Pick<DueRow, "detail">, product: Features) => DirectClass);

/** What a row's direct message is. */
export const directClass = (direct: Direct, row: Pick<DueRow, "detail">, product: Features): DirectClass =>
  typeof direct === "string" ? direct : direct(row, product);
