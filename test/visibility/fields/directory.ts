import {
  PRIVATE_FIELDS,
  type PrivateField,
  type Visibility,
  VISIBILITIES,
} from "../../../src/core/features/contacts/fields/visibility.ts";
import { contact, save } from "../../core/features/contacts/people.ts";
import { addCommunity, type Who, type World } from "../../support/world.ts";
import { fillAround } from "./around.ts";

const LABELS = ["clear", "green", "amber", "red"] as const;

/** A contact whose every fact stands nowhere else: whatever says one of them tells of this contact. */
export interface Target {
  readonly id: string;
  /** Two digits: its label’s and its visibility’s. */
  readonly key: string;
  /** Whom its fields are for, but for its mobile and its 24/7 number. */
  readonly visibility: Visibility;
  readonly levels: Readonly<Record<PrivateField, Visibility>>;
  readonly label: (typeof LABELS)[number];
  readonly name: string;
  readonly secrets: Readonly<Record<PrivateField, string>>;
}

/** Who looks, how they come in, and what they may be told: the name of a contact, and its private fields. */
export interface Looker {
  readonly role: string;
  readonly who: Who;
  readonly mayName: (target: Target) => boolean;
  /** A field; the most of them, where none is named. */
  readonly mayRead: (target: Target, field?: PrivateField) => boolean;
}

const upTo =
  (most: (typeof LABELS)[number]) =>
  ({ label }: Target): boolean =>
    LABELS.indexOf(label) <= LABELS.indexOf(most);
const shownTo =
  (...some: readonly Visibility[]) =>
  ({ visibility, levels }: Target, field?: PrivateField): boolean =>
    some.includes(field === undefined ? visibility : levels[field]);
const never = () => false;
const always = () => true;

/** Everybody, and what they may know, said anew from docs/privacy.md. */
export const LOOKERS: readonly Looker[] = [
  { role: "guest", who: { as: "guest" }, mayName: upTo("clear"), mayRead: never },
  {
    ...{ role: "member", who: { as: "member" }, mayName: upTo("amber") },
    mayRead: (one, field) => upTo("amber")(one) && shownTo("community")(one, field),
  },
  {
    ...{ role: "moderator", who: { as: "moderator" }, mayName: always },
    mayRead: shownTo("community", "moderators", "request"),
  },
  {
    ...{ role: "admin", who: { as: "admin" }, mayName: always },
    mayRead: shownTo("community", "moderators", "request"),
  },
  // Whose contacts they are: a copy of their own has all of them, whatever the label.
  { role: "owner", who: { as: "owner" }, mayName: always, mayRead: always },
  { role: "suspended", who: { as: "suspended" }, mayName: never, mayRead: never },
  { role: "admin of another community", who: { as: "admin", space: "other" }, mayName: never, mayRead: never },
];

/** Whoever reads a channel of which nothing is set: the community, guests included. */
export const CHANNEL: Pick<Looker, "mayName" | "mayRead"> = { mayName: upTo("green"), mayRead: never };

const COUNTRIES = ["PY", "BR", "MX", "AR"];

/** A directory with a contact of each label and each visibility, all of them the owner's; somebody who is suspended; another community. */
export async function directory(w: World): Promise<readonly Target[]> {
  const now = w.clock.now();
  const { community: communityId } = w;
  await addCommunity(w.store, "c2", "other", now);
  await w.db(async (db) => {
    const people = ["owner", "suspended"].map((as) => ({ as, id: `c1${as}` }));
    await db.person.createMany({
      data: people.map(({ as, id }) => ({
        ...{ communityId, id, name: `The ${as}`, role: "member", createdAt: now },
        suspendedAt: as === "suspended" ? now : null,
      })),
    });
    await db.handle.createMany({
      data: people.map(({ as, id }) => ({ communityId, platform: "console", externalId: as, personId: id })),
    });
  });
  const facts = LABELS.flatMap((label, l) =>
    VISIBILITIES.map((visibility, v) => {
      const n = `${l}${v}`;
      const secrets = {
        ...{ phones: `+59521555${n}77`, mobiles: `+595981555${n}7`, always: `+59521777${n}88` },
        ...{ emails: `zq${n}@hush${n}.example`, note: `Nightjar${n} answers` },
      };
      const next = (by: number) => VISIBILITIES[(v + by) % VISIBILITIES.length] ?? visibility;
      const levels = {
        ...{ phones: visibility, mobiles: next(1), always: next(2) },
        ...{ emails: visibility, note: visibility },
      };
      return { key: n, name: `Zora${n} Quintanilla${n}`, label, visibility, levels, secrets };
    }),
  );
  await save(
    w,
    facts.map(({ name, label, levels, secrets }, n) => {
      return contact(name, {
        ...{ reference: `z${n}`, sharing: label, visibility: levels, person: "c1owner" },
        phones: [
          secrets.phones,
          { number: secrets.mobiles, kind: "mobile" },
          { number: secrets.always, kind: "always" },
        ],
        ...{ emails: [secrets.emails], note: secrets.note },
        // One of each label is a point of contact, so that mandates and their history tell of it, too.
        ...(n % 5 === 0 ? { poc: ["tracing"], country: COUNTRIES[n / 5] ?? "PY" } : {}),
      });
    }),
  );
  const rows = await w.db((db) => db.contact.findMany({ select: { id: true, name: true } }));
  const targets = facts.map((one) => ({ ...one, id: rows.find(({ name }) => name === one.name)?.id ?? "" }));
  await fillAround(w, targets);
  return targets;
}

/** What of those contacts a text says that this looker may not be told, but for what they typed themselves. */
export function leaksIn(
  said: string,
  { mayName, mayRead }: Pick<Looker, "mayName" | "mayRead">,
  targets: readonly Target[],
  typed = "",
): string[] {
  const [answer, asked] = [dialled(said), dialled(typed)];
  return targets
    .flatMap((target) => [
      ...(mayName(target) ? [] : [target.name]),
      ...PRIVATE_FIELDS.filter((field) => !mayRead(target, field)).map((field) => target.secrets[field]),
    ])
    .filter((fact) => answer.includes(fact.toLowerCase()) && !asked.includes(fact.toLowerCase()));
}

/** A text with its numbers as they are dialled, however they are written, in small letters. */
export const dialled = (text: string): string => text.replaceAll(/(?<=\d)[ ().-]+(?=\d)/gu, "").toLowerCase();
