import { z } from "zod";
import { groupBy } from "../../../kernel/values/group-by.ts";
import type { Describe, What } from "../describing.ts";
import { noticesAbout } from "./notice-about.ts";

const aboutSchema = z.object({ about: z.string() });

/** Describes notices as those features do whose things they are about. */
export const describeNotices: Describe = async (rows, where) => {
  const known = noticesAbout(where.catalogue);
  const whats = new Map<string, What>();
  for (const [describe, some] of groupBy(
    rows,
    ({ detail }) => known.get(aboutSchema.safeParse(detail).data?.about ?? "")?.describe,
  ))
    for (const [id, what] of (await describe?.(some, where)) ?? []) whats.set(id, what);
  return whats;
};
