import type { Context } from "../../kernel/commands/command.ts";
import { actions, code, list, muted, open, run, text, time } from "../../kernel/views/build.ts";
import type { Block, View } from "../../kernel/views/model.ts";
import { feedAddress, MOST_FEEDS, openFeeds, type Shows } from "./feeds.ts";
import { googleFeedLink, outlookFeedLink, webcal } from "./links.ts";

/** A person's private calendar addresses: when each was made and last used, how to end one and how to get one. */
export async function feedsView(context: Context, personId: string): Promise<View> {
  const { t, publicUrl } = context;
  const feeds = await openFeeds(context, personId);
  const lines = feeds.map(({ createdAt, readAt }, i) => [
    `${t("calendar.feed.made", { number: i + 1 })} `,
    time(createdAt, "date"),
    ...(readAt ? [` · ${t("calendar.feed.used")} `, time(readAt)] : [` · ${t("calendar.feed.unused")}`]),
  ]);
  const revoke = feeds.map(({ id }, i) =>
    run(
      t("calendar.feed.revoke", { number: i + 1 }),
      "me calendar",
      { revoke: id },
      { weight: "danger", place: "here" },
    ),
  );
  const make =
    publicUrl !== undefined && feeds.length < MOST_FEEDS
      ? [run(t("calendar.feed.make"), "me calendar", { make: true }, { weight: "primary" })]
      : [];
  const blocks: Block[] = [
    text(t("calendar.feed.what")),
    ...(lines.length > 0 ? [list(lines)] : [muted(t("calendar.feed.none"))]),
    ...(publicUrl === undefined ? [text(t("calendar.feed.unset"))] : []),
    ...(revoke.length + make.length > 0 ? [actions(...make, ...revoke)] : []),
  ];
  return { title: t("calendar.feed.title"), blocks };
}

/** A private address, the one time it is shown. */
export function madeFeedView({ t, community }: Context, base: string, token: string, shows: Shows): View {
  const address = feedAddress(base, community.id, token, shows);
  return {
    title: t("calendar.feed.ready"),
    tone: "good",
    blocks: [
      text(t(shows === "all" ? "calendar.feed.ready.all" : "calendar.feed.ready.mine")),
      text(code(address)),
      text(t("calendar.feed.apple"), " ", code(webcal(address))),
      text(t("calendar.feed.secret")),
      actions(
        open(t("calendar.google"), googleFeedLink(address)),
        open(t("calendar.outlook"), outlookFeedLink(address, community.name)),
        run(t("calendar.feed.all"), "me calendar", {}),
      ),
    ],
  };
}
