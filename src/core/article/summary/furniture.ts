/** Sentences that belong to the page and not to the piece: links, captions, credits, calls to subscribe. */

const OPENS = new RegExp(
  `^[\\s"'“«*•>(\\[|–—-]*(?:` +
    [
      // English
      `read (?:more|also|next|the full)|see (?:also|more|gallery|photos?|video)|also read|more (?:on|from|about) this|related(?: (?:articles?|stories|content|coverage))?\\s*:?$|related\\s*:|recommended\\s*:`,
      `(?:file )?(?:photo|photos|picture|image|video|graphic|map|caption|credit|gallery|watch|source|sources|via|tags?|topics?|author|contact|tel|e-?mail|note|editor['’]s note|correction|disclaimer|advertisement|sponsored)s?\\s*[:|]`,
      `e-?mail (?:us|your|the author)|click (?:here|on|to)|tap here|scroll down|swipe|subscribe|sign up|register (?:now|here|for)|log in|download (?:the|our)|follow (?:us|me|@|\\p{Lu}[\\p{L} ]+ on (?:twitter|facebook|instagram|x)(?!\\p{L}))`,
      `share this|like us|join (?:us|our|the conversation)|comment on|leave a comment|get (?:our|the latest|more)|for (?:more|the latest) (?:on|from|news|information|stories)|want more|watch (?:the video|more|live|now|here)|listen to`,
      `copyright|©|all rights reserved|terms of|privacy policy|cookie|advertisement|transcript|roll call|thank you for|please (?:note|click|subscribe|see|visit)|on this page you|editing by|reporting by|additional reporting|written by|compiled by|translated by|edited by`,
      `this (?:story|article|report|post|piece) (?:was|is|has|first|originally|may)|the (?:views|opinions) expressed|the associated press|\\(?reporting by|correction:|updated:|published:|posted:|first published`,
      // Russian
      `читайте (?:также|ещё|еще|подробнее)|смотрите (?:также|видео)|см\\. также|подробнее|подписывайтесь|подпишитесь|следите за|присоединяйтесь|нажмите|скачать|поделиться|оставить комментарий`,
      `(?:фото|видео|источник|автор|авторы|редактор|текст|иллюстрация|инфографика|изображение|теги|метки|реклама|контакты|тел|ссылки по теме|по теме|на эту тему|материалы по теме)\\s*[:|.]`,
      `все права|перепечатка|материал подготов|по материалам|при (?:использовании|перепечатке|цитировании)|мнение (?:автора|редакции)|новость дополняется`,
      // Azerbaijani
      `(?:həmçinin )?(?:oxuyun|baxın)|ətraflı(?:\\s*[:|.]| oxu)|abunə ol|bizi (?:izləyin|bəyənin)|bizə qoşulun|paylaş|şərh (?:yaz|bildir)|yükləyin|keçid edin|bütün hüquqlar|materialdan istifadə`,
      `(?:foto|video|mənbə|müəllif|redaktor|şəkil|teqlər|reklam|əlaqə|tel|mövzu üzrə)\\s*[:|.]`,
    ].join('|') +
    `)`,
  'iu',
);

const HOLDS =
  /a post shared by|contributed to (?:this|the) (?:report|story|article)|(?:for|to) (?:continue reading|read the full)|all rights reserved|the video (?:above|below)|pictured (?:above|below)|in the (?:photo|picture|video|gallery) (?:above|below)|\(https?:|https?:\/\/|www\.\S+|pic\.twitter\.com|getty images|shutterstock|click here|this page|this website|our newsletter|copyright \d{4}|©|may not be (?:published|republished|reproduced)|ссылка на источник обязательна|при перепечатке|istinad (?:zəruridir|edilməlidir)/iu;
const BYLINE =
  /^(?:By|BY|Автор|Müəllif)\s+\p{Lu}[\p{L}.'’-]+(?:\s\p{Lu}[\p{L}.'’-]*){1,3}(?:,\s\p{Lu}[^.]{0,30}|\s+for\s.{0,40})?\.?$/u;
const ENDS = /[.!?][)"'”’»\]]*$/u;
const CUT_OFF = /(?:\.{2,}|…)[)"'”’»\]]*$/u;

export function isFurniture(sentence: string): boolean {
  return OPENS.test(sentence) || HOLDS.test(sentence) || BYLINE.test(sentence);
}

/** Ends as sentences end: a heading does not, nor what a feed cut off. */
export function isWhole(sentence: string): boolean {
  return ENDS.test(sentence) && !CUT_OFF.test(sentence) && !/[,:;–—-]\s*\.$/u.test(sentence);
}

// "… at noon. /AzerTAc/", "… (Reuters)", "… - Trend.": the agency behind the last stop.
const SOURCE_TAG =
  /(?<=[.!?]["'”’»)]{0,8})\s*(?:\/ ?\p{L}[\p{L} .'-]{1,30}\/|\((?:AP|AFP|Reuters|TASS|ТАСС|Interfax|Интерфакс|РИА Новости|AZƏRTAC|AZERTAC|APA|Trend|Report|Xinhua|dpa|PTI|ANI|IANS|CNN|BBC)\)|[–—-]+\s?(?:AP|AFP|Reuters|TASS|AZƏRTAC|APA|Trend|Report|0)[–—-]*|-0-)\.?\s*$/u;

/** The paragraph without the source tag at its end. */
export function withoutSourceTag(paragraph: string): string {
  return paragraph.replace(SOURCE_TAG, '');
}
