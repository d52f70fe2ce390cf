/** Sentences that belong to the page and not to the piece: links, captions, credits, calls to subscribe. */
import { CLOSES, ENDS, UNMARKED } from '../sentences/marks.ts';

const OPENS = new RegExp(
  `^[\\s"'“«*•>(\\[|–—-]*(?:` +
    [
      // English
      `read (?:more|also|next|the full)|see (?:also|more|gallery|photos?|video)|also read|more (?:on|from|about) this|related(?: (?:articles?|stories|content|coverage))?\\s*:?$|related\\s*:|recommended\\s*:`,
      `(?:file )?(?:photo|photos|picture|image|video|graphic|map|caption|credit|gallery|watch|source|sources|via|tags?|topics?|author|contact|tel|e-?mail|note|editor['’]s note|correction|disclaimer|advertisement|sponsored)s?\\s*[:|]`,
      `e-?mail (?:us|your|the author)|click (?:here|on|to)|tap here|scroll down|swipe|subscribe|submit (?:your|a )|sign up|register (?:now|here|for)|log in|download (?:the|our)|follow (?:us|me|@|\\p{Lu}[\\p{L} ]+ on (?:twitter|facebook|instagram|x)(?!\\p{L}))`,
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
      `(?:figure|fig|table|abbildung|abb|tabelle|figura|tabla|рисунок|рис|таблица|rys|şekil)\\.? ?\\d+`,
      // German
      `lesen sie (?:auch|hier|mehr|dazu|weiter)|mehr (?:zum thema|dazu:)|siehe auch|hier (?:klicken|geht es|gehts|finden sie|findest du|lesen)|klicken sie|abonnieren sie|melden sie sich|jetzt (?:abonnieren|anmelden|registrieren|testen|kostenlos)`,
      `folgen sie uns|teilen sie|(?:bild|foto|quelle|autor|autorin|text|redaktion|schlagwörter|kontakt|stand|bildnachweis|video|anzeige|dauer)\\s*[:|]|(?:zuletzt )?aktualisiert (?:am|um)|veröffentlicht am|dieser (?:artikel|beitrag|text) (?:erschien|wurde|ist|entstand)|alle rechte|mit material von`,
      `um (?:diesen artikel|weiterzulesen|kommentieren|einen kommentar)|bitte (?:beachten|aktivieren|geben|melden|akzeptieren|laden)|ihr browser|ihre? e-?mail`,
      // French
      `(?:à )?lire (?:aussi|également)|voir aussi|article (?:mis à jour|publié|réservé|initialement)|publié le|mis(?:e)? à jour|cliquez|abonnez-vous|inscrivez-vous|en remplissant|vous pou(?:vez|rrez) (?:à tout moment )?vous désa|tape[rz] vos?|suivez-nous|tous droits|pour lire la suite|il vous reste`,
      `(?:photo|crédits?(?: photo)?|source|auteur|vidéo|publicité)s?\\s*[:|]`,
      // Spanish and Portuguese
      `le(?:a|e|er) (?:también|más)|(?:le|te) puede interesar|también (?:puede|te puede|lee)|mir[ae]\\s*[:|]|escuch[ae] (?:la noticia|este)|publicado (?:el|em|por)|actualizado|suscr[ií]b|reg[ií]str(?:ate|ese)|ha(?:z|ga) clic|s[íi]guenos|todos l?os (?:derechos|direitos)|para más información|recib[ae] (?:las|nuestr)|descarg[ae] (?:la|nuestra)`,
      `leia (?:também|mais)|veja (?:também|mais)|saiba mais|clique|inscreva-se|assine|siga(?:-nos| o | a )|postado em|atualizado em|compartilhe|receba (?:as|nossa)|nesta página|tempo de leitura|coment[áa]rios com|coloque nos seus favoritos`,
      `(?:fotos?|fuente|fonte|autor|autora|texto|v[íi]deo|publicidad|publicidade|crédito|atenção|advertencia)\\s*[:|]`,
      // Italian and Dutch
      `leggi (?:anche|tutto|di più)|guarda (?:anche|il video)|clicca|iscriviti|abbonati|seguici|pubblicato (?:il|da)|aggiornato|tutti i diritti|riproduzione riservata|condividi|(?:crediti|fonte|autore|testo)\\s*[:|]`,
      `lees (?:ook|meer|verder)|bekijk (?:ook|hier)|klik (?:hier|op)|abonneer|schrijf je in|meld je aan|volg ons|gepubliceerd|bijgewerkt|alle rechten|(?:bron|auteur|tekst|beeld)\\s*[:|]`,
      // Polish, Turkish, Ukrainian
      `(?:prze)?czytaj (?:też|także|więcej|również|dalej)|zobacz (?:też|także|również|więcej)|kliknij|zapisz się|subskrybuj|zaloguj|obserwuj nas|opublikowano|aktualizacja|udostępnij|wszelkie prawa|(?:fot|źródło|autor|data|tagi)\\s*[:.|]`,
      `(?:ayrıca|bunu da) oku|tıklayın|takip edin|güncelleme|yayınlanma|tüm hakları|(?:fotoğraf|kaynak|haber|yazar)\\s*[:|]`,
      `дивіться також|підписуйтес|підпишіться|стежте за|джерело\\s*[:|]|оновлено|опубліковано|поділитися|усі права|натисніть`,
      // Thanks and farewells
      `thanks? (?:you )?for|(?:vielen )?dank für|viel spaß|merci (?:de|pour)|laissez (?:un|vos)|gracias por|d[ée]ja(?:nos)? (?:tu|un)|grazie per|lascia un|obrigad[oa] por|deixe (?:seu|sua)s?|um (?:forte |grande )?abraço|dziękuj|zostaw komentarz|спасибо за|дякуємо|təşəkkür`,
      // Comments, forms and the machinery of the page, as they begin in any of these languages
      `(?:javascript|cookies?|captcha|e-?mail|tel|fax)\\s*[:(]`,
    ].join('|') +
    `)`,
  'iu',
);

const HOLDS =
  /a post shared by|contributed to (?:this|the) (?:report|story|article)|(?:for|to) (?:continue reading|read the full)|all rights reserved|the video (?:above|below)|(?:find|download|read|see|register|book|apply|buy|watch|listen|available)\b.{0,80}\bhere(?: \.|[.!]|$)|for more (?:information|details)|(?:finden|findet|lesen|erfahren|gibt es|geht es) .{0,80}hier[.!:]|(?:see|listed|as|shown|described|scroll|links?|list|table|form) below|hier klicken|klicken sie hier|cliquez ici|(?:haga|haz) clic aquí|clicca qui|clique aqui|kliknij tutaj|\S@\S+\.\p{Ll}|\s\|\s|in diesem (?:artikel|beitrag)|dans cet article|en este artículo|in questo articolo|neste artigo|in dit artikel|w tym artykule|(?:unsere[nmr]?|unser) newsletter|notre newsletter|nuestro boletín|nossa newsletter|pictured (?:above|below)|in the (?:photo|picture|video|gallery) (?:above|below)|\(https?:|https?:\/\/|www\.\S+|pic\.twitter\.com|getty images|shutterstock|click here|this page|this website|our newsletter|copyright \d{4}|©|may not be (?:published|republished|reproduced)|ссылка на источник обязательна|при перепечатке|istinad (?:zəruridir|edilməlidir)/iu;
const BYLINE =
  /^(?:By|BY|Автор|Müəllif)\s+\p{Lu}[\p{L}.'’-]+(?:\s\p{Lu}[\p{L}.'’-]*){1,3}(?:,\s\p{Lu}[^.]{0,30}|\s+for\s.{0,40})?\.?$/u;
const WHOLE = new RegExp(`[${ENDS.replace('…', '')}][${CLOSES}]*$`, 'u');
const CUT_OFF = new RegExp(`(?:\\.{2,}|…)[${CLOSES}]*$`, 'u');

export function isFurniture(sentence: string): boolean {
  return OPENS.test(sentence) || HOLDS.test(sentence) || BYLINE.test(sentence);
}

/** Ends as sentences end: a heading does not, nor what a feed cut off. */
export function isWhole(sentence: string): boolean {
  if (UNMARKED.test(sentence)) return true;
  return WHOLE.test(sentence) && !CUT_OFF.test(sentence) && !/[,:;–—-]\s*\.$/u.test(sentence);
}

// "… at noon. /AzerTAc/", "… (Reuters)", "… - Trend.": the agency behind the last stop.
const SOURCE_TAG =
  /(?<=[.!?]["'”’»)]{0,8})\s*(?:\/ ?\p{L}[\p{L} .'-]{1,30}\/|\((?:AP|AFP|Reuters|TASS|ТАСС|Interfax|Интерфакс|РИА Новости|AZƏRTAC|AZERTAC|APA|Trend|Report|Xinhua|dpa|PTI|ANI|IANS|CNN|BBC)\)|[–—-]+\s?(?:AP|AFP|Reuters|TASS|AZƏRTAC|APA|Trend|Report|0)[–—-]*|-0-)\.?\s*$/u;

/** The paragraph without the source tag at its end. */
export function withoutSourceTag(paragraph: string): string {
  return paragraph.replace(SOURCE_TAG, '');
}
