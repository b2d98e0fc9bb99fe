import type { ViewResponseAction } from "@slack/bolt";
import type { ModalView } from "@slack/types";
import type { ReadBy } from "../../../core/kernel/commands/platform.ts";
import { defined } from "../../../core/kernel/values/defined.ts";
import { translator } from "../../../core/kernel/language/translate.ts";
import { nextOf } from "../../kit/forms/opening.ts";
import type { FormPlan, Patience, Surface } from "../../kit/answering/surface.ts";
import { say } from "../../../core/kernel/views/build.ts";
import { surfaceAt, type Worded, wording } from "../answering/answer.ts";
import { modalOf } from "../forms/form.ts";
import { paged, ROOM } from "../forms/form-room.ts";
import { changeModal, formContextOf, resultModal, waitingModal } from "../answering/modal.ts";
import { type SubmissionPayload, teamOf } from "./payload.ts";
import type { ReplyDeps } from "../answering/reply-deps.ts";
import type { FilledForm } from "./filled-form.ts";
import type { ReplyTarget } from "../answering/reply-target.ts";
import { fieldErrors, mending } from "../forms/submission.ts";

/** Acknowledges a form that was sent; once. */
export type Acknowledge = (response?: ViewResponseAction) => Promise<void>;

/** A form that was sent, as far as it is known by now. */
export interface Submitted {
  /** By what it is known again, however often it is sent. */
  readonly form: string;
  readonly payload: SubmissionPayload;
  /** Where it is answered. */
  target?: ReplyTarget;
  reader: ReadBy;
  read?: FilledForm;
  /** What was attached to it, by option, as far as it was fetched. */
  readonly files: Record<string, unknown>;
}

/** How a form is asked again: in the acknowledgement, or, where that was sent, by changing the view. */
interface Again {
  readonly acknowledgement: ViewResponseAction;
  readonly view: () => Promise<ModalView>;
}

/**
 * A form that was sent. The acknowledgement has the form's errors, its next step or what is refused; what is done is answered
 * where the form was opened, and in the form itself where that was nowhere. Where it takes long the form says so meanwhile.
 */
export function submissionSurface(
  deps: ReplyDeps,
  form: Submitted,
  acknowledge: Acknowledge,
): Surface<Worded, Again> & { readonly patience: Patience } {
  const { payload } = form;
  const { trigger_id: id = payload.view.id } = payload;
  const view = { id: payload.view.id, type: "modal" as const };
  let sent: "waits" | "closed" | undefined;
  const waits = async (reader: ReadBy) => {
    sent = "waits";
    const title = translator(reader.language)("platform.answer");
    await acknowledge({ response_action: "update", view: waitingModal(title, reader) });
  };
  const closes = async () => {
    sent = "closed";
    await acknowledge();
  };
  const target = () => {
    if (!form.target) throw new Error("there is nothing to answer Slack with");
    return form.target;
  };
  const answering = (to: ReplyTarget) => surfaceAt(deps, { id, target: to, reader: form.reader });
  let closed: ReturnType<typeof answering> | undefined;
  const at = () => {
    if (sent === "closed") return (closed ??= answering(target()));
    return answering(sent === "waits" ? { ...target(), view } : target());
  };
  const by = { team: teamOf(payload), user: payload.user.id };
  const word: Surface<Worded, Again>["word"] = (...given) =>
    wording(deps, { ...by, ...defined({ message: form.target?.message }) })(...given);
  return {
    reader: () => form.reader,
    get alone() {
      return form.target?.channel === undefined;
    },
    copies: true,
    get replaces() {
      return form.target ? (at().replaces ?? []) : [];
    },
    trouble: { id, log: deps.log },
    patience: {
      ms: deps.waits.slack,
      async expect(way, reader) {
        if (sent === undefined) await waits(reader);
        else if (sent === "closed") await at().patience?.expect(way, reader);
      },
    },
    word,
    async sent(reader) {
      // The answer is given where it was sent first; a form that waits must not wait for ever.
      if (sent === undefined) return closes();
      const done = say(translator(reader.language)("platform.sent"));
      await at().say("private", await word(done, "private", reader));
    },
    async begins(_plan, reader) {
      if (sent === undefined) await (form.read?.carried.inside === undefined ? closes() : waits(reader));
    },
    async say(way, shown) {
      if (sent !== undefined) return at().say(way, shown);
      sent = "closed";
      const blocks = shown.messages.flatMap((m) => [...m.blocks]);
      const result = resultModal(blocks, shown.view, shown.reader, form.read?.carried);
      await acknowledge({ response_action: "update", view: result });
    },
    form: (plan, reader) => again(deps, form, plan, reader),
    async open({ acknowledgement, view: shown }) {
      if (sent !== undefined)
        return (await changeModal({ ...target(), view }, await shown(), deps.log)) ? undefined : false;
      sent = "closed";
      return acknowledge(acknowledgement);
    },
    filling: () => ({ ...ROOM, sent: form.read, place: form.read?.place }),
    async after(...given) {
      await at().after?.(...given);
      if (form.read?.carried.inside === "home") await deps.refreshHome(target());
    },
  };
}

async function again(
  deps: ReplyDeps,
  { payload: { view }, read }: Submitted,
  { form, errors }: FormPlan,
  reader: ReadBy,
): Promise<Again | undefined> {
  if (!read) return undefined;
  const context = { ...formContextOf(deps, read.carried, reader, read.place), asked: read };
  if (read.last)
    return {
      acknowledgement: await mending(view, form, errors, context),
      view: async () => viewOf(await mending({ ...view, blocks: [] }, form, errors, context)),
    };
  const here = fieldErrors(view, form, errors, context);
  const wrong = Object.keys(here).length > 0;
  const shown = () =>
    modalOf(form, wrong ? errors : undefined, wrong ? context : { ...context, asked: paged(nextOf(form, read, ROOM)) });
  return {
    acknowledgement: wrong
      ? { response_action: "errors", errors: here }
      : { response_action: "update", view: await shown() },
    view: shown,
  };
}

function viewOf(mended: Awaited<ReturnType<typeof mending>>): ModalView {
  if (mended.response_action !== "update") throw new Error("a view without fields has errors at its fields");
  return mended.view;
}
