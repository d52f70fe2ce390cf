/** Words that stand in nearly every article: alone they say nothing, and in capitals some are names (US, IT, WHO). */

import { fold } from '../shared/words.ts';

/** Folded, as texts are compared: English, Azerbaijani and Turkish, Russian. */
export const USUAL_WORDS: ReadonlySet<string> = new Set(
  `the a an and or but nor so yet if then than that this these those there here it its he she his her him hers they them their
  theirs we us our ours you your yours i me my mine who whom whose which what when where why how is are was were be been being
  am do does did done has have had having will would shall should can could may might must not no yes of in on at by for from to
  with as into onto over under about after before between through during without within against among up down out off again
  all any both each few more most other some such only own same too very just also now new news one two first last year years
  day days today week said says say told people time
  ve ile ilə ucun üçün bu o bir olan olub olur oldu edib edir etdi edilib gore görə kimi gibi daha ise isə da də de ki ne nə hem həm
  amma lakin ya yeni yəni sonra evvel əvvəl haqqında barede barədə çox cok her hər var yox yok degil deyil men mən sen sən biz siz onlar
  dedi deyib bildirib xeber xəbər haber gun gün il yıl ildə
  и в во не на я он она оно они мы вы ты что как так а но да или если то это этот эта эти тот та те его ее их нас вас мне мой
  наш ваш кто где когда почему чем чтобы по из за от до о об при для без под над между через после перед у к с со же ли бы был
  была было были есть будет быть уже еще только тоже также очень все всё всех год года лет день сегодня новости сказал заявил`
    .split(/\s+/)
    .map(fold),
);
