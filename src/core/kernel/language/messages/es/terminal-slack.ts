import type { terminalSlack as reference } from "../en/terminal-slack.ts";

export const terminalSlack: Record<keyof typeof reference, string> = {
  "terminal.slack.token": "{name} debe empezar por {begins}. Cópielo de la página de la aplicación en api.slack.com.",
  "terminal.slack.client": "SLACK_CLIENT_ID, SLACK_CLIENT_SECRET y SLACK_STATE_SECRET van juntos: defina los tres, o ninguno y SLACK_BOT_TOKEN.",
  "terminal.slack.who":
    "Para Slack defina SLACK_BOT_TOKEN (un espacio), o SLACK_CLIENT_ID, SLACK_CLIENT_SECRET y SLACK_STATE_SECRET (muchos, por instalación).",
  "terminal.slack.both": "SLACK_BOT_TOKEN es para un espacio, SLACK_CLIENT_ID para muchos: quite uno de los dos.",
  "terminal.slack.way": "Para Slack defina SLACK_APP_TOKEN (Socket Mode, sin dirección pública) o SLACK_SIGNING_SECRET (HTTP en el puerto público).",
  "terminal.slack.oauth": "La instalación en muchos espacios va por HTTP: defina SLACK_SIGNING_SECRET.",
  "terminal.slack.root":
    "SLACK_COMMAND_ROOT debe tener de 1 a 31 letras minúsculas, cifras, - o _, empezar por una letra o cifra y no ser un comando propio de Slack, como «remind».",
  "terminal.slack.url": "{name} debe ser una dirección que empiece por https:// o http://.",
  "terminal.start.slack": "Slack: {way, select, socket {Socket Mode} other {HTTP, peticiones a /slack/events en el puerto público}}",
  "terminal.doctor.slack.ok": "Slack conoce al bot en «{team}».",
  "terminal.doctor.slack.token": "Slack rechaza el token del bot ({reason}). Instale la aplicación de nuevo y copie el token nuevo.",
  "terminal.doctor.slack.unreachable": "No se puede llegar a Slack: {reason}.",
  "terminal.doctor.slack.scopes":
    "Al bot le faltan permisos: {scopes}. Imprima el manifiesto con «rapporteur manifest slack», péguelo en la configuración de la aplicación e instálela de nuevo.",
  "terminal.doctor.slack.socket": "Slack rechaza SLACK_APP_TOKEN ({reason}). Necesita el permiso connections:write.",
  "terminal.doctor.slack.socket.ok": "Socket Mode se puede abrir.",
  "terminal.doctor.slack.installed":
    "Instalado en {count, plural, =0 {ningún espacio todavía: abra /slack/install} one {# espacio u organización} many {# espacios y organizaciones} other {# espacios y organizaciones}}.",
  "terminal.command.manifest": "Imprime el manifiesto de la aplicación de una plataforma, en JSON",
  "terminal.argument.platform": "la plataforma: slack",
  "terminal.option.http": "para HTTP en esta dirección pública, en lugar de Socket Mode",
};
