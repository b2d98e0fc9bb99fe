import type { platforms as reference } from "../en/platforms.ts";

export const platforms: Record<keyof typeof reference, string> = {
  "terminal.doctor.discord.ok": "O Discord conhece o bot como “{name}”.",
  "terminal.doctor.discord.token":
    "O Discord recusa o token do bot. Redefina-o na página “Bot” do aplicativo e copie o novo.",
  "terminal.doctor.discord.unreachable": "Não é possível chegar ao Discord: {reason}.",
  "terminal.doctor.discord.key":
    "DISCORD_PUBLIC_KEY não é a chave pública deste aplicativo: toda requisição seria recusada.",
  "terminal.doctor.discord.endpoint":
    "O aplicativo tem um endereço para interações, por isso nada chega pelo gateway. Retire o endereço na página “General Information” ou defina DISCORD_PUBLIC_KEY.",
  "terminal.doctor.discord.no-endpoint":
    "O aplicativo não tem endereço para interações. Coloque o endereço público com /discord/interactions.",
  "terminal.doctor.discord.shards":
    "O Discord aconselha {shards, plural, one {um fragmento} many {# de fragmentos} other {# fragmentos}}; hoje podem ser iniciadas mais {left} conexões.",
  "terminal.doctor.discord.ready": "O gateway aceita o bot.",
  "terminal.doctor.discord.served":
    "Processos em execução atendem os fragmentos {shards} de {of}; por isso o gateway não foi testado ao lado deles.",
  "terminal.doctor.discord.more":
    "O Discord aconselha agora {shards} fragmentos e {of} são atendidos. Reinicie um processo e todos mudarão; onde DISCORD_SHARD_COUNT estiver definido, aumente-o em todos.",
  "terminal.doctor.discord.spared":
    "O gateway não foi testado: hoje só podem ser iniciadas mais {left} conexões, e elas ficam para o bot.",
  "terminal.doctor.discord.untried":
    "O gateway não foi testado: quem o atende consta no banco de dados, que não pode ser consultado.",
  "terminal.doctor.discord.away":
    "Não é possível chegar ao gateway do Discord: {reason}. Conexões de saída para wss:// devem ser permitidas.",
  "terminal.doctor.discord.4004":
    "O gateway do Discord recusa o token do bot (4004). Redefina-o na página “Bot” do aplicativo e copie o novo.",
  "terminal.doctor.discord.4010":
    "O gateway do Discord recusa o fragmento (4010). DISCORD_SHARDS deve nomear fragmentos a partir de 0, cada um menor que DISCORD_SHARD_COUNT.",
  "terminal.doctor.discord.4011":
    "O bot está em servidores demais para {of, plural, one {um fragmento} many {# de fragmentos} other {# fragmentos}} (4011). Aumente DISCORD_SHARD_COUNT em todos os processos, ou retire-o junto com DISCORD_SHARDS: o bot usa então tantos quantos o Discord aconselha.",
  "terminal.doctor.discord.4013": "O gateway do Discord não entende mais esta versão ({code}). Atualize o Rapporteur.",
  "terminal.doctor.discord.4014":
    "O gateway do Discord recusa as intenções (intents) do bot (4014). O Rapporteur não pede nenhuma privilegiada: veja na página “Bot” do aplicativo se o Discord o limitou.",
  "terminal.doctor.discord.closed": "O gateway do Discord fechou a conexão com o código {code}.",
  "terminal.doctor.discord.removed":
    "O bot não está no servidor {id} de “{community}”: o que é devido lá espera até que o adicionem de novo.",
  "terminal.doctor.discord.left":
    "{count, plural, one {Uma pessoa} many {# de pessoas} other {# pessoas}} de “{community}” {count, plural, one {deixou} many {deixaram} other {deixaram}} seus servidores e não {count, plural, one {recebe} many {recebem} other {recebem}} mais nada.",
  "terminal.doctor.discord.commands":
    "Os comandos registrados diferem dos desta versão. São registrados no próximo início ou com “rapporteur register discord”.",
  "terminal.command.register": "Registra os comandos em uma plataforma de chat, se diferirem",
  "terminal.argument.platform.discord": "a plataforma: discord",
  "terminal.option.guild": "só no servidor com este identificador, onde aparecem logo",
  "terminal.register.done":
    "{changed, select, yes {{count, plural, one {Um comando registrado} many {# de comandos registrados} other {# comandos registrados}}} other {Nada difere em {count, plural, one {um comando} many {# de comandos} other {# comandos}}}}.",
  "terminal.register.invite": "Adicione o bot a um servidor: {url}",
  "terminal.register.token": "Defina DISCORD_TOKEN para registrar os comandos.",
  "terminal.register.refused": "O Discord recusa os comandos: {reason}",
  "terminal.doctor.slack.ok": "O Slack conhece o bot em “{team}”.",
  "terminal.doctor.slack.token":
    "O Slack recusa o token do bot ({reason}). Instale o aplicativo de novo e copie o token novo.",
  "terminal.doctor.slack.unreachable": "Não é possível alcançar o Slack: {reason}.",
  "terminal.doctor.slack.scopes":
    "Faltam permissões ao bot: {scopes}. Imprima o manifesto com “rapporteur manifest slack”, cole-o nas configurações do aplicativo e instale de novo.",
  "terminal.doctor.slack.socket":
    "O Slack recusa SLACK_APP_TOKEN ({reason}). Ele precisa da permissão connections:write.",
  "terminal.doctor.slack.socket.ok": "O Socket Mode pode ser aberto.",
  "terminal.doctor.slack.installed":
    "Instalado em {count, plural, =0 {nenhum espaço ainda: abra /slack/install} one {# espaço ou organização} many {# espaços e organizações} other {# espaços e organizações}}.",
  "terminal.command.manifest": "Imprime o manifesto do aplicativo de uma plataforma, em JSON",
  "terminal.argument.platform": "a plataforma: slack",
  "terminal.option.http": "para HTTP neste endereço público, em vez de Socket Mode",
};
