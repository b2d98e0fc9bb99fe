import { z } from "zod";
import type { Features } from "../../../kernel/catalogue/feature.ts";
import type { DueRow } from "../ledger.ts";
import type { DirectClass } from "../unasked/direct-class.ts";
import { noticesAbout } from "./notice-about.ts";

const aboutSchema = z.object({ about: z.string() });

/** What only informs can wait; what asks to act cannot. */
export function noticeClass({ detail }: Pick<DueRow, "detail">, product: Features): DirectClass {
  const about = aboutSchema.safeParse(detail).data?.about;
  return about !== undefined && noticesAbout(product).get(about)?.informs === true ? "ordinary" : "urgent";
}
