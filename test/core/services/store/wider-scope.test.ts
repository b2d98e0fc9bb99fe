import { describe, expect, it } from "vitest";
import { REASONS } from "../../../../src/core/services/store/reasons.ts";
import { filesWith, type Source, sources, type WiderUse, widerUses } from "../../../support/wider-uses.ts";

/**
 * Where the product looks at everything of a community, whoever asks: one reason for each use. A reader's scope is the rule;
 * what stands here was looked at, and shows nobody more than they may see.
 */
const USES: Readonly<Record<string, readonly (keyof typeof REASONS)[]>> = {
  "adapters/web/hear.ts": ["playground"],
  "adapters/web/reading.ts": ["playground", "playground"],
  "adapters/web/users.ts": ["playground", "playground"],
  "commands/delivery/deliveries-resend.ts": ["planning", "planning"],
  "commands/delivery/deliveries-show.ts": ["planning"],
  "commands/digests/digest-begin.ts": ["planning"],
  "commands/digests/digest-edit.ts": ["planning"],
  "commands/digests/digest-pause.ts": ["planning"],
  "commands/digests/digest-post.ts": ["planning"],
  "commands/digests/digest-resume.ts": ["planning"],
  "commands/digests/digest-schedule.ts": ["planning", "planning"],
  "commands/digests/digest-stop.ts": ["planning"],
  "core/features/meetings/digest-sections.ts": ["figures"],
  "core/services/files/opened-file.ts": ["files"],
  "core/services/review/digest-section.ts": ["figures"],
  "core/services/review/describe.ts": ["unique"],
  "core/services/review/merge-suggestion.ts": ["indexing"],
  "core/services/review/resubmit.ts": ["resubmitting"],
  "core/services/review/tell-moderators.ts": ["planning", "planning"],
  "core/services/review/arising/arising.ts": ["settled", "settled"],
  "core/services/review/passing/trust.ts": ["trusting"],
  "core/services/review/proposing/proposals.ts": ["resubmitting", "resubmitting"],
  "core/features/contacts/queue/review-duplicate.ts": ["directory", "directory", "planning", "planning"],
  "core/features/contacts/queue/review-stale.ts": ["directory", "directory"],
  "core/features/contacts/proposals/review-edit.ts": ["directory", "directory"],
  "core/features/resources/queue/review-stale.ts": ["freshness"],
  "core/features/resources/queue/take-answer-back.ts": ["freshness"],
  "commands/people/me-edit.ts": ["planning"],
  "commands/people/me-link.ts": ["linking"],
  "commands/people/me-unlink.ts": ["linking"],
  "commands/people/person-confirm.ts": ["linking"],
  "commands/people/person-part.ts": ["linking"],
  "commands/people/person-suspend.ts": ["planning"],
  "commands/privacy/me-erase.ts": ["holding"],
  "commands/privacy/me-export.ts": ["holding"],
  "commands/privacy/me-held.ts": ["holding"],
  "commands/meetings/meeting-add.ts": ["planning"],
  "commands/meetings/meeting-attendance.ts": ["figures", "figures"],
  "commands/meetings/meeting-attendees.ts": ["figures", "figures"],
  "commands/meetings/meeting-cancel.ts": ["planning"],
  "core/features/membership/own-role.ts": ["holding"],
  "commands/membership/membership-change.ts": ["admitting"],
  "commands/membership/membership-domains.ts": ["admitting"],
  "commands/membership/membership-join.ts": ["admitting"],
  "commands/membership/membership-request.ts": ["admitting"],
  "commands/membership/membership-withdraw.ts": ["admitting"],
  "commands/minutes/minutes-close.ts": ["planning", "planning"],
  "commands/minutes/minutes-post.ts": ["planning"],
  "commands/audit/audit.ts": ["auditing"],
  "commands/calendar/meeting-import.ts": ["planning"],
  "commands/polls/meeting-poll.ts": ["planning"],
  "commands/meetings/meeting-restore.ts": ["planning"],
  "commands/meetings/meeting-rsvp.ts": ["places"],
  "commands/meetings/reminder-snooze.ts": ["planning", "planning"],
  "commands/meetings/meeting-undo.ts": ["planning"],
  "commands/meetings/reminder-unsnooze.ts": ["planning"],
  "commands/polls/poll-cancel.ts": ["planning", "figures"],
  "commands/polls/poll-close.ts": ["planning"],
  "commands/polls/poll-reopen.ts": ["planning"],
  "commands/polls/poll-show.ts": ["figures"],
  "commands/communities/settings-clearance.ts": ["planning"],
  "commands/preferences/settings-edit.ts": ["planning"],
  "core/features/calendar/mirror/mirror-meetings.ts": ["mirroring"],
  "core/features/calendar/mirror/note-interest.ts": ["mirroring", "mirroring"],
  "core/features/calendar/mirror/showcases.ts": ["mirroring"],
  "commands/contacts/contact-accept.ts": ["requests", "requests"],
  "commands/contacts/contact-add.ts": ["directory"],
  "core/features/contacts/requests/ask-buttons.ts": ["requests"],
  "commands/contacts/joining/contact-answer.ts": ["reporting"],
  "commands/contacts/joining/contact-claim.ts": ["reporting", "directory", "reporting"],
  "commands/contacts/joining/contact-join.ts": ["directory"],
  "commands/contacts/contact-confirm.ts": ["directory", "reporting"],
  "commands/contacts/contact-correspondent.ts": ["planning", "planning"],
  "commands/contacts/contact-because.ts": ["requests"],
  "commands/contacts/contact-decline.ts": ["requests", "requests"],
  "commands/contacts/contact-request.ts": ["requests", "requests"],
  "commands/contacts/contact-told.ts": ["requests"],
  "commands/contacts/contact-why.ts": ["requests"],
  "commands/contacts/contact-withdraw.ts": ["requests"],
  "commands/contacts/contact-edit.ts": ["directory", "planning", "reporting"],
  "commands/contacts/contact-import.ts": ["directory"],
  "commands/contacts/contact-mandate.ts": ["directory", "planning"],
  "commands/contacts/contact-me.ts": ["directory", "reporting"],
  "commands/contacts/contact-merge.ts": ["directory", "planning"],
  "commands/contacts/contact-moved.ts": ["directory", "planning"],
  "commands/contacts/contact-named.ts": ["directory"],
  "commands/contacts/contact-remove.ts": ["directory", "planning"],
  "commands/contacts/contact-said.ts": ["directory"],
  "commands/contacts/contact-undo.ts": ["directory", "planning", "directory", "planning"],
  "commands/contacts/contact-verify.ts": ["directory"],
  "core/features/contacts/changing/shown-since.ts": ["directory"],
  "core/features/contacts/freshness/demo-life.ts": ["directory"],
  "core/features/resources/freshness/shown-since.ts": ["freshness"],
  "commands/contacts/contact-wrong.ts": ["reporting"],
  "commands/resources/channel-questions/resource-accept.ts": ["answers"],
  "commands/resources/channel-questions/resource-answer.ts": ["planning"],
  "commands/resources/channel-questions/resource-ask.ts": ["planning"],
  "commands/resources/channel-questions/resource-decline.ts": ["planning"],
  "commands/resources/channel-questions/resource-withdraw.ts": ["planning", "planning"],
  "commands/resources/resource-flag.ts": ["freshness"],
  "commands/resources/resource-import.ts": ["importing"],
  "commands/resources/resource-verify.ts": ["freshness", "freshness"],
  "core/features/resources/life/changed-view.ts": ["freshness"],
  "core/features/resources/freshness/links/link-checks-chore.ts": ["maintenance"],
  "core/features/resources/folder/import-folder.ts": ["importing"],
  "core/features/resources/folder/import-line.ts": ["importing"],
  "core/features/contacts/addresses/addresses-chore.ts": ["maintenance"],
  "core/features/digests/wrong-clock-chore.ts": ["maintenance"],
  "core/features/conclusions/document.ts": ["indexing"],
  "commands/conclusions/conclusion-add.ts": ["planning"],
  "commands/conclusions/conclusion-adopt.ts": ["planning"],
  "commands/conclusions/conclusion-ask-countries.ts": ["planning"],
  "core/features/conclusions/changed-view.ts": ["planning"],
  "core/features/conclusions/following/answer.ts": ["planning", "planning", "planning"],
  "core/features/conclusions/owners/drop-gone-owners.ts": ["unique"],
  "core/features/conclusions/tracking/asking/countries-asked.ts": ["planning"],
  "core/features/conclusions/following/more-time.ts": ["planning", "planning"],
  "core/features/conclusions/following/need-help.ts": ["planning"],
  "core/features/contacts/own-looks.ts": ["looks"],
  "core/features/contacts/tell-many-looks.ts": ["planning"],
  "core/services/cards/cards-there.ts": ["ledger"],
  "core/services/chores/each-community.ts": ["maintenance"],
  "core/services/communities/note-channel.ts": ["channels"],
  "core/services/delivery/delivery-context.ts": ["ledger"],
  "core/services/imports/import-file.ts": ["importing"],
  "core/features/meetings/edit/edit-meeting.ts": ["planning"],
  "core/features/meetings/edit/cancel-meeting.ts": ["figures", "planning"],
  "core/features/meetings/own-reminders/next.ts": ["planning", "planning"],
  "core/features/meetings/reminders/reminder-words.ts": ["figures"],
  "core/features/meetings/rsvp/rsvp-blocks.ts": ["figures"],
  "core/features/minutes/draft/adopt.ts": ["planning"],
  "core/features/minutes/minutes.ts": ["figures"],
  "core/features/minutes/open-minutes.ts": ["planning", "planning", "unique"],
  "core/features/polls/reopen-poll.ts": ["reopening"],
  "core/features/polls/decided-view.ts": ["figures"],
  "core/features/polls/list-polls.ts": ["figures"],
  "core/services/identity/identify.ts": ["receiving"],
  "core/services/identity/receive-picked.ts": ["receiving"],
  "core/services/people/leave.ts": ["leaving"],
  "core/services/people/refresh.ts": ["receiving"],
  "core/services/posts/posts.ts": ["posts", "posts", "posts", "posts", "posts", "posts", "posts", "posts"],
  "core/features/resources/life/change-resource.ts": ["indexing", "citing"],
  "core/features/resources/suggest-resource.ts": ["unique", "indexing", "citing"],
  "core/features/resources/passages/attach-document.ts": ["files", "files", "indexing"],
  "core/services/sealing/rotate-keys.ts": ["maintenance"],
  "core/services/search/index/filing-chore.ts": ["maintenance", "maintenance"],
  "core/services/search/index/merge-chore.ts": ["maintenance"],
  "core/services/review/decide.ts": ["indexing", "planning"],
  "core/services/review/reopen.ts": ["indexing", "planning"],
  "core/services/taxonomy/remembered.ts": ["taxonomy"],
  "terminal/commands/admin.ts": ["operating", "operating"],
  "terminal/commands/audit.ts": ["auditing", "auditing"],
  "terminal/commands/export.ts": ["exporting", "exporting", "exporting"],
  "terminal/commands/logo.ts": ["importing", "importing"],
  "terminal/commands/glossary.ts": ["importing", "importing", "importing"],
  "terminal/commands/import.ts": ["importing"],
  "terminal/commands/links.ts": ["linking", "linking"],
  "terminal/commands/turn.ts": ["posts"],
};

/** What is wrong with the uses that were found, in sentences; none where they are as the table says. */
function wrongs(
  found: readonly WiderUse[],
  table: Readonly<Record<string, readonly string[]>>,
  reasons: Readonly<Record<string, { why: string }>>,
): string[] {
  const wrong = found
    .filter(({ reason }) => reason === undefined)
    .map(
      ({ file, line }) =>
        `src/${file}:${line}: asCommunity is called there, with its reason as a literal: asCommunity(context, "planning", …)`,
    );
  const files = new Set([...found.map(({ file }) => file), ...Object.keys(table)]);
  for (const file of [...files].sort()) {
    const uses = found.filter((use) => use.file === file);
    for (const reason of new Set([...uses.flatMap((use) => use.reason ?? []), ...(table[file] ?? [])])) {
      const [known] = [reasons[reason]?.why];
      const is = uses.filter((use) => use.reason === reason);
      const said = (table[file] ?? []).filter((r) => r === reason).length;
      if (known === undefined)
        wrong.push(`src/${file}: there is no reason "${reason}" in src/core/services/store/reasons.ts`);
      else if (is.length > said)
        wrong.push(
          `src/${file} (lines ${is.map(({ line }) => line).join(", ")}) sees everything of the community for "${reason}" – ${known} – ` +
            `${is.length} times, and ${said} are known. Read as the reader if that does. Where it does not: make sure that what comes out of it ` +
            `may be shown to the reader, and enter the use in test/core/services/store/wider-scope.test.ts.`,
        );
      else if (is.length < said)
        wrong.push(
          `src/${file} is said to see everything for "${reason}" – ${known} – ${said} times, and does ${is.length} times: take the entry out.`,
        );
    }
  }
  const used = new Set(found.map(({ reason }) => reason));
  for (const [reason, { why }] of Object.entries(reasons))
    if (!used.has(reason))
      wrong.push(`nothing is done for "${reason}" – ${why}: take the reason out of src/core/services/store/reasons.ts`);
  return wrong;
}

// However the settings are spelt: nothing else sets one at all.
const SETS =
  /set_config|rapporteur_scoped|\b(set|reset)\s+((local|session)\s+)?(role\b|authorization\b|"?rapporteur"?\.)|\b(reset|discard)\s+all\b/i;

/** Calls of `scopeTo`, by which a transaction over all communities becomes one of a single one. */
const SCOPES = ["core/services/communities/join-community.ts", "core/services/demo/install.ts"];
const outsideStore = (files: readonly string[]) => files.filter((file) => !file.startsWith("core/services/store/"));

// The store's own: there the two functions are made.
const product = sources();
const callers = product.filter(({ file }) => !file.startsWith("core/services/store/"));

describe("the scope is widened", () => {
  it("where it is known to be, for a reason", () => {
    expect(wrongs(widerUses(callers), USES, REASONS)).toEqual([]);
  });
  it("by settings and a role that one file sets", () => {
    expect(filesWith(product, SETS)).toEqual(["core/services/store/scope.ts"]);
  });
  it("from a transaction over all communities in two files", () => {
    expect(outsideStore(filesWith(product, /\bscopeTo\b/))).toEqual(SCOPES);
  });
});

describe("statements over all communities", () => {
  it("are made by no command, and in features where keys, addresses and events of servers are", () => {
    const above = product.filter(({ file }) => /^(?:commands|core\/features)\//.test(file));
    expect(filesWith(above, /\.(?:statement|system)[(<]/).sort()).toEqual([
      "core/features/calendar/mirror/mirror-meetings.ts",
      "core/features/calendar/mirror/native-event-rows.ts",
      "core/features/calendar/read-feed.ts",
      "core/features/contacts/addresses/addresses-chore.ts",
      "core/features/contacts/changing/kept-changes.ts",
      "core/features/contacts/fields/private-fields.ts",
      "core/features/contacts/freshness/presence-chore.ts",
      "core/features/contacts/reports/sealed-reports.ts",
      "core/features/contacts/requests/agreed.ts",
      "core/features/digests/wrong-clock-chore.ts",
      "core/features/meetings/participants/answer-note.ts",
      "core/features/membership/requests/sealed-fields.ts",
      "core/features/resources/freshness/links/due-links.ts",
    ]);
  });
});

describe("these checks", () => {
  const source = (text: string, file = "commands/planted.ts"): Source => ({ file, text });
  const reasons = { planning: { why: "who is told" }, figures: { why: "how many" } };
  const both = source(`asCommunity(context, "planning", (w) => w); await store.asCommunity(id, 'figures', (db) => db)`);
  const table = { "commands/planted.ts": ["planning", "figures"] };
  const wrong = (planted: Source[], known: Record<string, string[]> = table) =>
    wrongs(widerUses(planted), known, reasons);

  it("are content with what is entered", () => {
    expect(
      wrong([both, source(`import { asCommunity } from "./store.ts"; // asCommunity(x, y)`, "commands/other.ts")]),
    ).toEqual([]);
  });
  it("find a use that is not entered, and say what to do", () => {
    const [said, ...more] = wrong([
      both,
      source(`const rows =\n  await asCommunity<A, B>(\n    { db },\n    "figures",\n    (w) => w)`, "commands/new.ts"),
    ]);
    expect(more).toEqual([]);
    expect(said).toContain(
      `src/commands/new.ts (lines 2) sees everything of the community for "figures" – how many – 1 times, and 0 are known.`,
    );
    expect(said).toContain("enter the use in test/core/services/store/wider-scope.test.ts");
  });
  it("count the uses of a file, on the store and in transactions alike", () => {
    expect(wrong([source(`${both.text}; this.store?.asCommunity(id, "planning", f)`)])).toEqual([
      expect.stringContaining("2 times, and 1 are known"),
    ]);
  });
  it("find an entry that nothing uses", () => {
    expect(wrong([both], { ...table, "commands/gone.ts": ["figures"] })).toEqual([
      expect.stringMatching(/commands\/gone\.ts is said .* take the entry out/),
    ]);
    expect(wrong([both], { "commands/planted.ts": ["planning", "planning", "figures"] })).toEqual([
      expect.stringContaining("2 times, and does 1 times"),
    ]);
  });
  it("find a reason that nothing uses, and one that there is not", () => {
    const one = [source(`asCommunity(context, "planning", f)`)];
    expect(wrong(one, { "commands/planted.ts": ["planning"] })).toEqual([
      expect.stringContaining(`nothing is done for "figures" – how many`),
    ]);
    expect(wrong([both, source(`asCommunity(c, "because", f)`, "a.ts")])).toEqual([
      `src/a.ts: there is no reason "because" in src/core/services/store/reasons.ts`,
    ]);
  });
  it.each([
    ["a computed reason", "asCommunity(context, why, f)"],
    ["a reason with a part", 'asCommunity(context, `plan${"ning"}`, f)'],
    ["a renamed import", 'import { asCommunity as all } from "./store.ts"; all(context, "planning", f)'],
    ["a function that is kept", "const all = store.asCommunity; all(id, reason, f)"],
    ["a function that is taken apart", "const { asCommunity: all } = store"],
    ["a name in a string", 'store["asCommunity"](id, "planning", f)'],
    ["a call through another", 'asCommunity.call(null, context, "planning", f)'],
    ["one that is handed on", 'export { asCommunity } from "./store.ts"'],
  ])("find %s", (_what, text) => {
    expect(wrong([both, source(text, "a.ts")])).toEqual([
      expect.stringMatching(/^src\/a\.ts:1: asCommunity is called there, with its reason as a literal/),
    ]);
  });
  it.each([
    "select set_config('rapporteur.role', '4', true)",
    "SET LOCAL rapporteur.person = ''",
    "set role rapporteur_scoped",
    "reset role",
    "reset all",
  ])("find who sets a scope: %s", (text) =>
    expect(filesWith([source(text), source("who sets roles, sets all", "a.ts")], SETS)).toEqual([
      "commands/planted.ts",
    ]),
  );
  it("find who makes one", () => {
    expect(
      outsideStore(
        filesWith([source("await scopeTo(db, id)"), source("scopeTo(db)", "core/services/store/x.ts")], /\bscopeTo\b/),
      ),
    ).toEqual(["commands/planted.ts"]);
  });
});
