import type { Context } from "../../kernel/commands/command.ts";
import { examplesIn } from "../../kernel/commands/examples.ts";
import { withoutOption } from "../../kernel/commands/without-option.ts";
import type { Format } from "../../kernel/language/format.ts";
import type { Translate } from "../../kernel/language/translate.ts";
import { withoutButtons, withoutEach, type Without } from "../../services/questions/condition-buttons.ts";
import { somebodyWith } from "../../services/questions/naming/somebody-with.ts";
import { labelling } from "../../services/taxonomy/labelling.ts";
import { actions, ask, list, run, text } from "../../kernel/views/build.ts";
import type { Action, Block, Rich, View } from "../../kernel/views/model.ts";
import { relaxedQueryActions, relaxedQueries } from "../../kernel/views/relaxed-queries.ts";
import { withColon } from "../../kernel/views/walk.ts";
import type { MatchedAddresses } from "./addresses/match-addresses.ts";
import { type AskedContacts, readAsked } from "./asked.ts";
import { type ContactQuestion, findContacts } from "./find-contacts.ts";
import type { ContactLooking } from "./looking.ts";
import { isAmongPoints, isPointOfContact, loadContacts, selectContacts } from "./select-contacts.ts";
import { type ContactWords, pocLine } from "./contact-labels.ts";

const MOST_OTHERS = 3;

/** What to ask, for a look-up that asked nothing. */
export function noQueryView({ catalogue, t }: Pick<Context, "catalogue" | "t">): View {
  const find = catalogue.commands.find(({ path }) => path === "contact find");
  return {
    tone: "warning",
    refusal: "contact.find.empty",
    blocks: [
      text(t("contact.find.empty")),
      list((find ? examplesIn(find, t) : []).map((line): Rich => [line])),
      actions(ask(t("contact.find.form"), "contact find", {})),
    ],
  };
}

/** What to try instead, for a look-up that found nobody: wider questions, and the country's other points of contact. */
export async function noResultsView(
  looking: ContactLooking,
  question: ContactQuestion,
  { t, format }: { readonly t: Translate; readonly format: Format },
): Promise<View> {
  const term = labelling(looking.terms, looking.caller.language);
  const wider = await relaxedQueries(
    { ...question },
    async (without) => (await findContacts(looking, without)).ids.length,
  );
  const next: Action[] = relaxedQueryActions(wider, "contact find", withoutOption("contact find", t));
  const { words: typed = "", ...options } = question;
  const asked = await readAsked(looking, typed, options);
  const words = { t, format, term };
  const others = await otherPoints(looking, asked);
  const matched = await looking.match(typed);
  const blocks: Block[] = [text(matched === undefined ? nobody(asked, words) : nobodyWith(matched, words))];
  if (others.length > 0) {
    blocks.push(
      text(t(asked.topics.length > 0 ? "contact.find.others" : "contact.find.points")),
      list(others.map((c): Rich => [`${withColon(c.name, t.language)} ${pocLine(c, words) ?? ""}`])),
    );
    next.unshift(...others.map((c) => run(c.name, "contact show", { contact: c.id })));
  }
  if (matched === undefined) next.push(...(await lessAsked(looking, question, asked, words)));
  if (next.length === 0) next.push(ask(t("contact.find.form"), "contact find", { ...question }));
  return { title: t("contact.find.title", { total: 0 }), blocks: [...blocks, actions(...next)] };
}

/** "Nobody in Paraguay for tracing.", where that is all that was asked. */
function nobody({ conditions, options, telling, poc }: AskedContacts, words: ContactWords): string {
  const all = conditions.length > 0 && options.length + telling.length === 0 && !poc;
  return all
    ? words.t("contact.find.nobody.who", { who: somebodyWith(conditions, words) })
    : words.t("contact.find.nobody");
}

/** The same, whether nobody has an address or who has it does not show it. */
const nobodyWith = ({ addresses }: MatchedAddresses, { t, format }: ContactWords): string =>
  t("contact.find.nobody.address", { address: format.all(addresses.map(({ typed }) => typed.trim())) });

/** Buttons that ask for less, where that finds somebody. */
async function lessAsked(
  looking: ContactLooking,
  question: ContactQuestion,
  asked: AskedContacts,
  words: ContactWords,
) {
  const found: Without[] = [];
  for (const one of withoutEach(asked.question, words))
    if ((await findContacts(looking, { ...question, words: one.words })).ids.length > 0) found.push(one);
  return withoutButtons(found, words.t, { path: "contact find", input: { ...question } });
}

/** Points of contact of the countries that the question names, whatever their topics. */
async function otherPoints(looking: ContactLooking, { countries }: AskedContacts) {
  const { db, community, now } = looking;
  if (countries.length === 0) return [];
  const condition = isAmongPoints(community, countries, now);
  const ids = await selectContacts(looking, condition, isPointOfContact(countries, [], now), MOST_OTHERS);
  return loadContacts({ db, community: { id: community }, now }, ids);
}
