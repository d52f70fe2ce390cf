/** Dutch. */
import { type LanguagePack, list, words } from './pack.ts';

export const DUTCH: LanguagePack = {
  abbreviations: {
    neverLast: words(`
      dhr mevr mw dr drs ir ing mr prof ds bijv o.a m.b.t t.a.v d.w.z ca nr vgl resp incl excl bv nl m.n
      n.a.v i.v.m o.l.v
    `),
    beforeName: words(`
      st mln mld jl inc co b.v n.v jan feb mrt apr aug sept okt nov dec
    `),
    beforeNumber: words(`art blz pag`),
    endsList: words(`enz etc`),
    units: words(''),
  },
  openers: words(`
    De Het Een Hij Zij Ze Wij We Ik Jij Je U Er Dit Dat Deze Die En Maar Of Want Dus Ook In Op Aan Bij Van
    Voor Met Naar Na Door Over Onder Tot Tussen Tegen Sinds Volgens Uit Om Als Toen Wanneer Omdat Hoewel
    Terwijl Daarom Daarna Daarbij Daar Hier Nu Vandaag Gisteren Morgen Zijn Haar Hun Ons Onze Mijn Wie Wat
    Waar Hoe Waarom Alle Veel Sommige Beide Geen Niet Nog Al Zo Toch Verder Bovendien Echter Twee Drie
    Sommigen Velen Ondanks Zonder Tijdens
  `),
  ordinals: null,
  references: {
    dangling: [
      `hij|zij|ze|hem|hen|hun|haar|zijn|het (?:is|was|gaat|wordt|werd|heeft|had|kan|zou|lijkt|blijkt|betreft)|dit|dat|deze|die|zulke|dergelijke|beide|beiden|laatstgenoemde\\p{Ll}*|de beide|sommige van (?:hen|deze)|er`,
      `en|maar|of|want|dus|ook|toch|echter|bovendien|daarom|daarna|daarbij|daardoor|daarmee|daarnaast|daarvoor|daarop|daarover|daarin|daarvan|daar|dan|toen|hierdoor|hierbij|hiermee|hiervoor|hierna|hier|intussen|ondertussen|inmiddels|vervolgens|uiteindelijk|tegelijk|tegelijkertijd|verder|evenwel|niettemin|desondanks|wel|zo|namelijk|immers|bijvoorbeeld|kortom|overigens|nu|later|eerder|eveneens|tevens|ja|nee|aldus`,
      `(?:in|op|met|voor|bij|van|na|door|over|onder|tegen|naar|aan|uit|tijdens|volgens|sinds) (?:dit|dat|deze|die|zijn|haar|hun|hem|hen|zulke)`,
    ],
    times: [
      `de(?:ze) (?:week|maand|zomer|winter|herfst|lente|ochtend|middag|avond|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag)|dit (?:jaar|weekend|seizoen|voorjaar|najaar)`,
    ],
    leaning: [
      `de (?:eerste|tweede|laatste|ander|andere)|andere|de volgende dag|dezelfde dag|een dag (?:later|eerder|ervoor)|\\p{L}+ (?:dagen|weken|maanden|jaar|uur) (?:later|eerder)|de (?:woordvoerder|man|vrouw|minister|verdachte|politie)|een (?:woordvoerder|ander|andere)`,
    ],
    bare: [],
    inside: [
      `echter|bovendien|daarom|daarna|daarbij|daardoor|daarmee|daarnaast|daarvoor|hierdoor|hierbij|hiermee|hiervoor|ook|eveneens|tevens|desondanks|niettemin|namelijk|immers|laatstgenoemde\\p{Ll}*|daar|toen|vervolgens`,
      `(?:deze|dit|dergelijke|zulke) (?!(?:jaar|week|maand|zomer|winter|herfst|lente|ochtend|middag|avond|weekend|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|is|was)(?![\\p{L}]))\\p{L}+|(?:dat|die) (?:zaak|bedrag|aantal|moment|jaar|dag|manier|reden|plan|besluit)`,
    ],
    persons: list(`hij zij ze hem haar zijn hun hen`),
    self: list(`ik mij me mijn wij we ons onze jij je jou jouw jullie u uw`),
    indefinite: list(`een`),
    definite: list(`de het`),
    reported: [],
    speakers: [],
  },
};
