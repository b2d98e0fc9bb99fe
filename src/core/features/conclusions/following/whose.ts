import { atLeast } from "../../../kernel/access/role.ts";
import { known } from "../../../services/people/role-by-standing.ts";
import type { CommunityDb } from "../../../services/store/store.ts";
import { type AtPost, peopleAtPosts, whoAnswers } from "../../contacts/feature.ts";
import type { OwnerInput } from "../owners/owner.ts";

/** Who is asked for a country that named nobody: so many of its members. */
const MOST = 10;

/** Where whose something is is looked for. */
interface In {
  readonly db: CommunityDb;
  readonly community: { readonly id: string };
  readonly now: Date;
}

/** What somebody is to do. */
export interface Falling {
  readonly topics: readonly string[];
  readonly owners: readonly OwnerInput[];
}

/** For one owner after the other, the ids of the people who answer for it here: those who are asked first. */
export interface WhoAnswers {
  readonly asked: readonly string[];
  /** And all who may answer. */
  readonly all: readonly string[];
}

/** Finds who answers for owners: a person for themselves; a country's points of contact, else its members; whose contact it is, else who works in that office; and an agency's people. */
export async function answering(
  at: In,
  falling: readonly Falling[],
): Promise<(one: Falling, owner: OwnerInput) => WhoAnswers> {
  const values = (kind: OwnerInput["kind"]) =>
    falling.flatMap(({ owners }) => owners.filter((one) => one.kind === kind).map(({ value }) => value));
  const countries = values("country");
  const named = await peopleAtPosts(at, { contacts: values("contact") });
  const offices = named.filter(({ person }) => person === null).map(({ organisation }) => organisation);
  const posts = await peopleAtPosts(at, { countries, organisations: [...values("agency"), ...offices] });
  const here = await peopleHere(at, [...named, ...posts].flatMap(peopleOf), [...values("person")], countries);
  const only = (ids: readonly (string | null)[]): string[] => [
    ...new Set(ids.filter((id): id is string => id !== null && here.has(id))),
  ];
  const people = (some: typeof posts) => only(some.map(({ person }) => person));
  const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

  function ofCountry(country: string, topics: readonly string[]): WhoAnswers {
    const points = pointsFor(posts, country, topics);
    const members = [...here].filter(([, of]) => of === country).map(([id]) => id);
    const asked = [...points.asked.map(only), members.slice(0, MOST)].find((some) => some.length > 0) ?? [];
    return { asked, all: only([...points.all, ...members]) };
  }

  return ({ topics }, { kind, value }) => {
    if (kind === "country") return ofCountry(value, topics);
    const contact = named.find((one) => one.contact === value);
    const all =
      kind === "person"
        ? only([value])
        : kind === "agency"
          ? people(posts.filter(({ organisation }) => same(organisation, value)))
          : contact === undefined || contact.person !== null
            ? only([contact?.person ?? null])
            : people(
                posts.filter((one) => one.country === contact.country && same(one.organisation, contact.organisation)),
              );
    return { asked: all.slice(0, MOST), all };
  };
}

/** Finds whom to ask of a country that are its points of contact: those for the topics first, and their deputies while they are away. */
export async function pointsOfContact(
  at: In,
  countries: readonly string[],
): Promise<(country: string, topics: readonly string[]) => readonly string[]> {
  const posts = await peopleAtPosts(at, { countries });
  const here = await peopleHere(at, posts.flatMap(peopleOf), [], []);
  return (country, topics) => {
    const each = pointsFor(posts, country, topics).asked.map((some) => some.filter((id) => here.has(id)));
    return [...new Set(each.find((some) => some.length > 0))];
  };
}

/** Who is asked of a country's points of contact, those for the topics before all of them; and all who may answer. */
function pointsFor(posts: readonly AtPost[], country: string, topics: readonly string[]) {
  const theirs = posts.filter((one) => one.country === country && one.poc.length > 0);
  const fitting = theirs.filter(({ poc }) => poc.some((topic) => topics.includes(topic)));
  const answer = (some: readonly AtPost[]) => some.flatMap((one) => whoAnswers(one, topics));
  return { asked: [answer(fitting), answer(theirs)], all: theirs.flatMap(peopleOf) };
}

/** Whose a contact is, and who answers in its place today. */
const peopleOf = ({ person, instead }: AtPost): string[] => [
  ...(person === null ? [] : [person]),
  ...Object.values(instead),
];

/** Members who are here, of those and of these countries, with their country. */
async function peopleHere(
  { db, community }: In,
  some: readonly string[],
  others: readonly string[],
  countries: readonly string[],
): Promise<ReadonlyMap<string, string | null>> {
  const rows = await db.person.findMany({
    where: {
      ...{ communityId: community.id, leftAt: null, suspendedAt: null },
      OR: [{ id: { in: [...some, ...others] } }, { country: { in: [...countries] } }],
    },
    orderBy: { id: "asc" },
    select: { id: true, country: true, role: true },
  });
  return new Map(rows.filter(({ role }) => atLeast(known(role), "member")).map(({ id, country }) => [id, country]));
}
