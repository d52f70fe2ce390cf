/** English. */
import { type LanguagePack, list, words } from './pack.ts';

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
// A verb follows, so nothing after the noun says which company it is.
const BARE = new RegExp(
  `^["“]?The (?:\\p{Ll}+ )?(?:${THING})(?:['’]s)?,? (?:also |then |later |now |had |has |have |was |were |is |are |will |would |could |can |may |might |said|says|added|told|did |does |took|came|went|made|began|began|comes|claims|claimed|reported|reportedly|\\p{Ll}+ed (?!of |by |in |with |at |from ))`,
  'u',
);
// A few words before the comma, none of them a name: "Starting this week, their stories …"
const FRONTED = /^\p{Lu}\p{Ll}+(?: [\p{Ll}\d-]+){0,5}, (?:s?he|they|it|his|her|their|its)(?![\p{L}])/u;

export const ENGLISH: LanguagePack = {
  abbreviations: {
    neverLast: words(`
      mr mrs ms mx dr prof gen lt-gen maj-gen brig col lt-col lt maj capt cmdr adm sgt cpl pvt sen rep gov
      pres rev fr hon messrs mme mlle supt insp det pfc e.g i.e cf viz vs approx fig figs pp vol ed eds mt
      ft tsp tbsp
    `),
    beforeName: words(`
      st nr p v n° № cit bldg apt inc ltd co corp bros llc plc jr sr esq dept univ assn ave blvd rd dist
      jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun ala
      ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla
      ore pa penn tenn tex va vt wash wis wyo
    `),
    beforeNumber: words(`art ch no nos op para sec`),
    endsList: words(`etc al`),
    units: words(`hr hrs min lb lbs oz km cm mm kg sec`),
  },
  openers: words(`
    The This That These Those He She It They We You I There Here In On At As By But And Or For From With
    Without Under Over If When While After Before Since Until According However Meanwhile Earlier Later Also
    Still Yet Then Now So Such How What Why Who Where Which Did Do Does Is Are Was Were Has Have Had Will
    Would Can Could Should May Might His Her Its Their Our My Your A An Another Some Many Most All No Not
    Both Each Every Last Next Only Even Despite Although Though Because Between During Among Asked Police
    Officials Authorities Experts Analysts Critics Nobody
  `),
  ordinals: null,
  references: {
    dangling: [
      `s?he|it|they|him|them|his|hers?|its|theirs?|this|that|these|those|such|s?he['’]\\p{L}+|it['’]\\p{L}+|they['’]\\p{L}+|that['’]\\p{L}+`,
      `but|and|or|nor|so|yet|still|also|then|thus|hence|therefore|instead|meanwhile|moreover|furthermore|besides|however|too`,
      `nevertheless|nonetheless|otherwise|likewise|similarly|consequently|accordingly|additionally|conversely|regardless`,
      `finally|indeed|again|elsewhere|afterwards?|thereafter|(?:earlier|later|previously|eventually|overall|ultimately|here|there|now|yes|no|well|sure|of course),`,
      `(?:later|earlier|before|after|since|until|by|only|even|back|just) (?:that|then|this)`,
      `there,? (?:he|she|they)|(?:in|as a|by) (?:addition|result|contrast|turn|fact)|in (?:this|that|these|those|which|other words|response|return|doing so|the (?:process|meantime|past))`,
      `for (?:example|instance|this|that|their part|his part|her part|its part)|(?:on|at) the (?:other hand|same time|contrary)|at (?:that|this|first|last)`,
      `(?:because of|due to|despite|with|under|from|on top of|to|as part of|according to|asked about|of|among|like|unlike|along with|besides|behind|beside|alongside) (?:this|that|these|those|him|her|them|it)`,
      `(?:many|most|some|all|both|none|neither|each|any|several|few|half|one|two|three|four|part) of (?:them|these|those|it|which|whom)`,
      `the (?:latter|former)|(?:both|neither|others?|another|the) (?:men|women|sides|countries|were|was|are|is|have|had|said)`,
      `that said|even so|not only that|what['’]s more|either way|after all|as such|similarly|to be sure|as for|asked (?:if|whether|why|about|how|what)`,
    ],
    times: [
      `it(?:['’]s| is| was| will be| would be| has been| may be| might be) (?:\\p{L}+ ){1,6}(?:for .{3,80} )?(?:to|that)|th(?:is|ese|at) (?:year|month|week|weekend|morning|afternoon|evening|time|season|spring|summer|autumn|fall|winter|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december)`,
    ],
    leaning: [
      `the (?:same|two|three|four|pair|duo|trio|others?|rest|second|third)`,
      `(?:when|as|if|after|before|while|although|though|since|because|once|until|where) (?:s?he|it|they|this|that|his|her|their|its)`,
      `(?:in|during|with|at|on|through|throughout|from|despite|after|before|for|of) (?:his|her|their|its)`,
      `(?:another|others?|one of the|several others|a (?:second|third|fourth)|the (?:first|only|other|move|latest|new)) (?:\\p{Ll}+ )?(?:said|was|is|were|are|has|had|comes?|came)`,
      `(?:earlier|later|two|three|four|five|six|several|many|some) (?:days|weeks|months|years|hours|minutes) later|the (?:next|following|same) (?:day|week|month|year|morning|night)|later|earlier`,
      `(?:the|a) (?:spokes(?:man|woman|person)|source)|speaking|a day (?:earlier|later|before),?|on the (?:same|next) day`,
    ],
    bare: [BARE, FRONTED],
    inside: [
      `however|therefore|moreover|furthermore|nevertheless|nonetheless|meanwhile|instead|likewise|too|as well|in turn|in that case|that is why|for that reason|at that (?:time|point)|since then|until then|by then|back then|the (?:latter|former)|of the same|the said|aforementioned`,
      `(?:this|these|those|such) (?!(?:year|month|week|weekend|morning|afternoon|evening|time|season|century|decade|spring|summer|autumn|fall|winter|mon|tues|wednes|thurs|fri|satur|sun|is|was|are|were|has|had|as|who|which|that|in|a|an|of|to)(?![\\p{Ll}])|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\\p{Ll}+`,
      `(?:about|from|of|for|with|by|to|on|in|at|after|before|like|than|see|saw|do|did|done|doing|say|said|believe|know) (?:this|that|these|those)(?=[.,;:!?]|$)`,
      `that (?:claim|change|figure|number|decision|incident|case|day|night|year|month|week|moment|point|time|event|report|statement|proposal|amount|effort|idea|question|view|man|woman|person|place|way|process|total)`,
    ],
    persons: list(`he she him his hers her himself herself`),
    self: list(
      `i i['’]\\p{L}+ we we['’]\\p{L}+ my our us me ours mine myself ourselves you your yours yourself`,
    ),
    indefinite: list(`a an`),
    definite: list(`the`),
    reported: [],
    speakers: [],
  },
};
