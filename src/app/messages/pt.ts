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
  "terminal.config.host":
    "HOST deve ser um endereço desta máquina, como 127.0.0.1 ou ::, ou um nome dela; “{value}” não é.",
  "terminal.config.proxy":
    "TRUSTED_PROXY deve ter endereços ou sub-redes dos proxies que ficam diante do bot, como 10.0.0.5, 172.16.0.0/12; “{value}” não pode ser lido.",
  "terminal.config.metrics":
    "METRICS_TOKEN deve ter pelo menos 16 letras, algarismos ou sinais entre -._~+/, como se escreve um token de portador.",
  "terminal.port.host":
    "Esta máquina não tem esse endereço. Ponha em HOST um que ela tenha, ou deixe-o de fora para escutar em todos.",
  "terminal.config.limits":
    "LIMITS deve ser off, ou limites com a sua medida, como messages=1000/day, polls=off; “{value}” não é. Os limites estão em docs/limits.md.",
  "terminal.config.links": "LINK_CHECKS deve ser on ou off, não “{value}”.",
  "terminal.config.keep": "KEEP_DELIVERIES_DAYS deve ser um número de dias, no mínimo {least}, e não “{value}”.",
  "terminal.config.notes": "AUDIT_NOTES deve ser o caminho de um arquivo ou um endereço https.",
  "terminal.config.files": "FILES_MB deve ser um número de megabytes, não “{value}”.",
  "terminal.config.days": "AUDIT_DAYS deve ser um número de dias, no mínimo {least}, não “{value}”.",
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
  "terminal.config.backups.kept": "RAPPORTEUR_BACKUPS_KEPT deve ser um número de 1 a 9999, não “{value}”.",
  "terminal.config.backups.phrase": "RAPPORTEUR_BACKUP_PASSPHRASE deve ter pelo menos {least} caracteres.",
  "terminal.config.backups.secret":
    "RAPPORTEUR_BACKUPS precisa de uma chave: defina RAPPORTEUR_BACKUP_KEY_FILE ou RAPPORTEUR_BACKUP_PASSPHRASE.",
  "terminal.config.backups.two": "Defina RAPPORTEUR_BACKUP_KEY_FILE ou RAPPORTEUR_BACKUP_PASSPHRASE, não os dois.",
};
