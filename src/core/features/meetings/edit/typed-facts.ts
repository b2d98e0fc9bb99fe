import type { CommandScope } from "../../../kernel/commands/command.ts";
import { DEFAULT_WORD, NONE_WORD } from "../../../kernel/options/keywords.ts";
import { describeRule } from "../../../kernel/time/recurrence/describe-rule.ts";
import { defined } from "../../../kernel/values/defined.ts";
import type { Input } from "../../../kernel/views/model.ts";
import { leadsText } from "../../../services/preferences/leads.ts";
import { chairInForm } from "../facts/form-chair.ts";
import type { MeetingFacts } from "../facts/meeting-facts.ts";
import { typedInvitation } from "../participants/invited-words.ts";
import type { KeptEdit } from "./kept.ts";

/** The facts of a meeting as they are typed into its options; undefined for what it does not have. */
export async function typedFacts(scope: CommandScope, facts: MeetingFacts) {
  const { caller, t } = scope;
  const { title, local, zone, minutes, rule, leads, rsvpMinutes, languages, sharing, invited } = facts;
  const or = <T>(value: T | null) => value ?? undefined;
  return {
    ...{ title, when: local.replace("T", " "), duration: minutes, zone, sharing },
    ...{ place: or(facts.place), url: or(facts.link), agenda: or(facts.agenda), capacity: or(facts.capacity) },
    repeat: describeRule(rule, local, caller.language),
    invite: invited.length === 0 ? undefined : await typedInvitation(scope, invited),
    remind: leads === null ? undefined : leads.length === 0 ? t("option.off") : leadsText(leads, caller.language),
    deadline: rsvpMinutes === 0 ? undefined : rsvpMinutes,
    languages: languages.length === 0 ? undefined : languages.join(", "),
    chair: await chairInForm(scope, facts),
    names: facts.namesSince === null ? undefined : true,
  };
}

type Typed = Awaited<ReturnType<typeof typedFacts>>;

/** The option that says each fact; documents are added one by one. */
const OPTIONS = {
  ...{ title: "title", local: "when", zone: "zone", minutes: "duration", rule: "repeat", place: "place", link: "url" },
  ...{ agenda: "agenda", languages: "languages", sharing: "sharing", capacity: "capacity", rsvpMinutes: "deadline" },
  ...{ leads: "remind", organiserId: "organiser", chairId: "chair", invited: "invite", namesSince: "names" },
} as const satisfies Readonly<Record<Exclude<keyof MeetingFacts, "documents">, keyof Typed | "organiser">>;

/** A change that was not made, as the options of a form that holds it; what it takes away is said by a word. */
export async function typedChange(scope: CommandScope, kept: KeptEdit): Promise<Input> {
  const { is, zone, changed, meeting, time, scope: of, first, document } = kept;
  const typed = await typedFacts(scope, is);
  const options: Readonly<Record<string, string | number | boolean | undefined>> = {
    ...typed,
    when: zone === is.zone ? typed.when : `${typed.when} ${zone}`,
    organiser: is.organiserId ?? undefined,
  };
  const entries = changed.flatMap((name) => {
    const option = name === "documents" ? undefined : OPTIONS[name];
    return option === undefined ? [] : [[option, options[option] ?? cleared(option)] as const];
  });
  return {
    ...Object.fromEntries(entries),
    ...defined({ meeting, time: time?.replace("T", " "), scope: of, first, document }),
  };
}

const cleared = (option: string): string | boolean =>
  option === "remind" ? DEFAULT_WORD : option === "names" ? false : NONE_WORD;
