import type { store as en } from "../en/store.ts";

export const store: Record<keyof typeof en, string> = {
  "terminal.store.foreign":
    "{path} tem arquivos, mas nenhum banco de dados meu (falta {found}). Não mudei nada. Se havia um banco de dados ali, guarde uma cópia da pasta e restaure seu último backup em uma pasta vazia com `rapporteur restore`; se não, tire os arquivos de lá ou indique outra pasta em RAPPORTEUR_DATA.",
  "terminal.store.version":
    "O banco de dados em {path} foi criado pelo PostgreSQL {found}; esta versão do Rapporteur tem o {wanted}. Não mudei nada. Faça um backup com a versão que o criou e restaure-o com esta em uma pasta vazia.",
  "terminal.store.damaged":
    "O banco de dados em {path} está danificado e não inicia. Guarde uma cópia da pasta como está e restaure seu último backup em uma pasta vazia com `rapporteur restore`.",
  "terminal.store.damaged.found":
    "O banco de dados em {path} está danificado e não inicia ({found}). Guarde uma cópia da pasta como está e restaure seu último backup em uma pasta vazia com `rapporteur restore`.",
  "terminal.store.damaged.running":
    "O banco de dados está danificado ou foi interrompido. Pare o Rapporteur e inicie-o de novo. Se disser o mesmo, guarde uma cópia da pasta de dados e restaure seu último backup em uma vazia com `rapporteur restore`.",
  "terminal.store.full":
    "O disco de {path} está cheio, por isso o banco de dados não abre. Nada se perdeu: libere espaço e inicie de novo.",
  "terminal.store.full.running":
    "O disco do banco de dados está cheio, por isso não foi feito. Libere espaço e tente de novo.",
  "terminal.store.denied":
    "Não tenho permissão para usar os arquivos do banco de dados em {path} ({found}). Eles precisam pertencer ao usuário com que o Rapporteur roda.",
  "terminal.key.gone":
    "Há telefones, e-mails ou notas lacrados, mas falta a chave deles. Recoloque sua cópia em {path}. Se não houver, `rapporteur key --lost` diz o que se perde e segue com uma chave nova.",
  "terminal.key.damaged":
    "{path} não tem nenhuma chave que eu consiga ler. Recoloque ali sua cópia. Se não houver, tire o arquivo de lá; então `rapporteur key --lost` diz o que se perde e segue com uma chave nova.",
  "terminal.key.fits": "A chave está lá e abre o que está lacrado: nada se perdeu. Nada mudou.",
  "terminal.key.lost.ask":
    "Isso não poderá mais ser lido sem a chave. Nada mudou: se a chave aparecer, tudo estará lá de novo. Para tirar isso de vez e seguir com uma chave nova: `rapporteur key --lost --yes`",
  "terminal.key.lost.done": "O que estava lacrado com a chave perdida foi tirado. O Rapporteur pode ser iniciado.",
  "terminal.migrate.makes": "cria a tabela {table}",
  "terminal.migrate.removes": "remove a tabela {table}",
  "terminal.migrate.columns": "muda colunas de {table}",
  "terminal.migrate.rows": "muda linhas de {table}",
  "terminal.migrate.index": "cria um índice de {table}",
  "terminal.migrate.rules": "muda regras do banco de dados: funções, gatilhos, políticas",
  "terminal.migrate.back":
    "Só há um caminho de volta: um backup feito antes. `rapporteur backup ARQUIVO` faz um com a versão em uso.",
  "terminal.migrate.newer":
    "Uma versão mais nova do Rapporteur trabalhou neste banco de dados: ele tem migrações que esta versão não conhece ({names}). Nada mudou. Inicie a versão mais nova, ou restaure em um banco vazio o backup de antes da atualização.",
};
