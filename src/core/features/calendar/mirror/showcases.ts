import type { PlatformName } from "../../../kernel/access/target.ts";
import { type Language, readLanguage } from "../../../kernel/language/language.ts";
import type { Store } from "../../../services/store/store.ts";
import { type Meeting, meetingsById } from "../../meetings/feature.ts";
import type { NativeEventRows } from "./native-event-rows.ts";

/** A meeting that is to be seen in a space, or was, with its rows there. */
export interface ShownMeeting {
  readonly meeting: Meeting;
  readonly platform: PlatformName;
  readonly space: string;
  readonly rows: readonly NativeEventRows[];
  readonly channel: string;
  readonly language: Language;
}

/** The meetings of a community that have rows in the platforms. */
export function showcases(store: Store, community: string, platforms: readonly string[]): Promise<ShownMeeting[]> {
  return store.asCommunity(community, "mirroring", async (db) => {
    const rows = await db.nativeEvent.findMany({
      where: { communityId: community, platform: { in: [...platforms] } },
      orderBy: { occurrence: "asc" },
    });
    const meetings = await meetingsById(
      db,
      community,
      rows.map((r) => r.meetingId),
    );
    const channels = await db.channel.findMany({
      where: { communityId: community, externalId: { in: meetings.map((m) => m.channel) } },
    });
    const { language } = await db.community.findUniqueOrThrow({ where: { id: community }, select: { language: true } });
    return meetings.flatMap((meeting) => {
      const own = rows.filter((r) => r.meetingId === meeting.id);
      const name = channels.find((c) => c.externalId === meeting.channel)?.name;
      return own
        .filter((r) => r.occurrence === "")
        .map(({ platform, spaceId: space }) => ({
          ...{ meeting, platform, space, rows: own.filter((r) => r.platform === platform && r.spaceId === space) },
          channel: name === undefined ? meeting.title : `#${name}`,
          language: readLanguage(language) ?? "en",
        }));
    });
  });
}
