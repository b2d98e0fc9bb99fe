import { z } from "zod";
import type { Features } from "../../../kernel/catalogue/feature.ts";
import type { DueRow } from "../ledger.ts";
import type { DirectClass } from "../unasked/direct-class.ts";
import { noticesAbout } from "./notice-about.ts";

const detailSchema = z.object({ about: z.string(), code: z.string() });

/** What only informs can wait, and what says so; what else asks to act cannot. */
export function noticeClass({ detail }: Pick<DueRow, "detail">, product: Features): DirectClass {
  const { about = "", code } = detailSchema.safeParse(detail).data ?? {};
  const subject = noticesAbout(product).get(about);
  const waits = subject?.informs === true || subject?.canWait?.some((one) => one === code);
  return waits ? "ordinary" : "urgent";
}
