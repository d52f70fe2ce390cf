/** Words that begin sentences: after an abbreviation only they show that one ended. */

const OPENERS: ReadonlySet<string> = new Set(
  `The This That These Those He She It They We You I There Here In On At As By But And Or For From With Without Under Over
  If When While After Before Since Until According However Meanwhile Earlier Later Also Still Yet Then Now So Such
  How What Why Who Where Which Did Do Does Is Are Was Were Has Have Had Will Would Can Could Should May Might
  His Her Its Their Our My Your A An Another Some Many Most All No Not Both Each Every Last Next Only Even Despite
  Although Though Because Between During Among Asked Police Officials Authorities Experts Analysts Critics Nobody
  В Во На По С Со Из К Ко О Об От До За Под При Он Она Они Оно Это Эта Этот Эти Его Её Ее Их Мы Вы Я Но А И Также Однако
  Для После Перед Как Так Что Кто Где Когда Если Хотя Тем Кроме Ранее Между Все Всего Позже Поэтому Затем Теперь Сейчас
  Там Здесь Тогда Именно Даже Уже Ещё Еще Только Среди Сам Сама Многие Некоторые Каждый Другой Другие По-прежнему Решение
  Bu O Onlar Onun Onların Həmin Lakin Amma Ancaq Eyni Bundan Bununla Qeyd Daha Belə Belələri Hər Bütün Yeni Son Həmçinin
  Xatırladaq Hazırda Sonra Əgər Bir Biz Mən Siz Ona Orada Burada Artıq Hələ İndi Necə Niyə Kim Nə Harada Digər`.split(
    /\s+/u,
  ),
);

/** `after` begins at the next sentence, if it is one; quotes and dashes before its first word are passed over. */
export function isOpener(after: string): boolean {
  const [, word = '', stop = ''] = /^["'“‘«„([–—\s-]*([\p{L}-]+)(\.?)/u.exec(after) ?? [];
  // A letter with a stop is the next initial: "А. С. Пушкин".
  return OPENERS.has(word) && !(stop === '.' && word.length === 1);
}
