import { SHARING } from "../../src/core/kernel/access/sharing.ts";
import { callerReads, channelReads, type Reader } from "../../src/core/services/store/reader.ts";
import type { Role } from "../../src/core/kernel/access/role.ts";
import { ceilingOf } from "../../src/core/kernel/access/sharing.ts";

/** Somebody of the filled community; what they have to do with its items stands in filled/. */
export interface Somebody {
  readonly id: string;
  readonly role: Role;
  readonly country?: string;
  readonly topics?: readonly string[];
}

/** The persons of a filled community: their ids say what they are to it. */
export const PEOPLE = [
  { id: "visitor", role: "guest" },
  { id: "calledguest", role: "guest" },
  { id: "plain", role: "member", country: "AR", topics: ["ballistics"] },
  { id: "called", role: "member" },
  { id: "national", role: "member", country: "PY" },
  { id: "topical", role: "member", topics: ["marking", "ballistics"] },
  { id: "organiser", role: "member" },
  { id: "chair", role: "member" },
  { id: "pollster", role: "member" },
  { id: "submitter", role: "member" },
  { id: "voter", role: "member" },
  { id: "steward", role: "moderator" },
  { id: "ruler", role: "admin" },
] as const satisfies readonly Somebody[];

/** Id of one of them. */
export type PersonId = (typeof PEOPLE)[number]["id"];

/** A person of the filled community as a reader. */
export function readerFor(id: PersonId): Reader {
  const { role } = PEOPLE.find((p) => p.id === id)!;
  return callerReads({ personId: id, role, ceiling: ceilingOf(role) });
}

/** Every kind of reader that there is, named: who is invited how, who made what, each channel, and nobody. */
export const READERS: readonly (readonly [name: string, reader: Reader])[] = [
  ["a guest who is not known", callerReads({ role: "guest", ceiling: ceilingOf("guest") })],
  ...PEOPLE.map(({ id }) => [id, readerFor(id)] as const),
  ...SHARING.map((clearance) => [`a channel for ${clearance}`, channelReads(clearance)] as const),
  ["nobody", { kind: "nobody" }],
];
