import type { en } from "./en.ts";

export const pt: Record<keyof typeof en, string> = {
  "discord.config.token":
    "DISCORD_TOKEN deve ser o token do bot: três partes separadas por pontos. Copie-o da página “Bot” do aplicativo em discord.com/developers.",
  "discord.config.key":
    "DISCORD_PUBLIC_KEY deve ser a chave pública do aplicativo: 64 dígitos hexadecimais. Copie-a da página “General Information”.",
  "discord.config.count": "DISCORD_SHARD_COUNT deve ser um número a partir de 1.",
  "discord.config.shards":
    "DISCORD_SHARDS deve conter fragmentos como “0” ou “0,2-4”, cada um menor que DISCORD_SHARD_COUNT, que vai com ele.",
  "discord.config.switch": "{name} deve ser on ou off.",
  "discord.config.way":
    "Com DISCORD_PUBLIC_KEY as interações chegam por HTTP e não há fragmentos: retire DISCORD_SHARDS e DISCORD_SHARD_COUNT, ou a chave.",
  "discord.config.members":
    "Por HTTP, o Discord não diz quem sai: retire DISCORD_MEMBERS, ou DISCORD_PUBLIC_KEY para usar o gateway.",
  "discord.way":
    "Discord: {way, select, gateway {gateway} other {HTTP, requisições a /discord/interactions na porta pública}}",
  "discord.doctor.ok": "O Discord conhece o bot como “{name}”.",
  "discord.doctor.token": "O Discord recusa o token do bot. Redefina-o na página “Bot” do aplicativo e copie o novo.",
  "discord.doctor.unreachable": "Não é possível chegar ao Discord: {reason}.",
  "discord.doctor.key": "DISCORD_PUBLIC_KEY não é a chave pública deste aplicativo: toda requisição seria recusada.",
  "discord.doctor.endpoint":
    "O aplicativo tem um endereço para interações, por isso nada chega pelo gateway. Retire o endereço na página “General Information” ou defina DISCORD_PUBLIC_KEY.",
  "discord.doctor.no-endpoint":
    "O aplicativo não tem endereço para interações. Coloque o endereço público com /discord/interactions.",
  "discord.doctor.shards":
    "O Discord aconselha {shards, plural, one {um fragmento} many {# de fragmentos} other {# fragmentos}}; hoje podem ser iniciadas mais {left} conexões.",
  "discord.doctor.ready": "O gateway aceita o bot.",
  "discord.doctor.served":
    "Processos em execução atendem os fragmentos {shards} de {of}; por isso o gateway não foi testado ao lado deles.",
  "discord.doctor.more":
    "O Discord aconselha agora {shards} fragmentos e {of} são atendidos. Reinicie um processo e todos mudarão; onde DISCORD_SHARD_COUNT estiver definido, aumente-o em todos.",
  "discord.doctor.spared":
    "O gateway não foi testado: hoje só podem ser iniciadas mais {left} conexões, e elas ficam para o bot.",
  "discord.doctor.untried":
    "O gateway não foi testado: quem o atende consta no banco de dados, que não pode ser consultado.",
  "discord.doctor.away":
    "Não é possível chegar ao gateway do Discord: {reason}. Conexões de saída para wss:// devem ser permitidas.",
  "discord.doctor.4004":
    "O gateway do Discord recusa o token do bot (4004). Redefina-o na página “Bot” do aplicativo e copie o novo.",
  "discord.doctor.4010":
    "O gateway do Discord recusa o fragmento (4010). DISCORD_SHARDS deve nomear fragmentos a partir de 0, cada um menor que DISCORD_SHARD_COUNT.",
  "discord.doctor.4011":
    "O bot está em servidores demais para {of, plural, one {um fragmento} many {# de fragmentos} other {# fragmentos}} (4011). Aumente DISCORD_SHARD_COUNT em todos os processos, ou retire-o junto com DISCORD_SHARDS: o bot usa então tantos quantos o Discord aconselha.",
  "discord.doctor.4013": "O gateway do Discord não entende mais esta versão ({code}). Atualize o Rapporteur.",
  "discord.doctor.4014":
    "O gateway do Discord recusa as intenções (intents) do bot (4014). {members, select, on {DISCORD_MEMBERS está em on: ative “Server Members Intent” na página “Bot” do aplicativo, ou retire a variável.} other {O Rapporteur não pede nenhuma privilegiada: veja na página “Bot” do aplicativo se o Discord o limitou.}}",
  "discord.doctor.members.on": "O Discord diz na hora quem sai de um servidor.",
  "discord.doctor.members.off":
    "DISCORD_MEMBERS está em on, e o aplicativo não pode saber dos membros: ative “Server Members Intent” na página “Bot” dele, ou retire a variável.",
  "discord.doctor.closed": "O gateway do Discord fechou a conexão com o código {code}.",
  "discord.doctor.removed":
    "O bot não está no servidor {id} de “{community}”: o que é devido lá espera até que o adicionem de novo.",
  "discord.doctor.left":
    "{count, plural, one {Uma pessoa} many {# de pessoas} other {# pessoas}} de “{community}” {count, plural, one {deixou} many {deixaram} other {deixaram}} seus servidores e não {count, plural, one {recebe} many {recebem} other {recebem}} mais nada.",
  "discord.doctor.commands":
    "Os comandos registrados diferem dos desta versão. São registrados no próximo início ou com “rapporteur register discord”.",
  "discord.register.about": "Registra os comandos em uma plataforma de chat, se diferirem",
  "discord.register.guild": "só no servidor com este identificador, onde aparecem logo",
  "discord.register.done":
    "{changed, select, yes {{count, plural, one {Um comando registrado} many {# de comandos registrados} other {# comandos registrados}}} other {Nada difere em {count, plural, one {um comando} many {# de comandos} other {# comandos}}}}.",
  "discord.register.invite": "Adicione o bot a um servidor: {url}",
  "discord.register.token": "Defina DISCORD_TOKEN para registrar os comandos.",
  "discord.register.refused": "O Discord recusa os comandos: {reason}",
};
