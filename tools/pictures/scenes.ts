import type { Person } from "../../test/contract/driver.ts";

/** Something to see: what is done for it, and who looks. Scenes are one story, in order. */
export interface Scene {
  /** Of its files. */
  readonly name: string;
  readonly viewer: Person;
  /** What stands above the reply as typed; nothing where somebody pressed, or nobody did anything. */
  readonly typed: string;
  /** Lines of a golden conversation (test/talk/play.ts). */
  readonly play: string;
  /** What changed is what the last lines did, one where not said. */
  readonly last?: number;
  /** Or a mention of the bot after them. */
  readonly mention?: string;
}

const LUCIA = { as: "member", zone: "America/Asuncion" };
const INGRID = { as: "moderator", zone: "Europe/Vienna" };
const HELENE = { as: "guest", locale: "fr", zone: "Europe/Paris" };

const asked = (name: string, viewer: Person, mention: string): Scene => ({
  name,
  viewer,
  typed: `@Rapporteur ${mention}`,
  play: "",
  mention,
});

const said = (name: string, viewer: Person, line: string, before = ""): Scene => ({
  name,
  viewer,
  typed: `/${line}`,
  play: `${before}${by(viewer)}: ${line}\n`,
});

const seen = (name: string, viewer: Person, play: string): Scene => ({ name, viewer, typed: "", play });

const by = ({ as, room, locale, zone }: Person): string =>
  [as, ...(room ? [`in #${room}`] : []), ...(locale ? [locale] : []), ...(zone ? [zone] : [])].join(" ");

const ES = { ...LUCIA, locale: "es" };
const PT = { ...LUCIA, locale: "pt", zone: "America/Sao_Paulo" };
const FR = { ...INGRID, locale: "fr" };

const SCHEDULED = 'meeting add "Chamada de rastreamento" when:amanhã às 15h place:"Sala 4"';

/** The story. */
export const SCENES: readonly Scene[] = [
  asked("whom-to-call", ES, "¿quién es el contacto de Paraguay para rastreo?"),
  said("contacts", LUCIA, "contact find tracing language:en"),
  said("contact-card", LUCIA, "contact show Ramona"),
  seen("form-new", ES, `${by(ES)}: meeting add\n`),
  seen("announced-new", INGRID, `${by(PT)}: ${SCHEDULED}\n`),
  said("meeting", PT, 'meeting add "Revisão da lista" when:sexta às 10h place:"Sala 4"'),
  seen("rsvp", PT, `${by(INGRID)}: meeting rsvp Chamada answer:maybe\n${by(PT)}: meeting rsvp Chamada answer:yes\n`),
  seen("announced", LUCIA, "cards\n"),
  said("form", PT, "meeting edit Chamada"),
  seen("moved", INGRID, `${by(LUCIA)}: meeting move Chamada to:16:30\nclock 1 minutes\n`),
  seen("announced-anew", LUCIA, "cards\n"),
  seen("reminder", LUCIA, "clock 1689 minutes\nclock 5 minutes\n"),
  said("meetings", ES, "meeting list"),
  seen("cancelled", INGRID, `${by(LUCIA)}: meeting cancel Chamada\nclock 1 minutes\n`),
  seen(
    "minutes-open",
    INGRID,
    `cards
${by(LUCIA)}: meeting add "Tracing review" when:"today at 16:30"
${by(LUCIA)}: minutes open Tracing review
${by(INGRID)}: here
${by(LUCIA)}: here
${by(INGRID)}: note The list of marks comes on Friday
${by(LUCIA)}: link https://www.unodc.org/ title:"The firearms protocol"
${by(LUCIA)}: conclusion add "Every trace request carries a photograph of all marks." topic:tracing
cards
`,
  ),
  {
    ...seen("minutes", INGRID, `${by(LUCIA)}: minutes close\n${by(LUCIA)} presses Post the minutes\nclock 1 minutes\n`),
    last: 3,
  },
  said("conclusions", PT, "conclusion list"),
  said("digest", FR, "digest now"),
  said("resources", ES, "resource find ley de armas country:MX"),
  said(
    "review",
    INGRID,
    "review list",
    `${by(LUCIA)}: resource add "Guide to marking" url:https://www.unodc.org/ kind:guide topic:marking language:en\n`,
  ),
  said("poll", LUCIA, 'meeting poll "Board call" tomorrow at 15:00, Friday at 10:00'),
  said(
    "poll-results",
    LUCIA,
    "poll show Board",
    `${by(INGRID)}: poll vote Board call 1:yes 2:no\n${by(LUCIA)}: poll vote Board call 1:yes 2:maybe\n`,
  ),
  said("help", ES, "help"),
  said("refusal", HELENE, "contact find tracing country:PY"),
  said("mistake", LUCIA, 'meeting add "Board call" when:tomorow'),
  asked("thanks", ES, "¡muchas gracias!"),
  asked("nonsense", LUCIA, "asdf"),
];
