import type { en } from "./en.ts";

export const pt: Record<keyof typeof en, string> = {
  "terminal.config.data": "RAPPORTEUR_DATA deve ser o caminho de uma pasta.",
  "terminal.config.database":
    "DATABASE_URL deve ser o endereço de um banco de dados PostgreSQL, como postgresql://user:password@host:5432/name.",
  "terminal.config.port": "{name} deve ser um número de porta de 0 a 65535, não “{value}”.",
  "terminal.config.public": "PUBLIC_URL precisa ser um endereço https, como https://bot.example.org; “{value}” não é.",
  "terminal.config.ports": "PORT e PLAYGROUND_PORT são ambos {port}. Dê outro número a um dos dois.",
  "terminal.config.key":
    "RAPPORTEUR_KEY deve ser escrita como ID:CHAVE (várias separadas por vírgulas), em que CHAVE são 32 bytes aleatórios em base64url. `rapporteur key` cria uma.",
  "terminal.config.times":
    "DELIVERY_TIMES deve ser JSON com lease, deliver, firstPause e longestPause em milissegundos. O prazo lease deve durar pelo menos o dobro de deliver.",
  "terminal.config.level": "LOG_LEVEL não pode ser “{value}”. Pode ser {levels}.",
  "terminal.held.start":
    "A pasta de dados {directory} está em uso: `{does}` roda como processo {pid}. Pare esse primeiro, ou dê a este a própria pasta com RAPPORTEUR_DATA. Os outros comandos de `rapporteur` funcionam enquanto ele roda.",
  "terminal.port.used": "A porta {port} está em uso. Dê outro número a {name}, ou pare o que escuta nela.",
  "terminal.port.refused": "Não tenho permissão para escutar na porta {port}. Dê a {name} um número acima de 1023.",
  "terminal.start.running": "O Rapporteur está em execução. Ctrl-C o para.",
  "terminal.start.playground": "Teste: {url}",
  "terminal.start.no-playground": "Sem página de teste: ela é só para comunidades de demonstração.",
  "terminal.start.health": "Estado: {url}",
  "terminal.start.embedded":
    "Dados: {directory} (banco embutido; uma comunidade que importa vai em um servidor PostgreSQL)",
  "terminal.start.server": "Dados: servidor PostgreSQL",
  "terminal.start.stopping": "Parando …",
  "terminal.start.bug": "O Rapporteur não conseguiu iniciar; o registro diz por quê.",
  "terminal.slack.token": "{name} deve começar com {begins}. Copie-o da página do aplicativo em api.slack.com.",
  "terminal.slack.client":
    "SLACK_CLIENT_ID, SLACK_CLIENT_SECRET e SLACK_STATE_SECRET andam juntos: defina os três, ou nenhum e SLACK_BOT_TOKEN.",
  "terminal.slack.who":
    "Para o Slack defina SLACK_BOT_TOKEN (um espaço), ou SLACK_CLIENT_ID, SLACK_CLIENT_SECRET e SLACK_STATE_SECRET (muitos, por instalação).",
  "terminal.slack.both": "SLACK_BOT_TOKEN é para um espaço, SLACK_CLIENT_ID para muitos: retire um deles.",
  "terminal.slack.way":
    "Para o Slack defina SLACK_APP_TOKEN (Socket Mode, sem endereço público) ou SLACK_SIGNING_SECRET (HTTP na porta pública).",
  "terminal.slack.oauth": "A instalação em muitos espaços é por HTTP: defina SLACK_SIGNING_SECRET.",
  "terminal.slack.root":
    "SLACK_COMMAND_ROOT deve ter de 1 a 31 letras minúsculas, algarismos, - ou _, começar com letra ou algarismo e não ser um comando do próprio Slack, como “remind”.",
  "terminal.slack.url": "{name} deve ser um endereço que comece com https:// ou http://.",
  "terminal.start.slack":
    "Slack: {way, select, socket {Socket Mode} other {HTTP, pedidos a /slack/events na porta pública}}",
  "terminal.discord.token":
    "DISCORD_TOKEN deve ser o token do bot: três partes separadas por pontos. Copie-o da página “Bot” do aplicativo em discord.com/developers.",
  "terminal.discord.key":
    "DISCORD_PUBLIC_KEY deve ser a chave pública do aplicativo: 64 dígitos hexadecimais. Copie-a da página “General Information”.",
  "terminal.discord.count": "DISCORD_SHARD_COUNT deve ser um número a partir de 1.",
  "terminal.discord.shards":
    "DISCORD_SHARDS deve conter fragmentos como “0” ou “0,2-4”, cada um menor que DISCORD_SHARD_COUNT, que vai com ele.",
  "terminal.discord.way":
    "Com DISCORD_PUBLIC_KEY as interações chegam por HTTP e não há fragmentos: retire DISCORD_SHARDS e DISCORD_SHARD_COUNT, ou a chave.",
  "terminal.start.discord":
    "Discord: {way, select, gateway {gateway} other {HTTP, requisições a /discord/interactions na porta pública}}",
};
