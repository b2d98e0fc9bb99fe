/** Why something is done on everything of a community, whoever asks; who writes there: whoever asked, or the product itself. */
interface Why {
  readonly why: string;
  readonly acts: "caller" | "product";
}

const caller = (why: string): Why => ({ why, acts: "caller" });
const product = (why: string): Why => ({ why, acts: "product" });

/** The reasons there are. A use with a new one, or of an old one in another file, is entered in test/core/services/store/wider-scope.test.ts. */
export const REASONS = {
  planning: caller("who is told of something follows from what they may see, not from what whoever causes it may see"),
  places: caller("a place belongs to whoever is next in line, and a limit counts everybody"),
  figures: caller("how many there are is told to those who may not see who"),
  unique: caller("what may be there once is looked for among everything"),
  indexing: caller("the index and its totals are everybody's"),
  citing: product("what a text of the library names is linked to it, whoever wrote either"),
  receiving: product("the platform says who somebody is, before they ask"),
  admitting: product(
    "who asks to become a member, or comes in by a code, is a guest, and guests write nothing themselves",
  ),
  operating: product("whoever operates the bot says who administers a community, where nobody in it can"),
  linking: product("two records of one person become one, whatever hangs on either"),
  leaving: product("the platform says that somebody left"),
  reopening: product("a poll that is opened again takes back the meeting that it became, whoever runs that by now"),
  ledger: product("the ledger delivers for everybody; what it words, it reads as whoever is told"),
  posts: product(
    "what stands in the terminal's own channels is read by the terminal, which shows each to whom it is for",
  ),
  looks: product("whose private fields were opened is shown by whom, and nobody else is"),
  holding: product("what is held about somebody is shown to them, and to nobody else"),
  directory: product("a contact is changed by moderators, whatever it hangs on, and by whoever it is themselves"),
  requests: caller(
    "who asks for what a contact does not show, and whose it is, know of it; what both agree on goes from one to the other",
  ),
  reporting: product("what somebody says is wrong on a contact waits for moderators, who alone read it"),
  resubmitting: product(
    "what somebody submitted and is asked to put right awaits a decision again, for moderators alone to write",
  ),
  settled: product("what was seen to elsewhere waits for moderators no more, whoever of them looks"),
  trusting: product(
    "what somebody submits whose others were approved passes as if a moderator had approved it, who can take that back",
  ),
  freshness: product(
    "whether a resource is still so is said by moderators and by whoever is asked; what is wrong with it waits for moderators",
  ),
  answers: product("what answers a question to a channel becomes a suggestion of whoever gave it, whoever accepts it"),
  files: product("a file stands once, whoever attached it, and the room that all files take is everybody's"),
  auditing: product("the audit log is read by administrators, who ask for it by its own command, and checked whole"),
  maintenance: product("what is planned for everybody is put in order by the hour"),
  importing: product("a file that an operator or a moderator brings is compared with everything that is there"),
  exporting: product("whoever runs the bot takes out what is there, but for what its owner shows to nobody"),
  taxonomy: product("the taxonomy is everybody's and remembered for all"),
  mirroring: product("events of a platform are compared with all meetings"),
  playground: product("the page of a demo community shows who and where one can be"),
  channels: product("what the platform calls a channel is taken over"),
} as const satisfies Record<string, Why>;

export type Reason = keyof typeof REASONS;
