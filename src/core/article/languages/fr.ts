/** French. */
import { type LanguagePack, list, words } from './pack.ts';

export const FRENCH: LanguagePack = {
  abbreviations: {
    neverLast: words(`
      m mm mme mlle mgr dr pr prof me av apr env cf p.ex c.-à-d éd tél st ste mmes
    `),
    beforeName: words(`
      n° bd boul inc sa cie janv févr avr juil sept oct nov déc j.-c
    `),
    beforeNumber: words(`art chap fig vol`),
    endsList: words(`etc`),
    units: words(''),
  },
  openers: words(`
    Le La Les L Un Une Des Du De D Il Elle Ils Elles On Nous Vous Je J Tu Ce C Cette Ces Cet Cela Ça Mais Ou
    Et Donc Or Ni Car En Dans À A Au Aux Par Pour Sur Sous Avec Sans Selon Depuis Pendant Après Avant Entre
    Contre Chez Vers Si S Quand Lorsque Comme Alors Ainsi Aussi Puis Enfin Ensuite Cependant Pourtant
    Toutefois Même Son Sa Ses Leur Leurs Mon Ma Mes Notre Votre Plusieurs Tous Tout Toute Toutes Certains
    Chaque Aucun Qui Que Qu Quoi Où Comment Pourquoi Pas Plus Moins Très Hier Aujourd Demain Ici Là Deux
    Trois N Ne Malgré Parmi Outre Lors Face
  `),
  ordinals: null,
  references: {
    dangling: [
      `il|elle|ils|elles|lui|leurs?|son|sa|ses|ce|c['’]\\p{L}+|cet|cette|ces|cela|ça|celui\\p{L}*|celle\\p{L}*|ceux\\p{L}*|celles\\p{L}*|ce dernier|cette dernière|ces dernier\\p{Ll}*|l['’]un(?= et|,)|les deux|tous deux|toutes deux|certains|y`,
      `mais|ou|et|donc|or|ni|car|alors|ainsi|aussi|puis|enfin|ensuite|cependant|pourtant|toutefois|néanmoins|même|d['’]ailleurs|par ailleurs|en effet|en outre|de plus|de même|du coup|en revanche|au contraire|par exemple|par conséquent|c['’]est pourquoi|en fait|en réalité|toujours|là|ici|depuis(?=,)|dès lors|pour autant|à l['’]inverse|autrement dit|bref|certes|oui|non|sinon|tandis|quant à|parmi (?:eux|elles)|a noter|à noter|dont|qui|ce qui|ce que|d['’]où|de son côté|à son tour|à ce (?:titre|jour|sujet|moment)|en conséquence|reste que|résultat`,
      `(?:dans|avec|pour|sur|par|à|de|en|sous|selon|après|avant|depuis|malgré|contre|chez|face à|grâce à|lors de|afin de|outre) (?:ce|cet|cette|ces|cela|lui|elle|eux|elles|son|sa|ses|leurs?|celui\\p{L}*|celle\\p{L}*)`,
    ],
    times: [
      `ce(?:tte|s)? (?:jour|matin|soir|midi|mois|année|semaine|été|hiver|automne|printemps|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|week-end)`,
    ],
    leaning: [
      `l['’]autre|d['’]autres|le lendemain|la veille|le même jour|(?:un|deux|trois|quelques|\\d+) (?:jours?|mois|ans?|heures?|semaines?) (?:plus tard|après|auparavant)|plus tard|auparavant|le porte-parole|la porte-parole|un autre|une autre`,
    ],
    bare: [],
    inside: [
      `cependant|pourtant|toutefois|néanmoins|également|aussi|ainsi|donc|d['’]ailleurs|par ailleurs|en effet|en outre|en revanche|ce dernier|cette dernière|ces derni\\p{Ll}+|ceux-ci|celles?-ci|celui-ci|ceux-là|celle-là|y compris cela|cela|dès lors|pour autant`,
      `(?:ce|cet|cette|ces) (?!(?:jour|matin|soir|midi|mois|année|semaine|été|hiver|automne|printemps|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|week-end|qui|que|n|sont|dont|à)(?![\\p{L}]))\\p{L}+`,
    ],
    persons: list(`il elle ils elles lui son sa ses leur leurs`),
    self: list(
      `je j['’]\\p{L}+ me m['’]\\p{L}+ moi mon ma mes nous notre nos vous votre vos tu te toi ton ta tes`,
    ),
    indefinite: list(`un une des`),
    definite: list(`le la les du au aux`),
    reported: [],
    speakers: [],
  },
};
