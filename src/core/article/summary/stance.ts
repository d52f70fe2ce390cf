/** Whether a sentence can be understood without the one before it, by how it opens, in three languages. */

/**
 * `alone`: it can. `leaning`: it names its subject by half (“The company…”), which a first sentence may do. `dangling`: it
 * points back (“He also…”, “However…”). Neither may stand but right after the sentence before it.
 */
export type Stance = 'alone' | 'leaning' | 'dangling';

const opening = (...phrases: readonly string[]): RegExp =>
  new RegExp(`^["'“‘«„([…\\s–—-]*(?:${phrases.join('|')})(?![\\p{L}\\p{N}-])`, 'iu');

const DANGLING = opening(
  // English: pronouns, words that join to what was said, words that point back at it
  `s?he|it|they|him|them|his|hers?|its|theirs?|this|that|these|those|such|s?he['’]\\p{L}+|it['’]\\p{L}+|they['’]\\p{L}+|that['’]\\p{L}+`,
  `but|and|or|nor|so|yet|still|also|then|thus|hence|therefore|instead|meanwhile|moreover|furthermore|besides|however|too`,
  `nevertheless|nonetheless|otherwise|likewise|similarly|consequently|accordingly|additionally|conversely|regardless`,
  `finally|indeed|again|elsewhere|afterwards?|thereafter|(?:earlier|later|previously|eventually|overall|ultimately|here|there|now|yes|no|well|sure|of course),`,
  `(?:later|earlier|before|after|since|until|by|only|even|back|just) (?:that|then|this)`,
  `there,? (?:he|she|they)|(?:in|as a|by) (?:addition|result|contrast|turn|fact)|in (?:this|that|these|those|which|other words|response|return|doing so|the (?:process|meantime|past))`,
  `for (?:example|instance|this|that|their part|his part|her part|its part)|(?:on|at) the (?:other hand|same time|contrary)|at (?:that|this|first|last)`,
  `(?:because of|due to|despite|with|under|from|on top of|to|as part of|according to|asked about|of|among|like|unlike|along with|besides|behind|beside|alongside) (?:this|that|these|those|him|her|them|it)`,
  `(?:many|most|some|all|both|none|neither|each|any|several|few|half|one|two|three|four|part) of (?:them|these|those|it|which|whom)`,
  `the (?:latter|former|same|two|three|four|pair|duo|trio|others?|rest|second|third)|(?:both|neither|others?|another|the) (?:men|women|sides|countries|were|was|are|is|have|had|said)`,
  `that said|even so|not only that|what['’]s more|either way|after all|as such|similarly|to be sure|as for|asked (?:if|whether|why|about|how|what)`,
  // Russian
  `он|она|оно|они|его|её|ее|их|ему|ей|им|ими|него|неё|нее|них|это|этот|эта|эти|этого|этой|этим|этому|этих|этими|эту|тот|та|те|того|той`,
  `тех|тем|такой|такая|такое|такие|таким|также|однако|но|а|и|или|же|зато|поэтому|потому|затем|потом|тогда|там|здесь|туда|оттуда|отсюда`,
  `причём|причем|притом|кроме (?:того|этого|него|неё|нее|них)|более того|помимо (?:того|этого|него|неё|нее|них)|в частности|в то же время|в это же? ?время|тем временем`,
  `тем не менее|между тем|таким образом|так|в свою очередь|вместе с тем|к тому же|вместо (?:этого|него|неё|нее|них)|кстати|впрочем|правда,|хотя,|наконец|итак|значит`,
  `например|к примеру|то есть|вот|ну|да,|нет,|ведь|иначе|наоборот|напротив|впоследствии|следовательно|соответственно|в итоге|в результате,|в результате (?:этого|чего)`,
  `(?:по|из|об?|от|до|за|на|в|во|с|со|у|к|при|после|для|перед|через|между|среди|под|над|про|из-за|благодаря|согласно|несмотря на|в связи с|в ответ на|наряду с|вслед за|вопреки) (?:это(?:го|му|й|т|м)?|этим|этих|эти|эту|него|неё|нее|них|нему|ней|ним|ними|нём|нем|его|её|ее|их|том|тот|то|той|тех|чем|что)`,
  `последн(?:ий|яя|ие) же|сам он|сама она|сами они|последний,|остальные|остальных|оба|обе|двое из них|один из них|одна из них|многие из них|по его|по её|по ее|по их|по словам (?:последнего|того)`,
  // Azerbaijani
  `o|ona|onu|onun|ondan|onda|onlar\\p{Ll}*|bu|bunu|bunun|buna|bunda|bundan|bunlar\\p{Ll}*|bununla|həmin|həmçinin|habelə|lakin|amma|ancaq|fəqət|belə|beləliklə|beləcə`,
  `eyni zamanda|digər (?:yandan|tərəfdən)|sonra|daha sonra|sonradan|bundan sonra|orada|burada|ora|bura|oradan|buradan|üstəlik|əksinə|məsələn|yəni|çünki|və|ya da|hərçənd`,
  `halbuki|odur ki|ona görə|nəhayət|əlbəttə|bir sözlə|əlavə olaraq|öz növbəsində|o cümlədən|sözügedən|adıçəkilən|hər ikisi|onlardan|sonuncu|özü|belələri|elə|bəli|xeyr|düzdür`,
);

// A few words before the comma, none of them a name: "Starting this week, their stories …"
const FRONTED = /^\p{Lu}\p{Ll}+(?: [\p{Ll}\d-]+){0,5}, (?:s?he|they|it|his|her|their|its)(?![\p{L}])/u;

const THING =
  'company|firm|group|agency|ministry|department|bank|court|judge|organi[sz]ation|party|team|club|school|university|hospital|' +
  'airline|station|network|newspaper|magazine|website|report|study|statement|document|bill|law|plan|project|deal|agreement|' +
  'move|decision|ruling|verdict|order|proposal|announcement|news|incident|accident|attack|blast|explosion|crash|fire|shooting|' +
  'murder|killing|case|trial|investigation|probe|operation|raid|protest|event|match|game|race|film|movie|show|series|album|song|book|' +
  'video|photo|picture|image|footage|post|tweet|message|letter|email|call|vote|poll|election|campaign|result|victory|defeat|' +
  'man|woman|boy|girl|child|baby|couple|family|victim|victims|suspect|suspects|accused|deceased|driver|pilot|officer|officers|' +
  'soldier|teenager|youth|student|students|teacher|doctor|actor|actress|singer|director|player|striker|midfielder|defender|' +
  'coach|manager|official|officials|minister|president|senator|spokesman|spokeswoman|spokesperson|leader|lawyer|attorney|' +
  'animal|dog|plane|aircraft|ship|boat|vessel|car|vehicle|bus|train|building|house|home|property|site|area|region|island|village|town|city|state|' +
  'country|nation|island|programme|program|system|device|product|app|service|rule|rules|measure|measures|figure|figures|amount|number|problem|issue|' +
  'situation|process|effort|efforts|change|changes|comments?|remarks|allegations?|charges?|claims?|findings?|data|award|prize|title|' +
  '\\d+-year-old|singer|star|duo|trio|pair|siblings|brothers|sisters';
// Bare: a verb follows, so nothing after the noun says which company it is.
const BARE_ENGLISH = new RegExp(
  `^["“]?The (?:\\p{Ll}+ )?(?:${THING})(?:['’]s)?,? (?:also |then |later |now |had |has |have |was |were |is |are |will |would |could |can |may |might |said|says|added|told|did |does |took|came|went|made|began|began|comes|claims|claimed|reported|reportedly|\\p{Ll}+ed (?!of |by |in |with |at |from ))`,
  'u',
);
const LEANING = opening(
  // English: who and when are told only by the sentence before
  `(?:when|as|if|after|before|while|although|though|since|because|once|until|where) (?:s?he|it|they|this|that|his|her|their|its)`,
  `(?:in|during|with|at|on|through|throughout|from|despite|after|before|for|of) (?:his|her|their|its)`,
  `(?:another|others?|one of the|several others|a (?:second|third|fourth)|the (?:first|only|other|move|latest|new)) (?:\\p{Ll}+ )?(?:said|was|is|were|are|has|had|comes?|came)`,
  `(?:earlier|later|two|three|four|five|six|several|many|some) (?:days|weeks|months|years|hours|minutes) later|the (?:next|following|same) (?:day|week|month|year|morning|night)|later|earlier`,
  `(?:the|a) (?:spokes(?:man|woman|person)|source)|speaking|a day (?:earlier|later|before),?|on the (?:same|next) day`,
  // Russian
  `позже|позднее|по словам (?:чиновника|политика|министра|источника|собеседника|эксперта|полицейских|адвоката|врачей|следователей)|в свою|накануне|как (?:он|она|они|отмеча\\p{Ll}+|пояснил\\p{Ll}*|уточнил\\p{Ll}*|добавил\\p{Ll}*)|со своей стороны`,
  `другой|другая|другие|второй|вторая|первый|первая|среди них|в их числе|в документе|в сообщении|в заявлении|в ходе (?:встречи|беседы|инцидента|операции)|на (?:встрече|заседании|пресс-конференции)`,
  // Azerbaijani: a verb of saying whose subject was named before
  `(?:qeyd|əlavə|məlum|vurğu|xatır|bildir|diqqət)\\p{Ll}* ?(?:olun|edil|edib|ver|lan|ol)?\\p{Ll}*(?: \\p{Ll}+)? ki|bildirilib ki|vurğulanıb ki|məlumatda|açıqlamada|onlardan biri|nəticədə|hadisə ilə bağlı|faktla bağlı|bu səbəbdən`,
  `eyni|digəri|birinci|ikinci|görüşdə|iclasda|tədbirdə|görüş zamanı|çıxışında|sənəddə|araşdırma zamanı`,
);
const VERB_RU =
  '(?:также |уже |затем |тогда |ещё |еще |не |был[аи]? )?\\p{Ll}+(?:л|ла|ло|ли|лся|лась|лось|лись|ет|ит|ют|ут|ят|ат|ется|ится|ются|утся)(?!\\p{L})';
const BARE_RUSSIAN = new RegExp(
  `^["«“]?(?:Компания|Инцидент|Происшествие|Ведомство|Чиновник|Политик|Подозреваем\\p{Ll}+|Пострадавш\\p{Ll}+|Задержанн\\p{Ll}+|Погибш\\p{Ll}+|Обвиняем\\p{Ll}+|` +
    `Мужчина|Женщина|Девушка|Юноша|Документ|Издание|Организация|Собеседник|Спортсмен\\p{Ll}*|Футболист|Артист|Певица|Певец|Матч|Встреча|Суд|Судья|Водитель|Самолет|Самолёт|` +
    `Вертолет|Вертолёт|Корабль|Судно|Поезд|Автомобиль|Авария|Взрыв|Пожар|Преступник\\p{Ll}*|Злоумышленник\\p{Ll}*|Решение|Закон|Законопроект|Договор|Соглашение|Проект|Фильм|Концерт|Выставка) ${VERB_RU}`,
  'u',
);
const BARE_AZERBAIJANI = new RegExp(
  `^["“«]?(?:Şirkət|Hadisə|Nazir|Nazirlik|Qurum|Təşkilat|Komitə|Məhkəmə|Bank|Klub|Komanda|Deputat|Səfir|Prezident|Sənəd|Layihə|Qərar|Qanun|Meyit|Sürücü|Şübhəli|Həkim|Müəllif|` +
    `Yaralı\\p{Ll}*|Xəsarət alan\\p{Ll}*|Zərərçəkən\\p{Ll}*|Tutulan şəxs\\p{Ll}*|Saxlanılan şəxs\\p{Ll}*|Film|Tədbir|Görüş|İclas|Oyun|Qəza|Yanğın|Partlayış) (?:\\p{Ll}+ ){0,9}\\p{Ll}+(?:ıb|ib|ub|üb|dır|dir|dur|dür|acaq|əcək|ır|ir|ur|ür)[.,!?]`,
  'u',
);

export function stanceOf(sentence: string): Stance {
  if (DANGLING.test(sentence)) return 'dangling';
  const isLeaning =
    LEANING.test(sentence) ||
    FRONTED.test(sentence) ||
    BARE_ENGLISH.test(sentence) ||
    BARE_RUSSIAN.test(sentence) ||
    BARE_AZERBAIJANI.test(sentence);
  return isLeaning ? 'leaning' : 'alone';
}
