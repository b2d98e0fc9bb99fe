const LABELS = "array['clear', 'green', 'amber', 'amber+strict', 'red']";
const next = (by: number) => `(${LABELS})[1 + (array_position(${LABELS}, sharing) + ${by - 1}) % 5]`;
const HANGING = ["occurrence_change", "rsvp", "attendance", "mute", "native_event", "meeting_document", "agenda_point"];

/** What people change later, all at once, as SQL: labels, invitations, who runs what, what hangs on which, what is published. */
export const CHANGES: readonly string[] = [
  // Up and down, past what came of it.
  `update meeting set sharing = ${next(2)}`,
  `update contact set sharing = ${next(3)} where id like '%a'`,
  `update resource set sharing = ${next(1)}`,
  `update resource_collection set sharing = ${next(2)}`,
  `update conclusion set sharing = ${next(4)} where id like '%persons' or id like '%free'`,
  `update poll set sharing = ${next(3)} where id like '%country' or id like '%free'`,
  // Invitations that are taken back, changed, moved and added.
  `delete from invitation where kind = 'role' and value = 'moderator'`,
  `update invitation set kind = 'country', value = 'PY' where kind = 'topic'`,
  `update invitation set value = 'member' where kind = 'role' and value = 'guest'`,
  `update invitation set meeting_id = replace(meeting_id, 'persons', 'open') where meeting_id like '%persons'`,
  `insert into invitation (community_id, meeting_id, kind, value) select community_id, id, 'topic', 'ballistics' from meeting where id like '%admins' or id like '%persons'`,
  // Other hosts, other countries, other topics.
  `update meeting set organiser_id = 'plain', chair_id = null where id like '%moderators' or id like '%organisers'`,
  `update person set country = 'PY', topics = '{}' where id in ('called', 'topical')`,
  // What comes of one meeting is found to be of another, or of one at all, or of none.
  `update conclusion set meeting_id = replace(meeting_id, 'country', 'admins') where meeting_id like '%country'`,
  `update conclusion set meeting_id = null where meeting_id like '%topic'`,
  `update conclusion set meeting_id = 'mclearadmins' where id = 'cclearfree'`,
  `update poll set meeting_id = replace(meeting_id, 'everyone', 'organisers') where meeting_id like '%everyone'`,
  `update session set meeting_id = replace(meeting_id, 'everyone', 'mixed') where meeting_id like '%everyone'`,
  ...HANGING.flatMap((table) => [
    `delete from ${table} where meeting_id like '%admins'`,
    `update ${table} set meeting_id = replace(meeting_id, 'members', 'admins') where meeting_id like '%members'`,
  ]),
  `update meeting_edit set meeting_id = replace(meeting_id, 'members', 'admins') where meeting_id like '%members'`,
  `delete from contact_topic where contact_id like '%a'`,
  `update contact_topic set contact_id = left(contact_id, -1) || 'a' where contact_id like '%b'`,
  `delete from contact_address where contact_id like '%a'`,
  `update contact_address set contact_id = left(contact_id, -1) || 'a' where contact_id like '%b'`,
  `delete from resource_topic where resource_id like '%out'`,
  `delete from resource_file where resource_id like '%orphan'`,
  `update resource_file set resource_id = replace(resource_id, 'out', 'orphan') where resource_id like '%out'`,
  `update resource_passage set ordinal = 1, resource_id = replace(resource_id, 'waits', 'out') where resource_id like '%waits'`,
  `update resource_topic set resource_id = replace(resource_id, 'waits', 'out') where resource_id like '%waits'`,
  `update point_of_contact set contact_id = left(contact_id, -1) || 'a' where contact_id like '%b'`,
  `update mandate set contact_id = left(contact_id, -1) || 'a' where contact_id like '%b'`,
  // Published, taken back, and of somebody else.
  `update resource set published_at = now() where id like 'ramber%waits' or id like 'r%orphan' and sharing = 'green'`,
  `update resource set published_at = null where id in ('rclearout', 'rgreenout')`,
  `update resource set submitted_by_id = 'plain' where id like '%refused'`,
];
