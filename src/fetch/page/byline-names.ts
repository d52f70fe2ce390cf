/** The names of persons and agencies in a line that says who wrote. */
import { isAgency } from '../../core/article/byline.ts';
import { visibleText } from '../../core/article/visible-text.ts';
import { oneLine } from '../../core/shared/text.ts';

/** How lines that name an author begin, in the languages of the pages; a colon or a name follows. */
const LABEL_WORDS =
  '(?:(?:article|story|text|words|report(?:ed)?|written|posted|published|reviewed|created|submitted|analysis|opinion|edited) )?by|authors?|writer|' +
  '(?:ein (?:artikel|beitrag|gastbeitrag|interview) )?(?:(?:geschrieben|verfasst|veröffentlicht|eingestellt|erstellt|gepostet) )?vo[nm]|(?:eine? )?(?:\\p{L}+ )?(?:interview|text|beitrag|artikel|bericht|gastbeitrag|kolumne|kommentar|analyse|essay|reportage|rezension) von|interview|words|autor(?:in|en|innen|:in|/in)?|verfasser(?:in)?|texte?(?: (?:&|und|and|et|y|/) (?:fotos?|photos?|bilder|images?))?|' +
  '(?:(?:publié|écrit|rédigé|posté|propos recueillis) )?par|auteurs?|texte|(?:(?:publicado|escrito|redactado|texto|enviado) )?por|autor(?:a|es)?|texto|' +
  '(?:scritto|pubblicato|articolo|postato) (?:da|di)|a cura di|autore|di|(?:napisał[a]?|autor|przez|opracował[a]?|tekst|dodał[a]?)|' +
  'автор(?:ы)?|текст|(?:написал[а]?|опубликовал[а]?)|автор(?:ка)?|müəllif|mətn|yazar|yazan|haber|door|geschreven door|av|af|skriven av|skrevet af|tekst|door|teksti|kirjoittanut|scris de|autorul|' +
  '作者|记者|文|撰文|記者|取材|بقلم|كتب|تأليف|הכותב|מאת';
const LABEL = new RegExp(`^(?:${LABEL_WORDS})(?![\\p{Ll}])`, 'iu');
/** Labels that templates glue to the name behind them. */
const GLUED_LABEL = /^(?:Authors?|Autor(?:in)?|By|Von|Par|Por)(?=\p{Lu}\p{Ll})/u;
const LABEL_ALONE = new RegExp(`^(?:${LABEL_WORDS})\\s*[:：]?$`, 'iu');
/** What begins the rest of such a line: a date, a place, a count. */
const AFTER_NAME =
  / [|•·–—│-] | @|(?:^|\s)\d|\s(?:illustration\p{L}*|fotos?|photos?|bilder|mit|updated|published|posted|veröffentlicht|erschienen|aktualisiert|hace|il y a|vor|for|le (?=\d)|am (?=\d)|on (?=\p{Lu}|\d)|in (?=\p{Lu})|um (?=\d)|el (?=\d))\s?|[([{]|,? ?\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|,? \b(?:january|february|march|april|may|june|july|august|september|october|november|december) \d/iu;
const BETWEEN =
  /\s*[,;/|]\s*| (?:and|und|et|&|и|və|ve|och|og|en|with|mit|avec|con|та|і) | (?:y|e|i) (?=\p{Lu}\p{L}+ \p{Lu})/u;
/** Words that are a label, a button or nobody. */
const NO_NAME =
  /^(?:\p{L}*admin(?:istrator)?|https?|editors?|staff|authors?|autor(?:in|en)?|guest|gast|gastautor|unknown|anonym(?:ous)?|null|undefined|none|no author|redak[ct]\p{L}*|redacción|redazione|rédaction|редакция|редактор|posted|published|share|teilen|follow|folgen|our staff|contributors?|reporters?|correspondents?|team|news|home|kommentare?|comments?|datum|date|profil|profile|website|e-?mail|twitter|facebook|instagram|text|foto|fotos|von|by|par|por|mehr|more|user|webmaster|super ?user)$/iu;
const LINK_LABEL =
  /(?:^|\b)(?:alle|all|more|mehr|weitere|show|view|see|voir|ver|other|read|lesen|tous|todos)\b.*\b(?:artikel|articles?|posts?|beiträge|by|from|of|von|autor\p{L}*|author|artículos|profil)\b|^(?:autorenseite|über|zu[rm]|about|follow|folge|contact|kontakt)\b/iu;
const FUNCTION =
  /\b(?:writer|reporter|editor|correspondent|staff|press|times|news|contributor|columnist|md|phd|ms|rd|producer|analyst|fellow|agency|redakteur\p{L}*|chefredakteur\p{L}*|korrespondent\p{L}*|journalist\p{L}*|корреспондент|редактор)\b/iu;
// A name and a function that stood in elements of their own: "Ann LeeBusiness Columnist".
const GLUED =
  /(?<=\p{Lu}\p{Ll}+ .*)(?<!\b(?:Mc|Mac|De|Di|Le|La|Du|Van|Fitz))(?<=\p{Ll}{2})(\p{Ll})\p{Lu}\p{Ll}+ .*$/u;
// What may stand in small letters inside a name.
const PARTICLE =
  /^(?:de|da|di|do|dos|das|del|della|der|den|van|von|vom|zu|zum|la|le|el|al|bin|ben|ibn|oglu|qızı|kızı|of|the|y|e|af|ter|ten|du|des|d')$/;
/** A function before a name: “Chefredakteurin Ann Lee”. */
const FUNCTION_BEFORE =
  /^(?:[\p{L}-]*(?:expert[ei]n?|redakteur(?:in)?|korrespondent(?:in)?|autor(?:in)?|kolumnist(?:in)?|reporter(?:in)?)|(?:staff |senior )?(?:editor|correspondent|writer)) (?=\p{Lu}\p{L}+ \p{Lu})/iu;
/** What a function has and a name has not: “Projektleiterin der HSS”. */
const OFFICE = / (?:der|des|die|of|for|für|at|bei|im|in) /u;
/** Labels behind which one word is a name too. */
const SURE =
  /^(?:(?:posted|written|published|submitted) by|(?:geschrieben|verfasst|eingestellt|erstellt|gepostet) vo[nm]|(?:publié|écrit|posté) par|(?:publicado|escrito) por|(?:napisał[a]?|dodał[a]?)|author:|autor(?:in)?:|auteur ?:|автор:|yazar:|müəllif:)/iu;
const NAMES_AT_MOST = 4;

export function hasLabel(line: string): boolean {
  return labelLength(line) > 0;
}

/** 0 where the line begins with something else; a word in small letters behind a label makes it a sentence. */
function labelLength(line: string): number {
  const glued = GLUED_LABEL.exec(line)?.[0].length ?? 0;
  if (glued > 0) return glued;
  const label = LABEL.exec(line)?.[0] ?? '';
  const between = label === '' ? null : /^(?:\s*[:：/|]\s*|\s+(?!\p{Ll}))/u.exec(line.slice(label.length));
  return between === null ? 0 : label.length + between[0].length;
}

export function hasSureLabel(line: string): boolean {
  return SURE.test(line);
}

export function isLabelAlone(line: string): boolean {
  return LABEL_ALONE.test(line);
}

/** The names in one text, labels, functions and dates left out; empty where it names nobody. */
export function namesIn(text: string): readonly string[] {
  const line = oneLine(visibleText(text));
  const bare = withoutLabels(line).split(AFTER_NAME)[0] ?? '';
  const names = bare
    .split(BETWEEN)
    .map(name =>
      withoutLabels(name.trim())
        .replace(FUNCTION_BEFORE, '')
        .replace(GLUED, '$1')
        .replace(/ (?:associated press|reuters|afp|the canadian press)$/i, '')
        .replace(/[\s.,:;|–—-]+$/u, match => (match === '.' && /\p{Lu}\.$/u.test(name) ? '.' : ''))
        .trim(),
    )
    .filter(
      (name, at) =>
        at === 0 || (/ /.test(name) && !FUNCTION.test(name) && !OFFICE.test(name)) || isAgency(name),
    );
  return names.filter(isName).slice(0, NAMES_AT_MOST);
}

function withoutLabels(line: string): string {
  let bare = line;
  for (let length = labelLength(bare); length > 0; length = labelLength(bare)) bare = bare.slice(length);
  return bare;
}

export function isName(name: string): boolean {
  return (
    name.length >= 2 &&
    name.length <= 60 &&
    name.split(' ').length <= 6 &&
    /\p{L}{2}|\p{Lu}\. ?\p{Lu}\.|^\p{L}[\p{L}\d]+$/u.test(name) &&
    !/https?:|www\.|@|:|[?!…]|\b(?:ago|hours?|minutes?)\b/iu.test(name) &&
    !NO_NAME.test(name) &&
    !LINK_LABEL.test(name) &&
    isCapitalised(name)
  );
}

/** One word with a digit, a dot or an underscore in it, or all in small letters: how an account is called. */
export function isLogin(name: string): boolean {
  return !/ /.test(name) && (/[\d._]/.test(name) || name === name.toLowerCase());
}

function isCapitalised(name: string): boolean {
  const [first = '', ...others] = name.split(' ');
  return (
    others.length === 0 ||
    (!/^\p{Ll}/u.test(first) && others.every(word => !/^\p{Ll}/u.test(word) || PARTICLE.test(word)))
  );
}
