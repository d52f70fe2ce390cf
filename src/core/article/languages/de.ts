/** German. */
import { type LanguagePack, list, words } from './pack.ts';

export const GERMAN: LanguagePack = {
  abbreviations: {
    neverLast: words(`
      dr prof hr fr frl ing dipl dipl-ing mag bzw ca ggf evtl inkl exkl zzgl vgl sog gem lt geb verst allg
      insb bes ehem zit mind abs hrsg tel bspw z d o i s v n u m h z.b d.h o.g u.a i.d.r o.ä v.a bzgl
      entspr exkl rd usw.a lfd
    `),
    beforeName: words(`
      st nr bd str az st hl kath ev mio mrd tsd std min sek jh jhd chr b a g r inc ltd co jr sr e e.v e.u
      a.d i.r jan feb febr apr aug sept okt nov dez c
    `),
    beforeNumber: words(`art kap lit rn`),
    endsList: words(`usw etc ff`),
    units: words(''),
  },
  openers: words(`
    Der Die Das Den Dem Des Ein Eine Einen Einem Einer Eines Er Sie Es Wir Ich Ihr Man Und Aber Doch Denn
    Oder Auch In Im Am An Auf Aus Bei Beim Bis Durch Für Gegen Hinter Mit Nach Nachdem Neben Ohne Seit Über
    Um Unter Vom Von Vor Während Wegen Zu Zum Zur Zwischen Als Wenn Weil Da Dabei Dafür Dagegen Damit Dann
    Danach Daran Darauf Daraus Darin Darüber Darum Davon Dazu Dort Deshalb Deswegen Dies Diese Dieser Dieses
    Diesen Diesem Jetzt Nun Heute Gestern Morgen Hier So Sein Seine Seinen Ihre Ihren Unser Unsere Wie Was
    Wer Wo Wann Warum Welche Ob Obwohl Alle Alles Viele Einige Manche Beide Jeder Jede Kein Keine Nicht Nur
    Noch Schon Sogar Trotz Trotzdem Zudem Außerdem Allerdings Jedoch Bereits Insgesamt Zuletzt Zuvor Später
    Laut Gegenüber Ab Etwa Rund Mehr Hat Haben Ist Sind War Waren Wird Werden Kann Können Dass Darunter
    Sowohl Weder Entweder Solche Derzeit Aktuell Seitdem Somit Daher Dadurch Ebenso Ebenfalls Zwar
    Eigentlich Natürlich Inzwischen Mittlerweile Schließlich
  `),
  ordinals: /^(?:\d{1,3}|[IVXL]{2,}|[IVX])$/u,
  references: {
    dangling: [
      `er|sie|es|ihm|ihn|ihnen|ihr|ihre[nmrs]?|sein|seine[nmrs]?|dies|diese[nmrs]?|jene[nmrs]?|solche[nmrs]?|dessen|deren|derselbe|dieselbe|dasselbe|letztere\\p{Ll}*|erstere\\p{Ll}*|beide[nmrs]?|die beiden|(?:der|die|das) (?:ist|war|sei|sind|wird|hat|habe|hatte|heißt|bedeutet|zeigt|sagt|gilt|geht|kann|könnte|macht|liegt|soll|will|muss|klingt|betrifft|ergab|teilte|reicht|gelingt|gehört)`,
      `aber|oder|und|denn|doch|sondern|jedoch|allerdings|dennoch|trotzdem|deshalb|deswegen|daher|darum|damit|dabei|dafür|dagegen|daran|darauf|daraus|darin|darüber|darunter|davon|davor|dazu|dadurch|danach|dann|da|dort|dorthin|hinzu|hierzu|hierbei|hierfür|außerdem|zudem|ferner|weiterhin|auch|ebenso|ebenfalls|gleichzeitig|zugleich|indes|indessen|unterdessen|inzwischen|mittlerweile|schließlich|zuvor|vorher|später|anschließend|daraufhin|demnach|somit|also|so|nämlich|übrigens|immerhin|zwar|jedenfalls|hingegen|stattdessen|beispielsweise|zum beispiel|das heißt|nun|jetzt|hier|seitdem|seither|dementsprechend|folglich|wobei|insofern|ansonsten|natürlich|eigentlich|sogar|selbst|nur|ja|nein`,
      `(?:in|bei|auf|mit|nach|aus|zu|vor|für|an|über|unter|von|durch|um|während|seit|gegen|neben|trotz|wegen|aufgrund|laut|zwischen) (?:(?:dies|jen|solch|sein|ihr)(?:e[nmrs]?|em|er)?|dessen|deren)|im gegensatz dazu|aus diesem grund|darüber hinaus|unter anderem|auf der anderen seite|(?:einer|eine|eines|viele|einige|manche|keiner|mehrere|zwei|drei) (?:von ihnen|davon|der beiden|dieser)`,
    ],
    times: [
      `dies(?:e[nmrs]?) (?:jahr|woche|monat|sommer|herbst|winter|frühjahr|wochenende|morgen|abend|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|tage)\\p{Ll}{0,2}|es (?:gibt|gab|ist|war|sind|waren|wird|bleibt|geht|ging|kommt|kam|handelt|besteht|bestehen|heißt|hieß|fehlt|fehlen|scheint|dauert|reicht|lohnt|klingt)`,
    ],
    leaning: [
      `andere[nmrs]?|weitere[nmrs]?|am (?:nächsten|selben|gleichen|folgenden|darauf folgenden) (?:tag|morgen|abend)|tags (?:zuvor|darauf)|kurz (?:darauf|danach|zuvor)|wenig(?:e \\p{L}+)? später|(?:ein|zwei|drei|\\d+) \\p{L}+ (?:später|zuvor|danach)|der (?:sprecher|mann|täter|vater|sohn|minister|trainer)|die (?:frau|sprecherin|mutter|tochter|polizei|beamten)|ein (?:sprecher|anderer|weiterer)|eine (?:sprecherin|andere|weitere)`,
    ],
    bare: [],
    inside: [
      `jedoch|allerdings|dennoch|trotzdem|deshalb|deswegen|daher|dagegen|hingegen|zudem|außerdem|ebenfalls|ebenso|demnach|somit|stattdessen|hierzu|hierbei|hierfür|dementsprechend|seitdem|seither|nämlich|indes|unterdessen|daraufhin|anschließend|gleichzeitig|dort|dorthin|hier|letztere\\p{Ll}*|erstere\\p{Ll}*|die beiden|beide`,
      `(?:dabei|damit|davon|dazu|dadurch|danach|darunter|darüber|daran|daraus|darin|dafür|darauf)(?!,| (?:dass|zu |ob ))`,
      `dies(?:e[nmrs]?)? (?!(?:jahr|woche|monat|tag|sommer|herbst|winter|frühjahr|frühling|wochenende|morgen|abend|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|saison|zeit)(?:e?s)?(?![\\p{L}]))\\p{L}+|solche[nmrs]? \\p{L}+|jene[nmrs]? \\p{L}+`,
    ],
    persons: list(`er ihm ihn sie ihr ihre ihren ihrem ihrer sein seine seinen seinem seiner ihnen`),
    self: list(
      `ich mich mir mein meine meinen meinem meiner wir uns unser unsere unseren unserem unserer du dich dir dein deine deinen deinem deiner euch euer eure`,
    ),
    indefinite: list(`ein eine einen einem einer eines`),
    definite: list(`der die das den dem des`),
    reported: list(
      `sei seien habe werde müsse könne solle wolle dürfe gebe komme gehe liege stehe wisse lasse mache brauche halte sehe bleibe hätten wären`,
    ),
    speakers: [
      `sagt\\p{Ll}*|sagen|erklär\\p{Ll}+|teilt\\p{Ll}* .{0,80}mit|berichte\\p{Ll}*|meint\\p{Ll}*|beton\\p{Ll}+|kritisier\\p{Ll}+|forder\\p{Ll}+|behaupt\\p{Ll}+|schreib\\p{Ll}+|schrieb\\p{Ll}*|warn\\p{Ll}+|heißt es|hieß es|so|laut|zufolge|nach (?:angaben|ansicht|meinung|worten|auffassung)|angaben|gab .{0,80} an|kündigt\\p{Ll}*|versicher\\p{Ll}+|bezeichne\\p{Ll}+|glaub\\p{Ll}+|findet|fand|ob|als|wenn`,
    ],
  },
};
