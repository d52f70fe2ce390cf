/** Italian. */
import { type LanguagePack, list, words } from './pack.ts';

export const ITALIAN: LanguagePack = {
  abbreviations: {
    neverLast: words(`
      sig sigg sig.ra dott dott.ssa dr prof prof.ssa avv ing arch on geom rag mons card col cap ten cfr es
      tel v p.es s san
    `),
    beforeName: words(`
      st inc spa s.p.a s.r.l c d
    `),
    beforeNumber: words(`ago apr art artt dic feb gen giu lug mag mar n nn nov ott pag pagg set sett vol`),
    endsList: words(`ecc etc`),
    units: words(''),
  },
  openers: words(`
    Il Lo La I Gli Le L Un Uno Una Del Della Dello Dei Degli Delle Al Alla Allo Ai Agli Alle Nel Nella Nello
    Nei Nelle Dal Dalla Dai Di A Da In Con Su Sul Sulla Per Tra Fra E Ed O Ma Se Quando Come Dove Mentre
    Perché Poiché Che Chi Cosa Non Si È Era Sono Ha Hanno C Anche Inoltre Così Ora Oggi Ieri Domani Poi Dopo
    Prima Secondo Lui Lei Loro Egli Ella Essi Questo Questa Questi Queste Quello Quella Quelli Suo Sua Suoi
    Sue Nostro Tutti Tutto Ogni Molti Alcuni Altri Entrambi Già Ancora Infatti Infine Tuttavia Però Dunque
    Quindi Durante Contro Verso Senza Due Tre Noi Io
  `),
  ordinals: null,
  references: {
    dangling: [
      `egli|ella|esso|essa|essi|esse|lui|lei|loro|gli|suo|sua|suoi|sue|questo|questa|questi|queste|quest['’]\\p{L}+|quello|quella|quelli|quelle|quell['’]\\p{L}+|ciò|costui|costei|tale|tali|entramb[ie]|alcuni di (?:loro|essi)|ne|ce (?:ne|lo|la|li)|ci|vi|lo (?:ha|hanno)`,
      `ma|e(?!['’])|ed|o|oppure|però|così|anche|inoltre|quindi|dunque|infatti|infine|tuttavia|poi|allora|intanto|nel frattempo|comunque|invece|eppure|perciò|pertanto|per questo|ad esempio|per esempio|insomma|ecco|d['’]altra parte|d['’]altronde|al contrario|in realtà|in effetti|cioè|ovvero|qui|lì|là|ora|non solo|oltre a (?:ciò|questo)|a questo|da (?:qui|allora|quel)|in questo (?:modo|caso|senso)|di conseguenza|successivamente|perché|dopodiché|già|sì|no`,
      `(?:in|con|per|su|di|da|a|tra|fra|dopo|prima di|durante|secondo|contro|senza|nonostante) (?:questo|questa|questi|queste|quello|quella|quelli|ciò|suo|sua|lui|lei|loro|essi|esso|essa|tale|tali|quest['’]\\p{L}+)`,
      `(?:ha|hanno) (?:detto|aggiunto|spiegato|dichiarato|affermato|sottolineato|raccontato|concluso|scritto|commentato|proseguito|precisato)|si tratta`,
    ],
    times: [
      `quest['’o]a? ?(?:anno|mese|settimana|mattina|sera|notte|pomeriggio|weekend|estate|inverno|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica)`,
    ],
    leaning: [
      `(?:il|la) (?:primo|prima|secondo|seconda|stesso|stessa)|gli (?:altri|stessi)|le altre|altri|altre|il giorno (?:dopo|successivo|seguente)|lo stesso giorno|(?:un|due|tre|pochi|\\d+) (?:giorn[oi]|mes[ei]|ann[oi]|or[ae]|settiman[ae]) (?:dopo|più tardi|prima)|più tardi|il portavoce|la portavoce|il ministro|l['’]uomo|la donna|la vittima`,
    ],
    bare: [],
    inside: [
      `tuttavia|però|inoltre|anche|infatti|quindi|dunque|pertanto|perciò|invece|quest['’]ultim\\p{Ll}+|lo stesso|la stessa|entramb[ie]|ciò|in questo modo|allora`,
      `(?:questo|questa|questi|queste|quello|quella|quelli|quelle|tale|tali) (?!(?:anno|mese|settimana|mattina|sera|notte|pomeriggio|weekend|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|estate|inverno|è|che|di|e)(?![\\p{L}]))\\p{L}+|quest['’]\\p{L}+`,
    ],
    persons: list(`lui lei egli ella loro suo sua suoi sue gli`),
    self: list(
      `io mi mio mia miei mie noi ci nostro nostra nostri nostre tu ti tuo tua tuoi tue voi vostro vostra`,
    ),
    indefinite: list(`un uno una`),
    definite: list(`il lo la i gli le del della dei delle al alla ai alle nel nella`),
    reported: [],
    speakers: [],
  },
};
