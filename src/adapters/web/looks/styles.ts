import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

/** How a picture stands on its page, on either platform. */
const FRAME = `
* { box-sizing: border-box; }
body { margin: 0; }
#frame { padding: 12px 14px; width: 100%; overflow: hidden; }
.typed { border: 1px solid; border-radius: 8px; padding: 7px 12px; margin-bottom: 12px; overflow-wrap: anywhere; }
.message { display: flex; gap: 9px; padding: 5px 0; }
.face { flex: none; width: 34px; height: 34px; color: #fff; background: #31557f; font: 700 19px sans-serif; display: grid; place-items: center; }
.said { flex: 1; min-width: 0; overflow-wrap: anywhere; }
.said :is(p, h1, h2, h3, .text, .heading, .item, .more) { unicode-bidi: plaintext; }
[dir=rtl] .said :is(p, h1, h2, h3, .text, .heading, .item, .more) { text-align: right; }
.app { font-size: 10px; font-weight: 600; border-radius: 3px; padding: 1px 4px; }
.at, .own { font-size: 12px; }
.sign { display: inline-grid; place-items: center; width: 1.15em; height: 1.15em; border-radius: 4px; color: #fff; font: 700 0.85em sans-serif; }
.done { background: #2e9b57; } .careful { background: #d99000; } .stop { background: #c93434; border-radius: 50%; }
.menu { max-width: 360px; margin: 6px 0; } .menu > summary { cursor: pointer; list-style: none; }
.menu > summary::-webkit-details-marker { display: none; }
.options { display: grid; margin-top: 2px; padding: 4px; border: 1px solid; border-radius: 8px; }
.option { padding: 6px 10px; border: 0; border-radius: 4px; background: none; color: inherit; font: inherit; text-align: start; }
.option:hover { background: #8884; }
.select { display: flex; justify-content: space-between; gap: 8px; }
.modal { border-radius: 8px; overflow-wrap: anywhere; }
.top { font-size: 18px; font-weight: 700; padding: 14px 18px; }
.fields { padding: 4px 18px 10px; }
.foot { padding: 10px 18px 14px; text-align: end; }
.send { display: inline-block; border-radius: 5px; padding: 7px 14px; font-weight: 700; color: #fff; }`;

/** The frame as Slack's, in its light colours; blocks have the style sheet of slack-blocks-to-jsx. */
const SLACK = `${FRAME}
body { background: #fff; color: #1d1c1d; font: 15px/1.46 Lato, "Noto Sans", sans-serif; }
.typed { border-color: #bbb; color: #454245; }
.face { border-radius: 8px; }
.app { background: #e8e8e8; color: #616061; }
.at, .own { color: #616061; }
.private { background: #fbf9f4; margin: 0 -14px; padding: 5px 14px; }
.menu > .input { border: 1px solid #b5b4b5; border-radius: 8px; padding: 5px 11px; } .empty { color: #616061; } .options { border-color: #ccc; }
.modal { border: 1px solid #ccc; }
.top { border-bottom: 1px solid #ddd; }
.send { background: #007a5a; }
#slack_blocks_to_jsx p { margin: 0; }
#slack_blocks_to_jsx button { max-width: 100%; height: auto; min-height: 28px; white-space: normal; text-align: start; }
#slack_blocks_to_jsx .slack_blocks_to_jsx__rich_text_section_element { display: block; }
#slack_blocks_to_jsx .slack_blocks_to_jsx__section { white-space: pre-line; overflow-wrap: anywhere; }
#slack_blocks_to_jsx textarea { display: block; height: 36px !important; line-height: 20px; padding: 7px 8px; min-height: 0 !important; resize: none; }
#slack_blocks_to_jsx .pointer-events-none { white-space: nowrap; overflow: hidden; max-width: calc(100% - 34px); }
#slack_blocks_to_jsx .-bottom-5 { display: none; }
#slack_blocks_to_jsx .slack_blocks_to_jsx__input .text-small > p { display: none; }`;

/** What is otherwise in Slack's dark colours. */
const SLACK_DARK = `
body { background: #1a1d21; color: #d1d2d3; }
.app { background: #35373b; color: #ababad; }
.at, .own, .empty { color: #ababad; }
.private { background: #222529; }
.menu > .input, .options { border-color: #565856; background: #222529; }
[data-theme=dark], .private [class*="bg-dark-bg-primary"]:not(button) { background: none !important; }`;

/** Discord, in its dark colours. */
const DISCORD = `${FRAME}
body { background: #313338; color: #dbdee1; font: 15px/1.38 "Noto Sans", sans-serif; }
.typed { border-color: #4e5058; background: #383a40; color: #b5bac1; }
.face { border-radius: 50%; }
.app { background: #5865f2; color: #fff; }
.at, .own, .small { color: #949ba4; }
.own, .small { font-size: 12.5px; }
.private { background: #383a4f; margin: 0 -14px; padding: 5px 14px; border-inline-start: 2px solid #5865f2; }
.container { border: 1px solid #46484f; border-inline-start: 4px solid #46484f; background: #2b2d31; border-radius: 8px; padding: 12px 14px; margin: 4px 0; max-width: 600px; }
.text { margin: 4px 0; max-width: 600px; }
.heading { font-weight: 700; margin: 4px 0 2px; }
.h1 { font-size: 21px; } .h2 { font-size: 18.5px; } .h3 { font-size: 16px; }
.item { padding-inline-start: 20px; position: relative; } .item::before { content: "•"; position: absolute; inset-inline-start: 6px; }
.more { padding-inline-start: 20px; }
.mention { background: #3c4270; color: #c9cdfb; border-radius: 3px; padding: 0 2px; }
.moment { background: #3f4147; border-radius: 3px; padding: 0 2px; }
code, pre { background: #1e1f22; border-radius: 4px; padding: 1px 4px; font: 13px "Noto Sans Mono", monospace; }
pre { padding: 8px; margin: 4px 0; white-space: pre; overflow: hidden; }
a { color: #00a8fc; }
.section { display: flex; gap: 10px; max-width: 600px; margin: 4px 0; } .section > :first-child { flex: 1; min-width: 0; } .accessory { flex: none; }
.row { display: flex; flex-wrap: wrap; gap: 8px; margin: 6px 0; max-width: 600px; }
.row > :is(.input, .menu) { flex: 1; } .row > .menu { max-width: 600px; margin: 0; }
.button { border: 0; font: inherit; border-radius: 8px; padding: 6px 14px; color: #fff; background: #4e5058; font-weight: 500; font-size: 14px; }
.primary { background: #5865f2; } .success { background: #248046; } .danger { background: #da373c; }
hr { border: 0; border-top: 1px solid #46484f; margin: 8px 0; } .gap { height: 8px; }
.file { background: #2b2d31; border: 1px solid #46484f; border-radius: 8px; padding: 10px 12px; margin: 4px 0; max-width: 600px; }
.input { background: #1e1f22; border: 1px solid #46484f; border-radius: 8px; padding: 8px 10px; margin-top: 4px; }
.tall { min-height: 64px; } .empty { color: #80848e; } .options { border-color: #46484f; background: #1e1f22; }
.label { margin: 10px 0; } .description { color: #949ba4; font-size: 13px; } .must { color: #f23f42; }
.choice { padding: 4px 0; }
.modal { background: #313338; border: 1px solid #46484f; }
.send { background: #5865f2; }`;

/** The style sheet of a platform's look, in one of the colours that it has. */
export function lookCss(platform: "slack" | "discord", scheme: "light" | "dark" = "light"): string {
  if (platform === "discord") return DISCORD;
  return blocksCss() + SLACK + (scheme === "dark" ? SLACK_DARK : "");
}

/** The style sheet of the package that draws blocks, where it is installed. */
function blocksCss(): string {
  const entry = createRequire(import.meta.url).resolve("slack-blocks-to-jsx");
  return readFileSync(join(entry, "../style.css"), "utf8");
}
