import type { Dispatch, Invocation, InvocationInput, Plan, ReadBy } from "../../../core/kernel/commands/platform.ts";
import type { Log } from "../../../core/kernel/errors/log.ts";
import { formatter } from "../../../core/kernel/language/format.ts";
import { translator } from "../../../core/kernel/language/translate.ts";
import { defined } from "../../../core/kernel/values/defined.ts";
import { actions, ask, muted, say } from "../../../core/kernel/views/build.ts";
import type { Action, View } from "../../../core/kernel/views/model.ts";
import type { Store } from "../../../core/services/store/store.ts";
import type { TokenStore } from "../../../core/services/tokens/token-store.ts";
import { type Draft, draftOf, isLast, writeDraft } from "../forms/draft.ts";
import { errorView } from "../forms/errors-view.ts";
import type { Filling, OfferButton } from "../forms/filling.ts";
import { moreHint } from "../forms/more.ts";
import { type OptionsAsked as AskedNow, nextOf, openedAgain, openingOf } from "../forms/opening.ts";
import { respond } from "./respond.ts";
import type { FormPlan, Surface, AnswerWay } from "./surface.ts";
import { ownReader } from "../own-reader.ts";
import { keptPayload, readerOf } from "../wording.ts";

/** What answers are given with; a form asks for at most `most` fields at once. */
export interface AnsweringDeps {
  readonly log: Log;
  readonly store: Store;
  readonly tokens: TokenStore;
  readonly dispatch: Dispatch;
  readonly most: number;
}

/** Who did something, where, and how they read. */
export type Happened = Omit<Invocation, "input">;

/** What they ask for by it; undefined where it is too old to be known. */
export interface AskedByPost {
  readonly input: InvocationInput | undefined;
  /** The form that they sent, or that they open. */
  readonly sent?: Draft | undefined;
  readonly opens?: Draft | undefined;
  /** Goes along with forms, and comes back with them. */
  readonly about?: unknown;
}

/** How it is answered there: with posts, and with forms that carry a token. */
export interface PostPlace<Post, Opened> {
  /** Acknowledges what was done, where that was not yet. */
  acknowledge(): void;
  /**
   * A view as posts. Private ones are shown to whoever asked alone, unless nobody else reads there. Of some buttons it is
   * said what they send.
   */
  word(
    view: View,
    reader: ReadBy,
    how: { readonly privately: boolean; readonly values: Values },
  ): Promise<readonly Post[]>;
  post(post: Post): Promise<unknown>;
  /** Shows a post to whoever asked alone. */
  show(post: Post): Promise<unknown>;
  /** Puts a post in the place of the one whose button was pressed, where that can be. */
  readonly change?: ((post: Post) => Promise<unknown>) | undefined;
  /** A form that asks for what its draft does, below an introduction; its token comes back with it. */
  form(step: FormStep, reader: ReadBy): Promise<Opened>;
  /** Opens it; false where the platform does not let it, or not any more. */
  open(form: Opened): Promise<boolean>;
}

type Values = ReadonlyMap<Action, string>;

/** A form, and what it asks for now. */
export interface FormStep extends FormPlan {
  readonly draft: Draft;
  readonly token: string;
  readonly introduction: View;
  /** What asks for more options, and what it says of them; absent where there are no others. */
  readonly more?: { readonly label: string; readonly hint: string };
}

// People wonder after a second.
const PATIENCE_MS = 1_500;

/** Answers what somebody did. */
export async function answerInPosts<Post, Opened>(
  deps: AnsweringDeps,
  happened: Happened,
  asked: AskedByPost,
  place: PostPlace<Post, Opened>,
): Promise<void> {
  const surface = surfaceAt(deps, happened, asked, place);
  await respond(async () => {
    const { input, sent } = asked;
    const plan: Plan = input
      ? await deps.dispatch({ ...happened, input })
      : expired(await ownReader(deps, happened, happened), sent);
    return plan.kind === "suggest" ? { kind: "ignore" } : plan;
  }, surface);
}

function surfaceAt<Post, Opened>(
  { log, tokens, most }: AnsweringDeps,
  { id, direct, profile, ...known }: Happened,
  { input, sent, opens, about }: AskedByPost,
  at: PostPlace<Post, Opened>,
): Surface<readonly Post[], Opened> {
  const alone = direct === true;
  const { place } = input?.kind === "values" ? input : {};
  const filling: Filling = { most, opens: most, sent, about, ...defined({ place }) };
  const word: Surface<readonly Post[], Opened>["word"] = async (view, way, reader, buttons = []) => {
    const values = await draftValues(buttons, tokens);
    const offered = buttons.length > 0 ? [actions(...values.keys())] : [];
    const by = way === "public" ? [signature(profile?.name ?? "", reader)] : [];
    const whole = { ...view, blocks: [...view.blocks, ...offered, ...by] };
    return at.word(whole, reader, { privately: way === "private" && !alone, values });
  };
  const sayAll = async (way: AnswerWay, [first, ...more]: readonly Post[]) => {
    if (first === undefined) return;
    const post = (one: Post) => (way === "private" && !alone ? at.show(one) : at.post(one));
    await (way === "changed" && at.change ? at.change(first) : post(first));
    for (const one of more) await post(one);
  };
  let told = false;
  return {
    reader: () => readerOf(known),
    alone,
    replaces: at.change ? [alone ? "caller" : "channel"] : [],
    trouble: { id, log },
    patience: {
      ms: PATIENCE_MS,
      async expect(_way, reader) {
        if (told) return;
        told = true;
        at.acknowledge();
        const wait = await word(say(translator(reader.language)("platform.wait")), "private", reader);
        await sayAll("private", wait).catch(() => undefined);
      },
    },
    word,
    begins: async () => at.acknowledge(),
    async say(way, posts) {
      at.acknowledge();
      await sayAll(way, posts);
    },
    async form(plan, reader) {
      const { form, errors } = plan;
      const goesOn = sent !== undefined && !isLast(sent);
      const asked = goesOn ? nextOf(form, sent, filling) : askedAt(form, errors, opens, filling);
      const draft = draftOf(form, asked, filling);
      const words = { t: translator(reader.language), format: formatter(reader.language, reader.zone) };
      const introduction = errors && !goesOn ? errorView(form, errors, words) : say(form.title);
      const { t } = words;
      const more = draft.left.length > 0 && { label: t("form.more"), hint: moreHint(form, draft.options, words) };
      const token = await tokens.keep(writeDraft(draft));
      return at.form({ ...plan, draft, introduction, token, ...(more ? { more } : {}) }, reader);
    },
    open: async (form) => ((await at.open(form)) ? undefined : false),
    filling: () => filling,
  };
}

/** What a form asks for where it opens: what its button's draft did, or its beginning. */
const askedAt = (
  form: FormPlan["form"],
  errors: FormPlan["errors"],
  opens: Draft | undefined,
  filling: Filling,
): AskedNow => (opens ? openedAgain(form, errors, opens, filling) : openingOf(form, errors, filling));

/** Buttons that go on with drafts, and what each sends. */
async function draftValues(buttons: readonly OfferButton[], tokens: TokenStore): Promise<Map<Action, string>> {
  const kept = buttons.map(async ({ label, draft }) => {
    const token = await tokens.keep(writeDraft(draft));
    return [ask(label, draft.command, {}), keptPayload(token)] as const;
  });
  return new Map(await Promise.all(kept));
}

/** Whose doing it is, where what was typed is not shown in the channel. */
const signature = (person: string, { language }: ReadBy) => muted(translator(language)("platform.by", { person }));

/** What is too old to be understood. */
function expired(reader: ReadBy, sent: Draft | undefined): Plan & { kind: "answer" } {
  const sentence = translator(reader.language)(sent ? "platform.expired.form" : "platform.expired");
  return { kind: "answer", view: { ...say(sentence, "warning"), refusal: "platform.expired" }, reader };
}
