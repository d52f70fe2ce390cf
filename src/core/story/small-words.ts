/** The words of every text, which tell one event from another least: they are left out when articles are compared. */

const ENGLISH = `a about above after again against all also am an and any are as at be because been before being below between
both but by can could did do does doing down during each few for from further had has have having he her here hers herself
him himself his how i if in into is it its itself just me more most my no nor not now of off on once only or other our out
over own said same say says she should so some such than that the their them then there these they this those through to
too two under until up us very was we were what when where which while who whom why will with would you your one new first
last year years day days time people told tell according may might must like get got made make still since back even well
way many much three week weeks month months monday tuesday wednesday thursday friday saturday sunday`;

const RUSSIAN = `а без более больше будет будто бы был была были было быть в вам вас ведь во вот время все всего всех всю вы где
год года году два для день до его ее если есть еще же за и из или им именно их к как какой когда кто ли лишь лет между меня
мне может можно мы на над надо нам нас наш не него нее ней нет ни них но ну о об один он она они около от по под после потом
потому при про раз с сам свои свой своих себя сейчас сказал сказала со сообщает сообщил сообщила сообщили сообщению
словам согласно стал стало так также такой там тем теперь то того тоже только том тот три ту ты у уже хотя чего человек чем
через что чтобы эта эти этих это этого этой этом этот эту я`;

const AZERBAIJANI = `ancaq artıq ay belə beləliklə bəzi bildirib bildirilib bildirir bir biri birinci biz bu bunu bunun
bundan çox çünki da daha də deyib dedi edib edilib edir edəcək etdi etmək əgər əsasən əvvəl gün günü görə hal hansı heç həm
həmin həmçinin hər iki ildə il ilə ilk indi isə kimi ki lakin lazım məhz mən müddət nə nəfər niyə o olan olaraq olduğu olub
olunub olur olacaq ona onlar onların onun öz özü qeyd qədər sonra sonuncu söyləyib tərəfindən üç üçün üzrə və vaxt verir
xəbər ya yalnız yeni yenə zaman`;

/** As they are written in small letters. */
export const SMALL_WORDS: ReadonlySet<string> = new Set(
  [ENGLISH, RUSSIAN, AZERBAIJANI].flatMap(words => words.split(/\s+/)),
);
