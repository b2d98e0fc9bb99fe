import type { terminalSlack as reference } from "../en/terminal-slack.ts";

export const terminalSlack: Record<keyof typeof reference, string> = {
  "terminal.slack.token": "{name} deve começar com {begins}. Copie-o da página do aplicativo em api.slack.com.",
  "terminal.slack.client": "SLACK_CLIENT_ID, SLACK_CLIENT_SECRET e SLACK_STATE_SECRET andam juntos: defina os três, ou nenhum e SLACK_BOT_TOKEN.",
  "terminal.slack.who":
    "Para o Slack defina SLACK_BOT_TOKEN (um espaço), ou SLACK_CLIENT_ID, SLACK_CLIENT_SECRET e SLACK_STATE_SECRET (muitos, por instalação).",
  "terminal.slack.both": "SLACK_BOT_TOKEN é para um espaço, SLACK_CLIENT_ID para muitos: retire um deles.",
  "terminal.slack.way": "Para o Slack defina SLACK_APP_TOKEN (Socket Mode, sem endereço público) ou SLACK_SIGNING_SECRET (HTTP na porta pública).",
  "terminal.slack.oauth": "A instalação em muitos espaços é por HTTP: defina SLACK_SIGNING_SECRET.",
  "terminal.slack.root":
    "SLACK_COMMAND_ROOT deve ter de 1 a 31 letras minúsculas, algarismos, - ou _, começar com letra ou algarismo e não ser um comando do próprio Slack, como “remind”.",
  "terminal.slack.url": "{name} deve ser um endereço que comece com https:// ou http://.",
  "terminal.start.slack": "Slack: {way, select, socket {Socket Mode} other {HTTP, pedidos a /slack/events na porta pública}}",
  "terminal.doctor.slack.ok": "O Slack conhece o bot em “{team}”.",
  "terminal.doctor.slack.token": "O Slack recusa o token do bot ({reason}). Instale o aplicativo de novo e copie o token novo.",
  "terminal.doctor.slack.unreachable": "Não é possível alcançar o Slack: {reason}.",
  "terminal.doctor.slack.scopes":
    "Faltam permissões ao bot: {scopes}. Imprima o manifesto com “rapporteur manifest slack”, cole-o nas configurações do aplicativo e instale de novo.",
  "terminal.doctor.slack.socket": "O Slack recusa SLACK_APP_TOKEN ({reason}). Ele precisa da permissão connections:write.",
  "terminal.doctor.slack.socket.ok": "O Socket Mode pode ser aberto.",
  "terminal.doctor.slack.installed":
    "Instalado em {count, plural, =0 {nenhum espaço ainda: abra /slack/install} one {# espaço ou organização} many {# espaços e organizações} other {# espaços e organizações}}.",
  "terminal.command.manifest": "Imprime o manifesto do aplicativo de uma plataforma, em JSON",
  "terminal.argument.platform": "a plataforma: slack",
  "terminal.option.http": "para HTTP neste endereço público, em vez de Socket Mode",
};
