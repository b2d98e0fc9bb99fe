import { declared } from "../../kernel/catalogue/catalogue.ts";
import type { Context } from "../../kernel/commands/command.ts";
import type { FieldLook } from "../audit/looks.ts";

/** A look at private fields, with the agency of who looked where the reader may know it. */
export interface OwnLook extends FieldLook {
  readonly agency?: string;
}

/** Looks, the newest first, and how many there are of which these are the first. */
export interface OwnLooks {
  readonly looks: readonly OwnLook[];
  readonly total: number;
}

/** Since when looks are asked for, and how many at most. */
export interface LooksAsked {
  readonly since: Date;
  readonly most: number;
}

declare module "../../kernel/catalogue/feature.ts" {
  interface Feature {
    /** Who opened private fields of what is the caller's in it; undefined where nothing is. */
    readonly ownLooks?: (context: Context, asked: LooksAsked) => Promise<OwnLooks | undefined>;
  }
}

/** Who opened private fields of what is the caller's; undefined where nothing is. */
export async function looksAtOwn(context: Context, asked: LooksAsked): Promise<OwnLooks | undefined> {
  const found: OwnLooks[] = [];
  for (const ownLooks of declared(context.catalogue, "ownLooks")) {
    const own = await ownLooks(context, asked);
    if (own) found.push(own);
  }
  if (found.length === 0) return undefined;
  const looks = found.flatMap((one) => one.looks).sort((a, b) => b.at.getTime() - a.at.getTime());
  return { looks: looks.slice(0, asked.most), total: found.reduce((sum, { total }) => sum + total, 0) };
}
