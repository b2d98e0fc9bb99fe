import type { backup as en } from "../en/backup.ts";

export const backup: Record<keyof typeof en, string> = {
  "terminal.backup.write": "Copiando",
  "terminal.backup.verify": "Lendo tudo de volta",
  "terminal.backup.done":
    "Backup de {rows, plural, one {# linha} many {# linhas} other {# linhas}} feito em {path} ({megabytes} MB). Lido de volta, está inteiro.",
  "terminal.backup.keyless":
    "A chave dos campos privados não está nele. Guarde-a também, em outro lugar: key.json, ou o que está em RAPPORTEUR_KEY.",
  "terminal.backup.keyed": "A chave dos campos privados está nele: quem o abrir lê tudo.",
  "terminal.backup.keyfile.made":
    "Uma chave para backups foi criada em {path}. Guarde uma cópia longe deles: sem ela não podem ser abertos.",
  "terminal.backup.secret":
    "Com que ele é fechado? Indique um arquivo de chave, como em --key-file backups.key, ou defina RAPPORTEUR_BACKUP_PASSPHRASE. Em um terminal eu peço uma frase.",
  "terminal.backup.phrase": "Frase secreta:",
  "terminal.backup.phrase.again": "Mais uma vez:",
  "terminal.backup.phrase.short":
    "Uma frase secreta tem pelo menos {least} caracteres: quatro ou cinco palavras que não combinam.",
  "terminal.backup.phrase.differs": "Eram duas frases diferentes.",
  "terminal.backup.foreign": "{path} não é um backup.",
  "terminal.backup.secret.wrong": "Essa frase ou chave não abre {path}.",
  "terminal.backup.damaged": "{path} não está inteiro: foi cortado ou alterado. Nada foi restaurado. Use outro backup.",
  "terminal.backup.newer":
    "Uma versão mais nova fez este backup ({version}). Atualize o Rapporteur e restaure-o depois.",
  "terminal.backup.older":
    "Uma versão anterior fez este backup ({version}), e este banco de dados tem tabelas mais novas. Restaure-o em um sem tabelas: uma pasta de dados vazia ou um banco novo no servidor.",
  "terminal.backup.filled":
    "O banco de dados não está vazio: há linhas em {table}. Um backup é restaurado em um vazio: indique-o em RAPPORTEUR_DATA ou DATABASE_URL. Nada mudou.",
  "terminal.backup.key":
    "Telefones, e-mails e notas do backup estão lacrados com uma chave que não está aqui. Coloque key.json na pasta de dados, ou defina RAPPORTEUR_KEY, e repita. Se ela se perdeu, --without-key restaura o resto.",
  "terminal.backup.differs":
    "O que saiu do backup não é o que entrou ({table}). Nada foi restaurado. Use outro backup.",
  "terminal.backup.exists": "Já existe um arquivo {path}. Nenhum backup foi feito.",
  "terminal.backup.full": "Não há espaço para {path}. Nenhum backup foi feito.",
  "terminal.backup.keyfile": "Não há chave em {path}. É uma linha que começa com AGE-SECRET-KEY-1.",
  "terminal.restore.label": "Restaurando",
  "terminal.restore.erased":
    "{count, plural, one {# pessoa apagada desde então foi apagada de novo.} many {# pessoas apagadas desde então foram apagadas de novo.} other {# pessoas apagadas desde então foram apagadas de novo.}}",
  "terminal.restore.done":
    "{rows, plural, one {# linha restaurada} many {# linhas restauradas} other {# linhas restauradas}} como em {at}. Cada tabela tem tantas quantas havia.",
  "terminal.restore.key.put": "A chave dos campos privados estava no backup e agora está em {path}.",
  "terminal.restore.key.set": "A chave dos campos privados estava no backup. Coloque isto em RAPPORTEUR_KEY:",
};
