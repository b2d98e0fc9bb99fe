import type { ChatWords } from "./chat-class.ts";

/** Portuguese. */
export const pt: ChatWords = {
  thanks: "agradecida agradecido bem_haja brigadao muito_grata muito_grato obg obgd obgda",
  leaves: `
    abracos abracos: ate_domingo ate_ja ate_logo ate_sabado ate_segunda atenciosamente beijos boa_noite com_os
    cumprimentos: falou flw fui grande_abraco lembrancas_a um_abraco um_beijo`,
  reacts: `
    amem as_ordens bah bora bue caramba claro_que com_certeza dahora de_boa de_nada deixa_comigo demais disponha
    disponham eita fechado fechou fixe imagina massa na_boa opa ops oxe pode_crer pode_deixar pois_e pois_nao
    porreira porreiro poxa putz que_massa que_pena que_penas relaxa relaxem sem_audio sem_problema sem_problemas
    sem_som sem_stress sextou show show_de suave sussa ta_bom ta_certo tamo tamo_junto tmj top topzera tranquila
    tranquilo uai ufa uia`,
  wishes: `
    boa_pascoa boa_quarta boas_festas bom_domingo bom_feriado desejamos_a desejo_a foi_um melhoras
    meus_sentimentos saude sentimentos`,
  announces: "desculpem_a desculpem_o lamento_a lamento_o peco_desculpa peco_desculpas pedimos_desculpa",
  asks: `
    cm kade kem ki lembra_me lembra_o me_diz me_explica me_lembra o_que_foi oq oque por_que pq pra_quem q qm
    que_horas quen`,
  whens: "qd qdo qnd qndo",
  wants: `
    a_procura buscando em_busca kero nao_acho nao_encontro nao_localizo necessito nescessito precisando presiso
    presizo procurando`,
  tells: `
    abri acabamos acabei aguenta aguento almocaram apaguei apreendemos atrasou bebi caiu chove chovendo chover
    cobre comecem comi conheci consegui conseguimos consigo decidi dei deixa deixem demos deram desculpem deu
    dormi dormimos entendi esquecam estive estivemos estiveram fala falem fiz fui funciona ignore ignorem
    lamentamos lamento li merece morreu morri neva oucam ouco ouve ouvem peco pedi pedimos perdi perdoem proponho
    pude pudemos pus quis recebi representa represento ri riu sai saimos sentimos soube subi substitui sugiro
    travou trouxe vejo viemos vieram vim voltamos volto`,
  reports: `
    atrasada atrasado cansada cansado chegando comecando entrando entregue esperando feliz finalmente orgulho
    orgulhosa orgulhoso orgulhosos saindo saudade saudades terminando viajando`,
  feels: `
    alegria bacana bela belo boa boas bom bonita bonito bons calor calorao cansaco chata chato chuva clima
    confusao desastre emocao engracada engracado fofa fofo fome friaca frio gostosa gostoso horror incrivel
    lastima linda lindas lindo lindos louco loucura maravilha medo nojo orgulho otima otimo preguica raiva saudade
    saudades sede sol sono sorte surpresa susto tempestade temporal tristeza vento vergonha`,
  praises: `
    bela belo bom_trabalho espetacular excelente excelentes incrivel maravilhosa maravilhoso otima otimas otimo
    otimos`,
  gives: `
    arranja arranjar arruma compartilha compartilhar compartilhe compartilhem consegue conseguir da_me dar de_me
    encaminha encaminhar encaminhe envia enviam enviar envias envie enviem fornece fornecer manda mandam mandar
    mandas mande mandem partilha partilhar partilhas partilhe passa passam passar passas passe passem reenvia
    reenviar reenvie repassa repassar`,
  informs: `
    avisa confirma conta diga digam diz duvida explica explique informa informe lembra lembre lembrem nao_sei
    pergunta perguntam perguntaram pergunto sabe sabem sabes`,
  has: `
    existe existem ha ha_algum haveria teem tem temos_algo temos_algum temos_alguma tens tera teria teriam terias
    `,
  addresses: `
    almocaram almocou ce ces chega chegam chegas chegou conseguem contigo dormiram dormiu lhe lhes nos_encontramos
    nos_falamos nos_vemos ouvem quer querem queres te ti traz trazem tu tudo_bem tudo_bom vao vc vcs vem vens voce
    voces vos`,
  wished: `
    aproveite aproveitem cheguem corra descanse descansem deus durma durmam esteja estejam fique fiquem melhore
    melhorem melhores passe passem seja sejam siga sigam tenha tenham va vao venham`,
  verifies: `
    deve devem e_legal e_necessario e_obrigatorio e_permitido e_possivel e_preciso obrigatorio permitido pode
    pode_se podem precisa_de se_pode tem_que `,
  everyday: `
    almocaram almocou barulho bola bolinho cafeteira camara canal capitao chefe chefia ecra errada errado grupo
    ja_volto mensagem micro microfone momentinho pausa quer repete repetir robo robozinho salgados segundinho
    todo_mundo sextou tela telemovel traz trazem`,
  helps: "ajudam ajudas",
  treats: "almoco cafe cafezinho cerveja cervejas chope chopp churrasco jantar pizza",
};
