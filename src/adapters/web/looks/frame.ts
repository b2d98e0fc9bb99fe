import { moment, type LookReader, text } from "./reader.ts";

/** A page with one reply on it; `body` is HTML, what people wrote is not. */
export interface Framed {
  readonly kind: "message" | "form";
  readonly body: string;
  readonly private: boolean;
  readonly title?: string;
  readonly submit?: string;
  /** When it was said; now where absent. */
  readonly at?: Date;
}

/** What one picture shows: what was typed, and what came of it. */
export interface FramePicture {
  readonly typed: string;
  readonly replies: readonly Framed[];
  readonly reader: LookReader;
  /** How the platform looks. */
  readonly css: string;
}

// As the platforms word it, in the languages of the scenes.
const ONLY_YOU: Readonly<Record<string, string>> = {
  en: "Only visible to you",
  es: "Solo visible para ti",
  pt: "Visível apenas para você",
  fr: "Visible par vous uniquement",
};

// What Discord itself writes on a form's button, about.
const SUBMIT: Readonly<Record<string, string>> = { en: "Submit", es: "Enviar", pt: "Enviar", fr: "Envoyer" };

// Drawn by hand: not every machine has a font with pictures in it.
const SIGNS = /✅|⚠️?|🛑/gu;
const DRAWN: Readonly<Record<string, string>> = {
  "✅": '<i class="sign done">✓</i>',
  "⚠": '<i class="sign careful">!</i>',
  "🛑": '<i class="sign stop">×</i>',
};

/** The page, to be cut out at `#frame`. */
export function page({ typed, replies, reader, css }: FramePicture): string {
  const said = typed === "" ? "" : `<div class="typed">${text(typed)}</div>`;
  const shown = replies
    .map((reply) => (reply.kind === "form" ? form(reply, reader) : message(reply, reader)))
    .join("")
    .replace(SIGNS, (sign) => DRAWN[sign.charAt(0)] ?? DRAWN[sign] ?? sign);
  const styles = `<style>${css}</style>`;
  const root = `<html lang="${text(reader.locale)}" dir="${reader.direction ?? "ltr"}">`;
  return `<!doctype html>${root}<meta charset="utf-8">${styles}<body><div id="frame">${said}${shown}</div></body>`;
}

function message({ body, private: own, at }: Framed, reader: LookReader): string {
  const seconds = (at ?? reader.now).getTime() / 1_000;
  const head = `<b>Rapporteur</b> <span class="app">APP</span> <span class="at">${moment(seconds, { timeStyle: "short" }, reader)}</span>`;
  const note = own ? `<div class="own">${ONLY_YOU[reader.locale.slice(0, 2)] ?? ""}</div>` : "";
  return `<div class="message${own ? " private" : ""}"><div class="face">R</div><div class="said"><div class="head">${head}</div>${note}${body}</div></div>`;
}

function form({ title = "", body, submit }: Framed, reader: LookReader): string {
  const label = submit ?? SUBMIT[reader.locale.slice(0, 2)] ?? "";
  const send = `<div class="foot"><span class="send">${text(label)}</span></div>`;
  return `<div class="modal"><div class="top">${text(title)}</div><div class="fields">${body}</div>${submit === "" ? "" : send}</div>`;
}
