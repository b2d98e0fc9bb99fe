/** Rows as they are stored, and Prisma's words for conditions on them: the one door to the generated client. */
export { Prisma } from "./generated/client.ts";
export type {
  Attendance,
  ContactRequest,
  Delivery,
  Digest,
  Feed,
  Handle,
  InvitationCode,
  Link,
  LinkCode,
  Meeting,
  MembershipRequest,
  NativeEvent,
  Note,
  OccurrenceChange,
  Person,
  Poll,
  PollOption,
  ResourceAnswer,
  ResourceQuestion,
  Session,
} from "./generated/client.ts";
