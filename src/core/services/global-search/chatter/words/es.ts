import type { ChatWords } from "./chat-class.ts";

/** Spanish. */
export const es: ChatWords = {
  thanks: "agradecidisima agradecidisimo grax grs muchisimas_gracias",
  leaves: `
    abrazos atentamente besos buenas_noches chauu cuidate cuidense fuerte_abrazo gran_abrazo hasta_el nos_hablamos
    saludos: saludos_cordiales un_abrazo un_saludo`,
  reacts: `
    a_la aja amen anotado arre bacan bakan barbaro chevere chido con_gusto con_mucho copado copiado dale de_una
    entendido epa eso haha joya ni_modo no_hay no_pasa nop np ntp obvio oka okey okis orale padre por_supuesto
    que_pena que_va recibido sale sin_audio sin_problema sin_problemas sin_sonido sip tqm tranquila
    tranquilas tranquilo tranquilos uff upa ups va vale xd`,
  wishes: `
    bendiciones condolencias felicidades feliz fue_un le_deseo les_deseo mis_condolencias os_deseo te_deseo
    un_gusto`,
  asks: `
    a_quien ande cmo contame cual_es cuando_es cuentame cuenten cuentenme decime dnd dnde donde_es k ke kien
    kienes komo por_que pq q qien qienes recuerdame recuerdenme xq`,
  whens: "cdo cndo kuando qndo",
  wants: `
    ando_buscando buscando en_busca hace_falta kiero me_urge necesitando nesecito nesesito no_encuentro no_hallo
    no_ubico ocupo requerimos urge`,
  tells: `
    podia podian podiamos queria querian sabia sabian tenia tenian tenias
    acabamos acabo acompano ahorita alcanzo amanecieron amanecio anda andamos ando apaga apaguen arranca
    arrancamos arranquen caido cayo consigo cubre dejame dejenme dije dijeron disculpen empiecen encargamos
    encargo entro escucha escuchan escucho estuve estuvieron estuvimos estuvo funciona habla hablen ignora ignoren
    ladra lamentamos lamento llevamos llevo llueve logro muero murio nieva oigo oyen prendan propongo pude pudimos
    pudo puedo puse puso quise reemplaza remplaza representa represento rie salgo sugiero supe traje trajo truena
    tuvieron tuvimos vine vinieron vinimos vuelvo`,
  reports: `
    agotada agotado atrasada atrasado conectada conectado demorada demorado empezando encantada encantado entrando
    esperando feliz llegando orgullosa orgullosas orgulloso orgullosos retrasada retrasado saliendo terminando
    viajando`,
  feels: `
    alegria bacan bella bello bochorno bonita bonito buena buenas bueno buenos calor calorazo cansancio chevere
    chido chistosa chistoso clima desastre emocion flojera friazo frio genial graciosa gracioso hambre horror
    increible lastima linda lindas lindo lindos lio lluvia loco locura maravilla miedo nieve orgullo penita pereza
    rabia rica rico risa sed sol sorpresa sueno susto tormenta tristeza verguenza`,
  praises: `
    buenisima buenisimo espectacular estupenda estupendo excelente excelentes genial gran_trabajo maravillosa
    maravilloso`,
  gives: `
    colaboran colaborar comparta compartan comparte comparten compartes compartir compartirme compartirnos
    conseguir conseguirme consigue da dame dan dar darme das deme envia enviame envian enviar enviarme envias
    envie envieme envien facilita facilitar facilitarme manda mandame mandan mandar mandarme mandas mande mandeme
    manden mandenme pasa pasame pasan pasar pasarme pasas pase paseme presta reenvia reenviame reenviar reenviarme
    reenvien regala regalame regalas`,
  informs: `
    avisame confirmame cuentame decime digame dime dinos duda explicame indicame indiqueme no_se pregunta
    preguntan preguntaron pregunto recuerda recuerdame sabe saben sabes`,
  has: `
    existe habra hay tendran tendras tendria teneis tenemos_algo tenemos_algun tenemos_alguna tenes tiene tienen
    tienes`,
  addresses: `
    almorzaste amanecieron amaneciste andan andas contigo escuchan estas haces le les llegan llegas llego
    nos_encontramos nos_juntamos nos_tomamos nos_vemos os oyen podes puedes quieren quieres te ti todo_bien trae
    traen traes tu usted ustedes vas vienen vienes vos`,
  wished: `
    aproveche aprovechen cumpla cumplas descanse descansemos descansen descanses dios disfruten disfrutes duerman
    duermas este esten estes ganen llegue lleguen llegues mejore mejoren mejores pase pasen pases salga sea sean
    siga sigan tenga tengan tengas vaya vayan`,
  verifies: `
    debe deben es_legal es_necesario es_obligatorio es_posible esta_permitido firmo hace_falta hay_que necesita
    obligatorio permitido puede pueden ratifico requiere se_debe se_exige se_necesita se_permite se_puede
    se_requiere`,
  everyday: `
    aca alla almorzaste anterior audio cafetera canal celu chat chistoso compu demora enseguida facturas finde grupo jajaj
    jefa jefe llegas medialunas micro microfonos micros minutito momentito nomas pantalla pastelitos quiere ratito
    repetir repite repites robot robots ruido segundito tacos tardanza trae traen traes traigo`,
  helps: "ayudan ayudar ayudas ayude ayuden",
  treats: "almuerzo birra birras cafe cafecito cafes cena cerveza cervezas chela chelas desayuno pizza",
};
