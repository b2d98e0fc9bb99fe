import { z } from "zod";
import { command } from "../../core/kernel/commands/command.ts";
import { addNote, minutesHere } from "../../core/features/minutes/notes.ts";
import { notedIn } from "../../core/features/minutes/noted-in.ts";
import { knownByLook, opt } from "../../core/kernel/options/options.ts";
import { RESOURCE_TITLE_MAX } from "../../core/features/resources/feature.ts";
import { actions, ask, link as address, muted, run, text } from "../../core/kernel/views/build.ts";

/** Writes an address down in the minutes that are being taken here, and offers it for the library. */
export const link = command({
  path: "link",
  summary: "minutes.link.summary",
  title: "title.link",
  submit: "submit.add",
  examples: ["link https://www.unodc.org/ The protocol"],
  input: z.object({
    url: knownByLook(opt.link("resource.url"), /https?:\/\/\S+/iu),
    title: opt.text("minutes.link.title", RESOURCE_TITLE_MAX).optional(),
  }),
  audience: "channel",
  allow: "member",
  ofChannel: true,
  async run(context, { url, title }) {
    const { t } = context;
    const session = await minutesHere(context);
    const id = await addNote(context, session, { kind: "link", text: title ?? url, href: url });
    context.audit({ action: "minutes.link", subject: `meeting:${session.meetingId}`, detail: { note: id } });
    return {
      tone: "good",
      blocks: [
        text(address(title ?? url, url)),
        muted(notedIn(context, session)),
        actions(
          ask(t("resource.find.suggest"), "resource add", { url, ...(title === undefined ? {} : { title }) }),
          run(t("minutes.correct"), "minutes show", { session: session.id }),
        ),
      ],
    };
  },
});
