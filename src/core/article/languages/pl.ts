/** Polish. */
import { type LanguagePack, list, words } from './pack.ts';

export const POLISH: LanguagePack = {
  abbreviations: {
    neverLast: words(`
      prof dr hab mgr inż gen płk ppłk kpt por mjr ks bp abp kard św bł ul al pl m.in np tzn tzw tj ok
      red zob nt ds pn wg sp p
    `),
    beforeName: words(`
      im nr tys mln mld proc gr os zł n.e p.n.e inc ltd o.o z.o.o sp.j st
    `),
    beforeNumber: words(`art dn godz pkt poz str ust`),
    endsList: words(`itd itp etc in`),
    units: words(`r w km kg cm min sek`),
  },
  openers: words(`
    W We Na Z Ze Do Od Dla Po Przed Przy Za Nad Pod O U Bez Między Podczas Według Zdaniem Jak Gdy Kiedy
    Jeśli Ponieważ Chociaż Choć Ale I A Oraz Lub Jednak Dlatego Potem Teraz Tam Tu Tutaj Dziś Dzisiaj
    Wczoraj Jutro To Ten Ta Te Ci Tego Tej Tym Tych On Ona Ono Oni One Jego Jej Ich Jest Są Był Była Było
    Byli Nie Już Jeszcze Także Również Też Ponadto Wszyscy Wszystkie Każdy Wielu Niektórzy Kto Co Gdzie
    Dlaczego Czy Nasz Nasza Mój Moja Tylko Nawet Obecnie Ostatnio Następnie Wtedy Tak Taki Taka Takie Będzie
    Będą Ma Mają Dwa Dwie Trzy My Ja
  `),
  ordinals: /^\d{1,2}$/u,
  references: {
    dangling: [
      `on|ona|ono|oni|one|jego|jej|ich|jemu|im|nim|nią|nich|go|ją|to|ten|ta|te|ci|tego|tej|temu|tym|tych|tymi|tę|tamten|tamta|taki|taka|takie|tacy|takich|takim|obaj|obie|oboje|pozostali|inni|inne|drugi|druga|pierwszy z nich|jeden z nich|jedna z nich|niektórzy z nich|wielu z nich|który|która|które|którzy|sam|sama`,
      `a|i|ale|lecz|jednak|więc|zatem|bo|gdyż|natomiast|zaś|też|także|również|ponadto|poza tym|oprócz tego|dlatego|dlatego też|potem|później|następnie|wtedy|wówczas|tam|tu|tutaj|teraz|tak|w ten sposób|tymczasem|jednocześnie|z kolei|z drugiej strony|mimo to|pomimo tego|niemniej|zresztą|przecież|w rezultacie|w efekcie|na przykład|przykładowo|innymi słowy|co więcej|co ciekawe|po czym|dodatkowo|wcześniej|ostatecznie|wreszcie|w końcu|owszem|nie,|stąd|dzięki temu|w związku z tym|z tego powodu`,
      `(?:w|we|na|z|ze|do|od|dla|po|przed|przy|za|nad|pod|o|u|bez|między|podczas|według|przez|wobec|mimo|dzięki|oprócz) (?:tym|tego|tej|tych|tymi|to|tę|ten|te|nim|nią|nich|niego|niej|niemu|jego|jej|ich|takim|takich|takiej|taki|takie)`,
      `(?:powiedział|dodał|wyjaśnił|podkreślił|zaznaczył|stwierdził|tłumaczył|napisał|przekazał|poinformował|ocenił|zauważył|przypomniał|przyznał)[ao]?`,
    ],
    times: [`(?:w )?t(?:ym|ego|en|a|e|o) (?:roku?|tygodni[ua]|miesiąc[ua]|dzień|weekend|sezon\\p{Ll}*)`],
    leaning: [
      `następnego dnia|tego samego dnia|dzień (?:później|wcześniej)|\\p{L}+ (?:dni|tygodnie|miesiące|lat|lata|godzin) (?:później|wcześniej|temu)|rzecznik|rzeczniczka|mężczyzna|kobieta|minister`,
    ],
    bare: [],
    inside: [
      `jednak|natomiast|zatem|więc|również|także|też|ponadto|dlatego|z kolei|w związku z tym|dzięki temu|tymczasem|wówczas|wtedy|zaś|tamtejsz\\p{Ll}+|ww|wspomnian\\p{Ll}+|powyższ\\p{Ll}+`,
      `(?:ten|ta|to|te|ci|tego|tej|temu|tym|tych|tymi|tę|tą|tak(?:i|a|ie|iego|iej|im|ich)) (?!(?:rok|roku|miesiąc\\p{Ll}*|tygodni\\p{Ll}*|dzień|dnia|razem|samym|sezon\\p{Ll}*|weekend|że|co|jak|jest)(?![\\p{L}]))\\p{L}{3,}`,
    ],
    persons: list(`on ona ono oni one jego jej ich jemu mu nim nią niego niej nich`),
    self: list(
      `ja mnie mi mną mój moja moje mojego mojej my nas nam nami nasz nasza nasze naszego naszej naszych ty ciebie tobie twój twoja twoje państwo wy was wam wasz`,
    ),
    indefinite: [],
    definite: [],
    reported: [],
    speakers: [],
  },
};
