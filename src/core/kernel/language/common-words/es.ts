import type { WordClasses } from "./word-classes.ts";

/** Spanish, as it is spoken on both sides of the Atlantic. */
export const es: WordClasses = {
  greets: "alo buen buenas bueno buenos dias hey hola holaa holaaa holis noches saludos tardes",
  thanks: "agradecemos agradecida agradecidas agradecido agradecidos agradezco gracias grax thanks",
  leaves: `
    adios bye chao chau hasta_ahora hasta_el hasta_entonces hasta_jueves hasta_la hasta_luego hasta_lunes
    hasta_manana hasta_martes hasta_miercoles hasta_otra hasta_pronto hasta_siempre hasta_viernes nos_vemos
    que_tenga que_tengan que_tengas`,
  reacts: `
    acuerdo ah aja anotado ay bien bravo buenisima buenisimo bueno cierto claro comprendido copiado correcto dale
    de_nada disculpa disculpas disculpe disculpen entendido enterado estupendo exactamente exacto excelente
    fantastico genial guau hecho igual igualmente increible interesante jaja jajaja jajajaja jeje jejeje lista
    listo lo lo_siento lol maravilloso mmm nada no nop obvio oh ok okay okey ole perdon perfecta perfecto probando
    prueba recibido seguro si sip super tal tambien tampoco uy vale viva wow`,
  wishes: `
    animo bienvenida bienvenidas bienvenido bienvenidos buen_camino buen_fin buen_finde buen_provecho buen_trabajo
    buen_viaje buena_semana buena_suerte con_permiso disculpa_la disculpas_por disculpen_el disculpen_la
    enhorabuena excelente_trabajo exito exitos felices felicidades felicitaciones felicito feliz gran_trabajo
    mucha_suerte muchas_felicidades muy_buen muy_buena muy_bueno muy_interesante muy_util pasen_buen perdon_por
    perdonen_la pesame que_descansen que_descanses suerte`,
  helps: "auxilio ayuda ayudame ayudeme ayudenme socorro",
  announces: `
    actualizacion: anoche anuncio: atencion: aviso: ayer comunicado: fyi hoy info: les_aviso les_comparto
    les_informo les_recuerdo nota: ojo: recordatorio se_informa`,
  asks: `
    adonde busca buscame buscar busco como cual cuales cuanta cuantas cuanto cuantos dame_el dame_la deme_el
    deme_la digame dime donde encontrar encuentra explicame lista listame me_da me_das me_dice me_dices me_pasa
    me_pasas mostrar mostrarme muestra muestrame muestreme pasame_el pasame_la que quien quienes recomienda
    recomiendame`,
  whens: "cuando",
  wants: `
    buscamos busco gustaria interesa interesada interesado necesitamos necesitaria necesito preciso queremos
    quiero quisiera requiero`,
  finds: `
    buscar comunicarme conocer consultar contactar dirigirme encontrar escribo hablar leer llamamos llamar llamo
    localizar preguntar saber ubicar ver`,
  doubts: `
    alguien algun alguna conoce conocen conoces existe existen habra hay podes podria podrian podrias puede pueden
    puedes sabe sabemos saben sabes tenes tiene tienen tienes`,
  tells: `
    adjunta adjuntado adjunto alegra aplazada aplazado avisare avise cambiamos cancelada cancelado cancelamos
    cancelo coincido comenzamos comienza compartido comparto confirmada confirmado confirmamos confirmo consigo
    contesto creo debe debemos debo deje dejo dice digo dije dijo ella ellas ellos empezamos empieza encanta
    encanto entrando enviado enviamos enviando enviare enviaron envie era eran eres es escribi escribo esperamos
    esperando espero esta estaba estaban estamos estan estara estaran estare estas estoy fue fueron fui gusta ha
    habia hace hacemos hago han hare haremos has he hemos hice hicimos hizo iba ira iran ire iremos le leere leo
    les leí llega llegamos llegan llegando llegara llegare llegaron llego llegue lo_siento logro mandamos mandare
    mandaron mando me mi mia mio mis movio nos nosotras nosotros nuestra nuestras nuestro nuestros olvide parece
    pasa perdi pienso podemos podra podre pospuesta pospuesto puede pueden puedes puedo queda quedamos quedan
    quedo quiere quieren quiero recibi recibimos recibio regresamos regreso reservada reservado reservamos
    respondi respondio respondo revisare revise reviso sabe salgo saliendo salimos salio se seguimos sera seran
    seria sido siento sigo sigue somos son soy subi subimos suya suyo te tenemos tengo terminado terminamos
    terminando termine tiene tienen tienes tu tus tuve tuvo usted ustedes va vamos van vas vemos veo vi viajando
    vimos vio volvemos vos vosotros voy vuelvo yo`,
  joins: `
    a aca ademas ahi al algo alli ante aquel aquella aqui aun aunque bajo cada como con contra cual cuando de del
    desde donde durante e el ello en entonces entre esa esas ese eso esos esta estas este esto estos hacia hasta
    la las lo los mas mediante menos misma mismo muy ni no o otra otras otro otros para pero por porque pues que
    quien segun si sin sino sobre solo su sus tambien tan tanto toda todavia todo tras u un una unas unos y ya`,
  everyday: `
    abrazo abrazos abril actual actuales acuerdo agosto ahora ahorita alguien almorzamos almorzar amable amiga
    amigas amigo amigos ano anoche anos antes antigua antiguas antiguo antiguos apenas atte avisame avisar avisen
    ayer bien bot buen buena buenas bueno buenos cafecito cansada cansado casi cenamos cenar chiste cinco colega
    colegas comemos comenzar comer companeras companeros compartir conocerles conocerlos conocerte contenta
    contento contestar cordial cordiales cosa cosas cuatro dar decir descansar descanso despues dia dias diciembre
    diez doctor doctora domingo dormir dos dr dra empezar enero enferma enfermo enseguida entrar enviame enviar
    envien equipo escribir esperar esperen estar estimada estimadas estimado estimados favor febrero feliz fin
    finde gente gentil gracia gran grande grupo gusto hablamos hablar hablemos hacer hora horas hoy igual ing ir
    jueves julio junio juntos lastima leer libre libres lic linda lindo lista listas listo listos llegar lleguen
    llegues luego lunes mal mala malo manana mandame mandar manden martes marzo mayo medianoche mediodia mejor mes
    meses miercoles mil minuto minutos molestar molestia molestias momento mucha muchas mucho muchos nadie noche
    nombre noticias novedades noviembre nueva nuevas nueve nuevo nuevos nunca ocho octubre ocupada ocupado orden
    ordenes participantes pasada pasado paso pendiente pendientes peor pequeno placer pls poca pocas poco pocos
    poder porfa porfavor porfis preocupe preocupen preocupes presenta presentan presento primera primero problema
    pronto proxima proximo pueda puedan puedas puntual quedo querer querida queridas querido queridos quiera
    quieran quieras quizas rapporteur rato razon reciente recientes respondan responder revisar revisen risa
    sabado salir saludarle saludarles saludarlos saludarte saludo saludos seguida seguir segundo seis semana
    semanas senor senora senores septiembre ser serio siempre siete sr sra tal talvez tanto tarde temprano tener
    tenga tengan tengas terminar terminen termines tiempo tod todas todes todos todxs tomar trabajar tres ultima
    ultimas ultimo ultimos uno va vaya veces ven venga vengan ver verdad veremos verlos vernos verte vez viajar
    viaje viejo viene vienen viernes`,
  things: `
    aeropuerto agenda agua almuerzo anexo anexos archivo archivos audio auto avion bano bateria bebe boda boleto
    borrador bus cafe camara carpeta carro carta cena cerveza clave clima comida computador computadora conexion
    contrasena copia correo correos cumpleanos desayuno diapositivas dinero documento documentos edificio enlace
    enlaces escritorio familia feriado fichero fiesta firma foto fotos futbol gato hijos hotel idea ideas imagen
    impresora informe informes internet invitacion jefa jefe juego link llave llaves lluvia mail mensaje mensajes
    mesa microfono musica oficina pantalla partido pasaje pastel pelicula perro piso pizza planilla precio
    pregunta presentacion proyector puerta reporte reportes respuesta sala salas salon silla sol sonido taxi te
    telefono torta trafico tren vacaciones version visa vuelo wifi zoom`,
};
