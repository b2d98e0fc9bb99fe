import { iso, NOW } from "./words.ts";

const at = (link: string) => `${NOW} - make_interval(days => 9 - ${link}.seq)`;
// The facts as the release wrote them, whatever the product makes of them now: a chain that is kept must still be whole.
const hash = (
  link: string,
  previous: string,
) => `encode(sha256(convert_to('[' || concat_ws(',', to_json(${link}.community), ${link}.seq, to_json(${iso(at(link))}),
  coalesce(to_json(${link}.actor)::text, 'null'), to_json(${link}.action), to_json(${link}.subject), ${link}.detail, to_json(${previous})) || ']', 'UTF8')), 'hex')`;
const START = "repeat('0', 64)";

/** Each community's chain of who did what; details are written with sorted keys, as they are hashed. */
export const audit: readonly string[] = [
  `insert into audit (community_id, seq, at, actor_id, action, subject, detail, previous, hash)
   with recursive entry as (
     select c.id as community, v.*
     from community c, (values (1, null, 'community.found', 'community:alpha', '{}'), (2, 'admin', 'person.role', 'person:moderator', '{"role":"moderator"}'),
       (3, 'moderator', 'contact.show', 'contact:k11', '{"fields":["emails","phones"],"reason":"Señal"}'), (4, 'gone', 'conclusion.add', 'conclusion:c10open', '{}'),
       (5, 'moderator', 'review.approve', 'resource:r1out', '{"item":"vr1out","n":1}'), (6, 'admin', 'meeting.cancel', 'meeting:m1topic', '{"told":true}'))
       v(seq, actor, action, subject, detail)
   ), chain as (
     select entry.*, ${START} as previous, ${hash("entry", START)} as hash from entry where seq = 1
     union all
     select entry.*, chain.hash, ${hash("entry", "chain.hash")} from entry join chain on chain.community = entry.community and chain.seq + 1 = entry.seq
   )
   select community, seq, ${at("chain")}, actor, action, subject, detail::jsonb, previous, hash from chain`,
];
