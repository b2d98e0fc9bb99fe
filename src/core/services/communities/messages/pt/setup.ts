import type { setup as reference } from "../en/setup.ts";

export const setup: Record<keyof typeof reference, string> = {
  "setup.summary": "Conectar este espaço a uma comunidade: uma nova, ou uma que lhe deu um código",
  "setup.name": "Nome de uma nova comunidade",
  "setup.code": "Ou o código de uma que existe",
  "setup.language": "Idioma do que publico por conta própria",
  "setup.zone": "Fuso horário ou cidade",
  "setup.language.en": "English",
  "setup.language.es": "Español",
  "setup.language.pt": "Português",
  "setup.language.fr": "Français",
  "setup.open": "Configurar",
  "setup.teach":
    "Quem administra este espaço pode conectá-lo com {command}: a uma comunidade nova, ou a uma que já existe e lhe deu um código.",
  "setup.teach.admin":
    "Você administra este espaço, então pode conectá-lo com {command}: a uma comunidade nova, ou a uma que já existe e lhe deu um código.",
  "setup.admins": "Só quem administra este espaço pode conectá-lo a uma comunidade. Peça-lhe que digite {command}.",
  "setup.either": "Escreva aqui o nome de uma comunidade nova ou, abaixo, o código de uma que existe.",
  "setup.both":
    "Um nome cria uma comunidade nova; um código entra em uma que existe. Deixe um dos dois e apague o outro.",
  "setup.code.wrong":
    "Esse código não serve: tem um erro, já foi usado ou tem mais de um dia. Peça um novo a quem administra a comunidade: ele é obtido com {command}.",
  "setup.tries":
    "Este espaço já tentou {tries, plural, one {# código} many {# códigos} other {# códigos}} em uma hora. Tente de novo daqui a uma hora.",
  "setup.meanwhile": "Enquanto isso, este espaço foi conectado a uma comunidade. Digite {command} para ver a qual.",
  "setup.already": "Este espaço já pertence a {community}. Para sair, quem administra a comunidade digita {command}.",
  "setup.made": "{community} está pronta",
  "setup.made.you":
    "Você a administra. Todas as pessoas deste espaço são membros, e quem é convidado aqui também é convidado na comunidade; {command} muda isso.",
  "setup.made.next": "A seguir: adicione-me a um canal e agende ali uma reunião, ou veja o que posso fazer.",
  "setup.joined": "Este espaço agora pertence a {community}",
  "setup.joined.you":
    "Você e todas as pessoas daqui compartilham seus contatos, reuniões, conclusões e recursos. O código já foi usado.",
  "welcome.title": "Olá, sou o Rapporteur",
  "welcome.installer":
    "Guardo o que uma comunidade de especialistas perderia entre uma reunião e outra: a quem ligar, quando se reunir, o que foi concluído e onde está aquela lei. Falta um passo: conectar este espaço a uma comunidade, nova ou que lhe deu um código.",
  "welcome.channel":
    "Guardo o que {community} perderia entre uma reunião e outra: a quem ligar, quando se reunir, o que foi concluído e onde está aquela lei.",
  "welcome.posts": "Aqui publico só o que alguém pediu:",
  "welcome.posts.reminders": "um lembrete antes de cada reunião agendada neste canal",
  "welcome.posts.digests": "um resumo das novas conclusões, se for agendado aqui",
  "welcome.posts.answers": "o que um comando mostra a todas as pessoas, como uma reunião recém-agendada",
  "welcome.by": "Adicionado por",
  "welcome.private": "As consultas são respondidas em particular: só quem pergunta as vê.",
  "welcome.help": "O que posso fazer",
  "limit.invitations": "Hoje você já pediu muitos códigos. Você pode pedir outro a partir de {at}.",
};
