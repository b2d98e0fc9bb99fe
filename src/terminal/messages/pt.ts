import type { en } from "./en.ts";

export const pt: Record<keyof typeof en, string> = {
  "terminal.about": "Um bot para comunidades de especialistas, pelo terminal.",
  "terminal.command.help": "Mostra como se usa um comando",
  "terminal.command.run": "Diz uma linha ao bot e imprime a resposta",
  "terminal.command.tick":
    "Entrega o que está na hora e imprime as mensagens que chegaram; com --now, tudo até aquele momento é dito",
  "terminal.command.chat": "Conversa com o bot, com preenchimento automático e formulários",
  "terminal.command.import": "Importa contatos, recursos, reuniões ou conclusões de um arquivo CSV",
  "terminal.command.demo": "Instala a comunidade de demonstração",
  "terminal.command.migrate": "Aplica as migrações que faltam no banco de dados",
  "terminal.command.doctor": "Verifica configuração, dados, migrações, chave e relógio",
  "terminal.command.audit": "Recalcula a cadeia do registro de auditoria",
  "terminal.command.key": "Imprime uma chave nova para RAPPORTEUR_KEY",
  "terminal.argument.platform": "a plataforma: {names}",
  "terminal.argument.line": "o que dizer, por exemplo: contact find tracing country:PY",
  "terminal.argument.kind": "o que o arquivo contém",
  "terminal.argument.file": "um arquivo CSV, ou - para o que chega pela entrada padrão",
  "terminal.option.help": "mostra como isto se usa",
  "terminal.option.as": "quem fala: um nome de usuário da comunidade",
  "terminal.option.channel": "o canal em que se fala",
  "terminal.option.community": "uma comunidade, pelo nome curto",
  "terminal.option.locale": "o idioma de quem lê: en, es, pt ou fr",
  "terminal.option.zone": "o fuso horário de quem lê, como America/Sao_Paulo",
  "terminal.option.now": "o momento em que acontece, como 2026-11-24T15:00:00Z",
  "terminal.option.files": "salva ali os arquivos das respostas",
  "terminal.file.saved": "salvo: {path}",
  "terminal.file.failed": "não foi possível gravar {path}: {reason}",
  "terminal.option.import.channel": "arquivo de calendário: o canal que recebe os lembretes",
  "terminal.option.import.zone": "arquivo de calendário: o fuso das horas sem fuso",
  "terminal.import.channel": "Diga em que canal as reuniões importadas são lembradas, como em: --channel general",
  "terminal.import.calendar.only":
    "--channel e --zone são para arquivos de calendário: um CSV diz ambos em suas colunas.",
  "terminal.option.json": "imprime JSON",
  "terminal.option.dry-run": "verifica tudo e não muda nada",
  "terminal.option.status": "só mostra as migrações que faltam",
  "terminal.usage.option": "Não existe a opção {typed}. `rapporteur help` e um comando mostram as opções dele.",
  "terminal.usage.value": "Falta um valor para a opção “{typed}”.",
  "terminal.usage.argument": "Falta “{typed}”. `rapporteur help` e um comando mostram como se usa.",
  "terminal.usage.excess": "São mais palavras do que este comando aceita. Coloque entre aspas as que vão juntas.",
  "terminal.usage.kind": "“{typed}” não pode ser importado. Importam-se contacts, resources, meetings e conclusions.",
  "terminal.usage.command":
    "Não existe o comando “{typed}”. `rapporteur help` mostra o que há; com o bot se fala por `rapporteur run`.",
  "terminal.run.line": 'Diga o que executar, como em: rapporteur run "contact find tracing country:PY"',
  "terminal.now": "“{typed}” não é um momento. Escreva com a diferença de fuso, como em 2026-11-24T15:00:00Z.",
  "terminal.tick.nothing": "Não havia nada a entregar em {now}.",
  "terminal.chat.hello":
    "{community}. Você é {name}. /help mostra o que sei fazer; /as, /channel, /locale e /zone mudam o seu lugar, /quit sai.",
  "terminal.chat.seat": "Você é {name}, em #{channel}; os horários são os de {zone}.",
  "terminal.import.file": "Não consigo ler o arquivo {file} ({reason}).",
  "terminal.import.check": "Verificando",
  "terminal.import.save": "Gravando",
  "terminal.demo.community": "Comunidade de demonstração",
  "terminal.demo.first": "Não havia dados: a comunidade de demonstração foi instalada.",
  "terminal.demo.installed": "A comunidade de demonstração “{name}” ({slug}) foi instalada.",
  "terminal.demo.there": "A comunidade de demonstração “{name}” ({slug}) já existe; nada foi mudado.",
  "terminal.migrate.none": "O banco de dados tem todas as migrações.",
  "terminal.migrate.pending": "falta: {name}",
  "terminal.migrate.applied": "aplicada: {name}",
  "terminal.migrate.needed": "Faltam migrações no banco de dados. `rapporteur migrate` as aplica; `npm start` também.",
  "terminal.audit.whole":
    "{slug}: íntegra, {links, plural, one {# registro} many {# registros} other {# registros}}, topo {head}",
  "terminal.audit.broken":
    "{slug}: QUEBRADA no registro {at}. Esse registro, ou um anterior, foi alterado ou removido.",
  "terminal.key.missing":
    "Um servidor de banco de dados precisa de uma chave sua para os campos privados. `rapporteur key` imprime uma nova: coloque-a em RAPPORTEUR_KEY e guarde uma cópia em lugar seguro, porque sem ela telefones, e-mails e notas não poderão mais ser lidos.",
  "terminal.key.made":
    "Uma chave para os campos privados foi criada em {path}. Guarde uma cópia em lugar seguro: sem ela telefones, e-mails e notas não poderão mais ser lidos.",
  "terminal.data.unusable":
    "Não consigo usar a pasta de dados {directory} ({reason}). Indique em RAPPORTEUR_DATA uma em disco local em que eu possa escrever.",
  "terminal.held.busy":
    "A pasta de dados {directory} está em uso há {seconds} segundos por `{does}` (processo {pid}). Tente de novo quando ele terminar.",
  "terminal.held.unknown": "A pasta de dados {directory} está em uso por um processo de outro usuário.",
  "terminal.holder.other": "O Rapporteur em execução é de outra versão e não conhece este comando. Reinicie-o.",
  "terminal.holder.broken":
    "O Rapporteur em execução parou enquanto trabalhava nisto. Veja se foi feito antes de repetir.",
  "terminal.holder.gone": "O Rapporteur em execução não responde. Tente de novo ou reinicie-o.",
  "terminal.opening.booting": "Iniciando o banco de dados embutido",
  "terminal.opening.migrating": "Preparando as tabelas",
  "terminal.pack.broken":
    "Não é possível usar as funções de {path}: {reason}. RAPPORTEUR_FEATURES indica esse arquivo.",
  "terminal.store.broken": "Não é possível abrir o banco de dados embutido em {directory} ({reason}).",
  "terminal.database.waiting":
    "Ainda não é possível acessar o banco de dados em {address} ({reason}); tentando de novo.",
  "terminal.database.unreachable":
    "Não é possível acessar o banco de dados em {address}. Confira DATABASE_URL e se o servidor está em execução.",
  "terminal.database.refused": "O banco de dados em {address} recusa: {reason}",
  "terminal.bug": "Algo deu errado do meu lado; o registro diz o quê.",
  "terminal.doctor.ok": "ok",
  "terminal.doctor.warn": "aviso",
  "terminal.doctor.fail": "FALHA",
  "terminal.doctor.node.ok": "Node.js {version}",
  "terminal.doctor.node.old": "O Node.js {version} é antigo demais; é preciso {wanted} ou mais novo.",
  "terminal.doctor.configuration.ok": "O ambiente pode ser lido.",
  "terminal.doctor.disk.ok": "É possível gravar em {directory}.",
  "terminal.doctor.disk.full": "Restam só {megabytes, number} MB livres em {directory}.",
  "terminal.doctor.key-file.open": "Outros usuários podem ler {path}. `chmod 600` o fecha.",
  "terminal.doctor.lock.free": "Ninguém mais ocupa a pasta de dados.",
  "terminal.doctor.lock.held": "`{does}` (processo {pid}) ocupa a pasta de dados e responde.",
  "terminal.doctor.store.embedded": "PostgreSQL {version} embutido",
  "terminal.doctor.store.server": "Servidor PostgreSQL {version}",
  "terminal.doctor.store.unreachable":
    "Não é possível acessar o banco de dados ({reason}). Confira DATABASE_URL e se o servidor está em execução.",
  "terminal.doctor.clock.ok": "Os relógios desta máquina e do banco de dados coincidem.",
  "terminal.doctor.clock.off":
    "Os relógios desta máquina e do banco de dados diferem em {seconds, plural, one {# segundo} many {# segundos} other {# segundos}}. Acerte-os por NTP.",
  "terminal.doctor.migrations.ok": "Todas aplicadas ({count, number})",
  "terminal.doctor.migrations.pending":
    "{pending, plural, one {Falta #} many {Faltam #} other {Faltam #}}. `rapporteur migrate` as aplica.",
  "terminal.doctor.migrations.newer":
    "O banco de dados tem migrações que esta versão não conhece: {names}. Atualize o Rapporteur.",
  "terminal.doctor.community.ok":
    "{count, plural, one {# comunidade} many {# comunidades} other {# comunidades}}: {slugs}",
  "terminal.doctor.key.ok": "A chave abre o que está selado.",
  "terminal.doctor.key.unused": "Há uma chave e ainda não há nada selado.",
  "terminal.doctor.key.wrong": "A chave não abre o que está selado ({reason}). Reponha a chave com que foi selado.",
  "terminal.doctor.ledger.ok": "Nada espera que já devesse ter sido dito.",
  "terminal.doctor.ledger.late":
    "{due, plural, one {# mensagem espera} many {# mensagens esperam} other {# mensagens esperam}} há até {minutes, number} minutos. O Rapporteur está em execução?",
  "terminal.doctor.chore.never": "Ainda não foi feito; próxima vez: {next}.",
  "terminal.doctor.chore.ok": "Última vez: {begun}; próxima: {next}.",
  "terminal.doctor.chore.running": "Em andamento desde {begun}.",
  "terminal.doctor.chore.broken":
    "Começou em {begun} e foi interrompido. O Rapporteur repete em poucos minutos, se estiver em execução.",
  "terminal.doctor.chore.failed": "Falhou em {begun}: {error}. O registro diz mais. Próxima vez: {next}.",
  "terminal.doctor.chore.late": "Devia ter sido feito em {due} e ninguém o fez. O Rapporteur está em execução?",
};
