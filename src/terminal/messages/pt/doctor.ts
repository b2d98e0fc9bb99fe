import type { doctor as reference } from "../en/doctor.ts";

export const doctor: Record<keyof typeof reference, string> = {
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
  "terminal.doctor.search.ok": "A busca encontra tudo pelo índice mais novo.",
  "terminal.doctor.search.filing":
    "{left, plural, one {Falta registrar # documento} many {Faltam # de documentos} other {Faltam # documentos}} para a busca; até lá, {left, plural, one {é encontrado} many {são encontrados} other {são encontrados}} como antes.",
  "terminal.doctor.chore.never": "Ainda não foi feito; próxima vez: {next}.",
  "terminal.doctor.chore.ok": "Última vez: {begun}; próxima: {next}.",
  "terminal.doctor.chore.running": "Em andamento desde {begun}.",
  "terminal.doctor.chore.broken":
    "Começou em {begun} e foi interrompido. O Rapporteur repete em poucos minutos, se estiver em execução.",
  "terminal.doctor.chore.failed": "Falhou em {begun}: {error}. O registro diz mais. Próxima vez: {next}.",
  "terminal.doctor.chore.late": "Devia ter sido feito em {due} e ninguém o fez. O Rapporteur está em execução?",
  "terminal.doctor.room.full": "O disco do banco de dados está cheio: mudanças são recusadas. Libere espaço.",
  "terminal.doctor.synced.embedded":
    "Cada mudança é forçada para o disco: uma queda de energia não perde nada do que foi confirmado.",
  "terminal.doctor.synced.server": "O servidor força cada mudança para o disco.",
  "terminal.doctor.synced.not":
    "As mudanças não são forçadas para o disco: uma queda de energia pode perder as mais novas.",
  "terminal.doctor.synced.off":
    "O servidor não força as mudanças para o disco ({settings}): uma queda de energia pode perder as mais novas, ou o banco de dados.",
};
