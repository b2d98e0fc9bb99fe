import type { en } from "./en.ts";

export const pt: Record<keyof typeof en, string> = {
  "slack.config.token": "{name} deve começar com {begins}. Copie-o da página do aplicativo em api.slack.com.",
  "slack.config.client":
    "SLACK_CLIENT_ID, SLACK_CLIENT_SECRET e SLACK_STATE_SECRET andam juntos: defina os três, ou nenhum e SLACK_BOT_TOKEN.",
  "slack.config.who":
    "Para o Slack defina SLACK_BOT_TOKEN (um espaço), ou SLACK_CLIENT_ID, SLACK_CLIENT_SECRET e SLACK_STATE_SECRET (muitos, por instalação).",
  "slack.config.both": "SLACK_BOT_TOKEN é para um espaço, SLACK_CLIENT_ID para muitos: retire um deles.",
  "slack.config.way":
    "Para o Slack defina SLACK_APP_TOKEN (Socket Mode, sem endereço público) ou SLACK_SIGNING_SECRET (HTTP na porta pública).",
  "slack.config.oauth": "A instalação em muitos espaços é por HTTP: defina SLACK_SIGNING_SECRET.",
  "slack.config.root":
    "SLACK_COMMAND_ROOT deve ter de 1 a 31 letras minúsculas, algarismos, - ou _, começar com letra ou algarismo e não ser um comando do próprio Slack, como “remind”.",
  "slack.way": "Slack: {way, select, socket {Socket Mode} other {HTTP, pedidos a /slack/events na porta pública}}",
  "slack.doctor.ok": "O Slack conhece o bot em “{team}”.",
  "slack.doctor.token": "O Slack recusa o token do bot ({reason}). Instale o aplicativo de novo e copie o token novo.",
  "slack.doctor.unreachable": "Não é possível alcançar o Slack: {reason}.",
  "slack.doctor.scopes":
    "Faltam permissões ao bot: {scopes}. Imprima o manifesto com “rapporteur manifest slack”, cole-o nas configurações do aplicativo e instale de novo.",
  "slack.doctor.optional":
    "O bot foi instalado sem escopos opcionais: {scopes}. Sem files:read não recebe arquivos; sem files:write não envia nenhum; sem channels:history, groups:history e mpim:history nunca repete o que talvez já tenha sido dito; sem canvases:write não mantém canvas; sem mpim:write não abre conversas entre duas pessoas.",
  "slack.doctor.socket": "O Slack recusa SLACK_APP_TOKEN ({reason}). Ele precisa da permissão connections:write.",
  "slack.doctor.socket.ok": "O Socket Mode pode ser aberto.",
  "slack.doctor.installed":
    "Instalado em {count, plural, =0 {nenhum espaço ainda: abra /slack/install} one {# espaço ou organização} many {# espaços e organizações} other {# espaços e organizações}}.",
  "slack.manifest.about": "Imprime o manifesto do aplicativo de uma plataforma, em JSON",
  "slack.manifest.http": "para HTTP neste endereço público, em vez de Socket Mode",
  "slack.manifest.with":
    "com “steps”: passos para o Workflow Builder, em um plano pago, em um aplicativo preparado para organizações",
  "slack.manifest.with.unknown": "--with aceita “steps”, e não “{given}”.",
};
