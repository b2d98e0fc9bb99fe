import { type Language, readLanguage } from "../../kernel/language/language.ts";
import type { Invocation } from "../../kernel/commands/platform.ts";
import { cleanName } from "../../kernel/text/name.ts";
import { truncate } from "../../kernel/text/truncate.ts";
import { isZone } from "../../kernel/time/zones.ts";

const NAME_MAX = 100;

/** What a platform says of somebody, fit to be kept: names cleaned and bounded, languages and zones only where the product has them. */
export interface PlatformProfile {
  readonly name?: string;
  readonly standing?: "member" | "guest";
  readonly language?: Language;
  readonly zone?: string;
}

/** An account on a platform, in one of its spaces. */
export interface Account {
  readonly platform: string;
  /** The platform's id of the person. */
  readonly user: string;
  /** The platform's id of the space. */
  readonly space: string;
}

/** Cleans what a platform says; a name of which nothing is seen is none. */
export function cleanProfile(said: {
  readonly name?: string;
  readonly standing?: "member" | "guest";
  readonly locale?: string;
  readonly zone?: string;
}): PlatformProfile {
  const name = truncate(cleanName(said.name ?? ""), NAME_MAX);
  const language = readLanguage(said.locale);
  return {
    ...(name === "" ? {} : { name }),
    ...(said.standing === undefined ? {} : { standing: said.standing }),
    ...(language === undefined ? {} : { language }),
    ...(said.zone !== undefined && isZone(said.zone) ? { zone: said.zone } : {}),
  };
}

/** What an invocation tells of the caller; undefined without a profile. What the reader insists on is a wish for now, not a fact about them. */
export function profileIn({
  profile,
  locale,
  zone,
  insist,
}: Pick<Invocation, "profile" | "locale" | "zone" | "insist">): PlatformProfile | undefined {
  if (!profile) return undefined;
  const reads = insist ? {} : { ...(locale === undefined ? {} : { locale }), ...(zone === undefined ? {} : { zone }) };
  return cleanProfile({ name: profile.name, standing: profile.standing, ...reads });
}
