/** Spanish. */
import { type LanguagePack, list, words } from './pack.ts';

export const SPANISH: LanguagePack = {
  abbreviations: {
    neverLast: words(`
      sr sra srta sres sta sto dr dra dres d dña prof lic ing arq gral cnel cap tte sgto mons p.ej tel ee ff rr jj
      cc a s.a.r vs aprox
    `),
    beforeName: words(`
      av avda c ud uds uu aa hh oo st inc ltd cía sa s.a km
    `),
    beforeNumber: words(`abr ago art dic ene feb fig jul jun mar nov núm oct pág págs sept vol`),
    endsList: words(`etc`),
    units: words(''),
  },
  openers: words(`
    El La Los Las Un Una Unos Unas Lo Al Del De En Con Por Para Sin Sobre Según Desde Hasta Entre Tras Ante
    Bajo Contra Durante Mediante Y E O Pero Sino Aunque Si Cuando Como Donde Mientras Porque Que Quien Qué
    Quién Cómo Cuándo Dónde Él Ella Ellos Ellas Esto Este Esta Estos Estas Ese Esa Esos Esas Eso Aquel Su
    Sus Mi Mis Nuestro Nuestra Se No Ya También Además Así Asimismo Ahora Hoy Ayer Mañana Luego Después
    Antes Entonces Todos Todas Todo Cada Muchos Algunos Otros Otra Otro Ambos Tanto Es Son Fue Era Ha Han
    Hay Había Tiene A Más Dos Tres Yo Nosotros Nos Hemos Nunca Actualmente
  `),
  ordinals: null,
  references: {
    dangling: [
      `él|ella|ellos|ellas|ello|lo|le|les|la(?= (?:que|cual))|su|sus|suyo|este|esta|estos|estas|esto|ese|esa|esos|esas|eso|aquel\\p{Ll}*|dich[oa]s?|tales?|ambos|ambas|el (?:primero|segundo|mismo|otro|último) (?:es|fue|era|de ellos)|la (?:primera|segunda|misma|otra|última) (?:es|fue|era|de ellas)|los (?:demás|mismos)|las (?:demás|mismas)|algunos de (?:ellos|estos)`,
      `pero|y|e|o|sino|aunque(?=,)|además|así|asimismo|también|tampoco|entonces|luego|después|antes(?=,)|ahora|por (?:ello|eso|esto|lo tanto|lo que|su parte|otro lado|otra parte|ejemplo|consiguiente|último|tanto)|sin embargo|no obstante|en cambio|mientras tanto|de hecho|en efecto|al mismo tiempo|a su vez|de esta (?:manera|forma)|de este modo|es decir|o sea|incluso|finalmente|posteriormente|previamente|allí|ahí|allá|aquí|eso sí|pues|porque|ya que|de ahí|a pesar de (?:ello|esto|eso)|en (?:este|ese|esta|esa|estos|esas|esos|estas|ella|él|ellos) \\p{L}+|en tanto|en tal|aún así|aun así|con (?:ello|esto|eso|este|esta|ese|esa|estos)|para (?:ello|esto|eso)|tras (?:ello|esto|eso|este|esta)|cabe (?:destacar|señalar|recordar|mencionar)`,
      `(?:en|con|por|para|sobre|de|desde|hasta|entre|tras|ante|bajo|contra|durante|según|a|sin) (?:su|sus|este|esta|estos|estas|ese|esa|esos|esas|dich[oa]s?|él|ella|ellos|ellas|aquel\\p{Ll}*)`,
      `(?:dijo|afirmó|señaló|añadió|agregó|explicó|indicó|aseguró|sostuvo|manifestó|recordó|destacó|expresó|comentó|detalló|precisó|reconoció|advirtió|apuntó|insistió|concluyó|subrayó|reiteró|mencionó|acotó|refirió)`,
    ],
    times: [
      `est[ea] (?:año|mes|semana|lunes|martes|miércoles|jueves|viernes|sábado|domingo|mañana|tarde|noche|verano|invierno|otoño|primavera|fin de semana|temporada)`,
    ],
    leaning: [
      `otr[oa]s?|el otro|la otra|los (?:otros|dos)|las (?:otras|dos)|al día siguiente|el mismo día|(?:un|una|dos|tres|varios|\\d+) (?:días?|meses|años?|horas?|semanas?) (?:después|más tarde|antes)|más tarde|el portavoz|la portavoz|el (?:funcionario|ministro|mandatario|detenido|técnico)|la (?:funcionaria|ministra|detenida)|los (?:detenidos|agentes|hechos)|la víctima`,
    ],
    bare: [],
    inside: [
      `sin embargo|no obstante|además|también|asimismo|por ello|por eso|por lo tanto|por tanto|en cambio|a su vez|dicho|dicha|dichos|dichas|estos últimos|este último|esta última|el mismo|la misma|ambos|ambas|ello|allí|entonces`,
      `(?:este|esta|estos|estas|ese|esa|esos|esas|aquel|aquella|tal|tales) (?!(?:año|mes|semana|lunes|martes|miércoles|jueves|viernes|sábado|domingo|mañana|tarde|noche|verano|invierno|otoño|primavera|fin|temporada|lunes|y|o|es|se|que|como)(?![\\p{L}]))\\p{L}+`,
    ],
    persons: list(`él ella ellos ellas su sus`),
    self: list(`yo me mi mis nosotros nos nuestro nuestra nuestros nuestras tú tu tus usted ustedes te`),
    indefinite: list(`un una unos unas`),
    definite: list(`el la los las del al`),
    reported: [],
    speakers: [],
  },
};
