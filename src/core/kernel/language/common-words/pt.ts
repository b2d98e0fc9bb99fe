import type { WordClasses } from "./word-classes.ts";

/** Portuguese, of Brazil first. */
export const pt: WordClasses = {
  greets: "alo boa boas bom bons dia e_ai noite oi oie ola opa tarde",
  thanks: `
    agradecemos agradeco brigada brigado grata gratidao grato obrigada obrigadao obrigadas obrigado obrigados
    valeu vlw`,
  leaves: `
    a_gente adeus ate_a ate_amanha ate_breve ate_depois ate_ja ate_la ate_logo ate_mais ate_quarta ate_quinta
    ate_segunda ate_semana ate_sexta ate_terca bye falamos_depois nos_vemos tchau`,
  reacts: `
    anotado bacana beleza blz bravo certa certeza certo ciente claro combinado correto desculpa desculpe desculpem
    entendi entendido exatamente exato excelente fantastico feita feito foi_mal haha hahaha igualmente incrivel
    interessante joia kkk kkkk kkkkk legal lol maravilha maravilhoso nada nao nossa ok okay okey opa otima otimo
    perdao perfeita perfeito pronto recebido rs rsrs sim super tambem tampouco testando teste tranquilo tudo
    tudo_bem uau verdade`,
  wishes: `
    belo_trabalho bem_vinda bem_vindas bem_vindo bem_vindos bemvinda bemvindo boa_semana boa_sorte boa_viagem
    boas_ferias bom_apetite bom_descanso bom_fim bom_trabalho com_licenca desculpa_pelo desculpas_pelo desculpe_a
    desculpe_o desculpem_a desculpem_o felicitacoes feliz felizes muito_boa muito_bom muito_interessante
    muito_sucesso parabens pesames sorte sucesso`,
  helps: "ajuda ajudar ajude ajudem socorro",
  announces: `
    anuncio: atencao: atualizacao: aviso: comunicado: em_anexo fyi hoje info: lembrando lembrete nota: ontem
    segue_a segue_anexo segue_em segue_o`,
  asks: `
    aonde busca buscar busque cade como diga dize encontra encontrar encontre explique lista liste me_da me_diga
    me_mostra me_mostre me_passa me_passe mostra mostrar mostre onde procura procurar procure quais qual quanta
    quantas quanto quantos que quem recomende`,
  whens: "quando",
  wants: `
    buscamos busco gostaria interessa interessada interessado precisamos precisaria preciso procuramos procuro
    queremos queria quero`,
  finds: `
    achar buscar conhecer consultar contactar contatar encontrar falar ler ligar ligo localizar perguntar saber
    ver`,
  doubts: `
    alguem algum alguma conhece conhecem existe existem ha pode podem poderia poderiam podes sabe sabem sabes tem
    teria`,
  tells: `
    acho adiada adiado adiamos adorei adoro aguardamos aguardando aguardo anexado anexei avisarei avisei cancelada
    cancelado cancelei cancelou chega chegamos chegando chegaram chego chegou cheguei comeca comecamos comigo
    compartilhei compartilho concordo confirmada confirmado confirmamos confirmei confirmo conosco consegue
    conseguimos consigo contigo continuamos continuo deixei deixo deve devemos devo digo disse diz ela elas ele
    eles entrando entregamos enviada enviado enviamos enviando enviaram enviarei enviei enviou era eram escrevi
    escrevo esperando espero esqueci esta estamos estao estara estarao estarei estava estavam estou está estão eu
    faco farei faz fazemos fez fica ficam ficamos ficou fiz fizemos foi foram gostamos gostei gosto ha havia ia
    ira irei iremos leio lerei lhe lhes mandamos mandaram mandei mando mandou me meu meus mim minha minhas mudamos
    mudei mudou nossa nossas nosso nossos nós parece passei passou penso perdi pode podem podemos posso quer
    querem quero recebemos recebeu recebi recebida reservada reservado reservamos reservei respondeu respondi
    respondo revisei reviso saimos saindo saio saiu segue seguem sei sera serao seria sido sinto somos sou subi
    são ta tava te tem temos tenho terminamos terminando terminei terminou teu teve tinha tive to tu tua tá tô vai
    vamos vao vc vcs vejo vemos vi viajando vimos viu voce voces volta voltamos volto vou é`,
  joins: `
    a ai ainda alem ali ante ao aos apenas apos aquela aquele aqui aquilo as ate cada com como contra d da das de
    desde do dos e em embora entao entre essa essas esse esses esta estas este estes isso isto ja la mais mas
    menos mesma mesmo muita muito na nao nas nem no nos num numa o onde os ou outra outras outro outros para pela
    pelas pelo pelos pois por porem porque pra pro qual quando que quem se sem seu seus sim so sob sobre sua suas
    tambem tanto tao toda todo um uma umas uns`,
  everyday: `
    abraco abracos abril acordo agora agosto alguem almocamos almocar amanha amiga amigas amigo amigos ano anos
    antes antiga antigas antigo antigos apresenta apresentam apresentou atenciosamente atras atrasada atrasado
    atuais atual avisar avise avisem beijo beijos bem boa boas bom bons bot breve cafezinho cansada cansado cara
    caras caro caros cedo chegar chegarem cinco coisa coisas colega colegas comecar comer compartilhar contente
    continuar cumprimentos dar depois descansar descanso dez dezembro dia dias dizer doente dois domingo dormir
    doutor doutora dr dra duas entrar enviar envie enviem equipe escrever esperar espere esperem estar fala
    falamos falar falem falo favor fazer feira feliz fevereiro fim galera gente gentil gentileza grande hoje hora
    horas incomodar incomodo instante ir janeiro jantamos jantar jeito julho junho juntos lastima ler ligado linda
    lindo livre livres logo maio mal mande mandem mau meio melhor mes meses minutinho minuto minutos momento muita
    muitas muito muitos ninguem noite nome noticias nova novas nove novembro novidades novo novos nunca ocupada
    ocupado oito ontem otimo outubro participantes passada passado pendente pendentes pequeno pessoal pf pfv piada
    pior poder pouca poucas pouco poucos prazer preocupa preocupe preocupem prezada prezadas prezado prezados
    primeira primeiro problema pronta prontas pronto prontos proxima proximo puder puderem quarta quase quatro
    querer querida querido quinta quiser quiserem rapporteur razao recente recentes respondam responder revisar
    sabado sair segunda segundo seis semana semanas sempre senhor senhora ser serio sete setembro sexta sr sra
    talvez tarde tempo ter terca terminar time tiver tiverem tod todas todos todxs tomar trabalhar tres tudo turma
    ultima ultimas ultimo ultimos um ve veja vejam velho vem venham ver vermos vez vezes viagem viajar vir vontade`,
  things: `
    aeroporto agenda agua almoco andar anexo anexos aniversario apresentacao arquivo arquivos assinatura audio
    aviao banheiro bateria bebe bilhete bolo cachorro cadeira cafe camera carro carta casamento celular cerveja
    cha chave chaves chefe chuva clima comida computador conexao convite copia dinheiro documento documentos email
    emails escritorio familia feriado ferias festa filhos filme foto fotos futebol gato hotel ideia ideias imagem
    impressora internet jantar jogo lanche link links mail mensagem mensagens mesa microfone musica onibus partida
    passagem pasta pauta pergunta pizza planilha porta preco predio projetor rascunho relatorio relatorios
    resposta sala salao salas senha slides sol som taxi tela telefone transito trem versao visto voo wifi zoom`,
};
