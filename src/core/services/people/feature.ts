import { newMembers } from "./digest-section.ts";
import { feature } from "../../kernel/catalogue/feature.ts";
import { audited } from "./audited.ts";
import { ownJobs } from "./jobs.ts";
import { messages } from "./messages/index.ts";
import { sql } from "../store/store.ts";
import { plainly } from "../delivery/describing.ts";
import { erasingWish } from "./erasing/wish.ts";
import { expiringLinks } from "./linking/expiring.ts";
import { linkComposer } from "./linking/link-composer.ts";
import { linksAlert } from "./linking/links-alert.ts";
import { alikeAlert } from "./names/alike-alert.ts";
import { madeAdministratorNotices } from "./make-administrator.ts";
import { administratorNotices } from "./no-administrator.ts";
import { namesLook } from "./names/names-chore.ts";
import { toldSchema } from "./linking/tell-link.ts";
import { linkRetention } from "./linking/retention-chore.ts";

declare module "../delivery/ledger.ts" {
  interface DeliveryKinds {
    link: "says";
  }
}

declare module "../delivery/notices/notice-about.ts" {
  interface NoticeSubjects {
    /** That nobody administers the community. */
    administrator: "asks";
    /** That an operator made somebody an administrator. */
    "administrator-made": "asks";
  }
}

export const people = feature({
  name: "people",
  audited,
  auditKinds: { people: "audit.kind.people" },
  messages,
  families: [
    { word: "me", about: "family.me" },
    { word: "person", shownWith: "community" },
    { word: "members", shownWith: "community" },
  ],
  jobs: ownJobs,
  digest: [newMembers],
  deliveries: {
    // An administrator has to act; the two accounts began it themselves.
    link: {
      composer: linkComposer,
      direct: ({ detail }) => (toldSchema.safeParse(detail).data?.step === "check" ? "urgent" : "asked"),
      describe: plainly("deliveries.what.link"),
    },
  },
  notices: { administrator: administratorNotices, "administrator-made": madeAdministratorNotices },
  alerts: [linksAlert, alikeAlert],
  chores: [linkRetention, namesLook],
  expiring: [...expiringLinks, erasingWish],
  async erasePerson({ db, community }, person) {
    // Links of others that their accounts were in, and are no more.
    await db.$executeRaw(sql`
      delete from link l using handle h where l.community_id = ${community.id} and h.community_id = l.community_id and h.person_id = ${person}
        and l.state in ('void', 'refused', 'undone')
        and ((l.maker_platform, l.maker_account) = (h.platform, h.external_id) or (l.asker_platform, l.asker_account) = (h.platform, h.external_id))`);
  },
  holds: [
    {
      ...{ label: "held.profile", table: "person", person: ["id"], becomes: "gone", uncounted: true },
      shows: [
        "name",
        "role",
        "language",
        "zone",
        "country",
        "topics",
        "preferences",
        "created_at",
        "admitted_at",
        "left_at",
      ],
      also: ["looks", "named_at", "seen_at"],
    },
    {
      ...{ label: "held.accounts", table: "handle", person: ["person_id"], becomes: "gone", uncounted: true },
      shows: [
        "platform",
        "external_id",
        "name",
        "standing",
        "language",
        "zone",
        "spaces",
        "came_at",
        "chosen_at",
        "left_at",
      ],
    },
    {
      ...{ label: "held.links", table: "link", person: ["person_id", "asker_id"], becomes: "gone" },
      shows: ["state", "asked_at", "joined_at"],
      also: ["maker_account", "asker_account", "before"],
      parts: { link_part: "link_id" },
    },
    {
      ...{ label: "held.links", table: "link_code", person: ["person_id"], becomes: "gone" },
      shows: ["created_at", "expires_at", "used_at", "platform", "space", "account"],
    },
    {
      ...{ label: "held.links", table: "link_try", person: ["person_id"], becomes: "gone" },
      shows: ["tries", "since"],
    },
  ],
  spaceLeaves: {
    async end({ db, community }, { platform, space }) {
      await db.$executeRaw(sql`
        update handle set spaces = array_remove(spaces, ${space}) where community_id = ${community.id} and platform = ${platform} and ${space} = any(spaces)`);
    },
  },
});
