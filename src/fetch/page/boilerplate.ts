/** What pages say around articles, in the languages of the news that is read here. */

// A line may begin with a bullet, a dash or a bracket.
const LEAD = '[\\p{P}\\p{S}\\s]*';

function lines(...patterns: readonly string[]): RegExp {
  return new RegExp(`^${LEAD}(?:${patterns.join('|')})$`, 'iu');
}

/** Sentences in which a page speaks of itself or to its readers; each a whole block. */
const SPEAKS = lines(
  'follow (?:us|me|the author|@\\w+)\\b.*',
  'follow\\b.{0,60}\\b(?:twitter|facebook|instagram|telegram|whatsapp)\\b.*',
  '(?:like|join|find|visit) (?:us|our)\\b.*',
  '(?:subscribe (?:to|now|today|for)|sign up (?:for|to)|log ?in|register (?:now|for)|get (?:the latest|breaking news|our|access to|updates|even more)|let our news|want more|enjoyed? this|like this story|support (?:us|our))\\b.*',
  '(?:have (?:a|any) (?:news )?(?:tips?|questions?|story)|got a (?:tip|story)|contact (?:the author|us|me)|e-?mail (?:\\p{L}+ ){1,3}at|reach (?:him|her|\\p{L}+ \\p{L}+) at|if you have a (?:news )?tip|and if you have a)\\b.*',
  '(?:this (?:article|story|post) (?:was (?:originally|first)|originally|first appeared|has been updated|is part of|may contain|contains))\\b.*',
  '.{0,80}\\b(?:all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|todos os direitos reservados|tutti i diritti riservati|wszelkie prawa zastrzeżone|chroniony prawem autorskim|tüm hakları saklıdır|все права защищены|bütün hüquqlar qorunur)\\b.{0,40}',
  '(?:originally published (?:on|by|at)|this document is subject to|citation:|©|\\(c\\) ?\\d|additional reporting by|reporting by|editing by)(?![\\p{L}]).*',
  '(?:this (?:entry|article) was (?:posted|published)|dies(?:er|es|e) (?:eintrag|beitrag|artikel|text|skript) (?:wurde|entspricht|enthält|ist erschienen)|der (?:beitrag|eintrag|artikel) wurde am|erstellt am|geschrieben am)(?![\\p{L}]).{0,200}',
  '(?:.{0,160}\\b(?:apps? for (?:ios|android)|on the app store|from google play)\\b.{0,60}|to (?:view|read) the full (?:story|article)\\b.*|if you.re seeing this message\\b.*)',
  '(?:by continuing|by using|durch die (?:weitere )?nutzung|wenn sie (?:weiter|fortfahren)|en poursuivant|al continuar|si continúa|continuando|продолжая)(?![\\p{L}]).{0,120}\\bcookies?\\b.{0,160}',
  '(?:abonnieren sie|folgen sie uns|folgt uns|melden sie sich (?:hier )?(?:an|für)|hier (?:geht es|können sie)|abonnez-vous|suivez-nous|inscrivez-vous|suscríb\\p{L}*|síguenos|assine|siga-nos|iscriviti|seguici|zapisz się|zapraszamy|подпи(?:шитесь|сывайтесь)|присоединяйтесь|abunə olun?|bizi izləyin|abone ol\\p{L}*|bizi takip)(?![\\p{L}]).{0,200}',
);

/** Labels that lead away from the text; a sentence that only begins like one is a sentence. */
const AWAY = lines(
  '(?:read|find out|learn|see|watch) (?:it )?(?:more|also|next|too)(?![\\p{L}]).*',
  '(?:also|further|recommended|suggested) (?:read(?:ing)?|see|on)\\b.*',
  'more (?:on|from|about|stories|news|great|coverage)\\b.{0,120}',
  'related(?:\\b[^.]{0,90}|:.*)',
  '(?:see more|you (?:may|might) (?:also )?(?:like|be interested)|latest news|breaking news|top stories|trending|most (?:popular|read)|editor.?s.? picks?|don.t miss|insight:|video:)[^.]{0,90}[.…]*',
  'follow (?:him|her|them|our)\\b.*',
  '(?:share|tweet|print|e-?mail|comments?|advert(?:isement)?|sponsored(?: content)?|promoted|story continues below|continue reading|loading|close|enlarge(?: image)?|captions?|show caption|hide caption|view (?:gallery|comments|photos))\\b.{0,40}',
  '[\\w.+-]+@[\\w.-]+(?:\\s.{0,60})?',
  '(?:читайте|смотрите|следите|поделит(?:ься|есь)|комментари[ий]|по теме|материалы по теме|источник|реклама|теги|отзывы)(?: (?:также|нас|нами|еще|ещё|на|за|по|далее|в|в telegram)|[:.]|$).{0,140}',
  '(?:həmçinin oxu|oxuyun|daha ətraflı|paylaş|şərhlər|mövzu ilə bağlı|əlaqəli xəbər|mənbə:|reklam)\\p{L}*(?:\\b.{0,120})?',
  '(?:leggi (?:anche|tutto)|lee (?:también|más)|leia (?:também|mais)|veja também|(?:à )?(?:lire|voir) (?:aussi|également)|lesen sie (?:auch|hier|mehr|dazu|weiter)|(?:auch|mehr) (?:lesen|dazu|zum thema|themen)|zum weiterlesen|siehe auch|weiterlesen|weitere (?:infos|informationen|artikel|themen|meldungen)|anzeige|teilen|kommentieren|keine kommentare|ayrıca oku|ilgili haber|baca juga|czytaj (?:też|także|więcej)|zobacz (?:też|także)|dowiedz się więcej|le puede interesar|te puede interesar|también puede leer|mira|seguir leyendo|publicidad|publicité|pubblicità|publicidade|reklama|źródło|quelle[n]?|fuente|fonte|source|lees ook)(?![\\p{L}]).{0,140}',
  '(?:updated|published|posted|last (?:updated|modified)|aktualisiert|veröffentlicht|erstellt|publié|publicado|pubblicato|опубликовано|обновлено)\\b.{0,80}',
);

/** Lines that name who made a picture or what it shows. */
const CREDIT = lines(
  '(?:abbildung|abb\\.|figure|fig\\.|abbildungen|titelbild|bildquelle|grafik|infografik|illustration|рис\\.|рисунок|zdjęcie|fot\\.|figura|imagen|ilustração) ?\\d{0,3} ?[:.©].{0,300}',
  '(?:image|photo|picture|video|credit|photograph|photo credit|image credit|фото|fotos?|şəkil|görüntü|bild|crédit)s?(?: (?:by|of|credits?|source|courtesy|\\d+ of \\d+)\\b.{0,300}| ?[:/©].{0,300})',
  '.{0,120}\\b(?:getty(?: images)?|shutterstock|istock(?:photo)?|ap photo|via ap|associated press|reuters|afp|epa|unsplash|flickr|wikimedia commons|handout|file photo|archive photo)[\\s)/\\]]*',
);

/** Headings, or lines like them, after which a page speaks of itself to its end. */
const CLOSING = lines(
  'about (?:the )?(?:authors?|us|company|writer):?',
  '(?:media|press|for more information|editorial)? ?contacts?(?: information)?:?',
  '(?:notes? (?:to|for) editors?|related (?:links|articles|stories|posts|news|content|reading)|see also|more .{0,40}(?:stories|news|posts|articles)|you (?:may|might) also like|recommended(?: for you| reading)?|popular (?:posts|articles)|leave a (?:reply|comment)|comments?|share this.{0,30}|latest .{0,30}|read more|sources?|references)[:.…]*',
  '(?:читайте также|материалы по теме|похожие (?:статьи|новости|записи)|другие новости|комментарии|добавить (?:отзыв|комментарий)|самые популярные.{0,40}|новости партн[её]ров|рекомендуем|отзывы)[:.…]*',
  '(?:(?:schreiben? (?:sie )?|hinterlassen? (?:sie )?)(?:einen|deinen|ihren) kommentar|kommentar (?:verfassen|schreiben|hinterlassen|abgeben)|kommentare?(?: (?:geschlossen|\\(\\d+\\)))?|verwandte (?:beiträge|artikel|themen)|ähnliche (?:beiträge|artikel)|das könnte (?:sie|dich) auch interessieren|mehr zum thema|weitere (?:artikel|beiträge|themen|meldungen|nachrichten)|über (?:den|die) autor(?:in|en)?|quellen(?:angaben)?|zum weiterlesen|(?:presse|ansprech)?kontakt|laisser un commentaire|commentaires|articles (?:similaires|liés)|sur le même sujet|à propos de l.auteur|deja (?:un|tu) comentario|comentarios|(?:artículos|noticias) relacionad[oa]s|sobre el autor|deixe um comentário|comentários|articoli correlati|lascia un commento|commenti|dodaj komentarz|komentarze|powiązane artykuły|yorumlar|ilgili haberler)[:.…]*',
  '(?:digər xəbərlər|oxşar xəbərlər|əlaqəli xəbərlər|həmçinin oxuyun|şərhlər|ən çox oxunanlar|son xəbərlər)[:.…]*',
);

/** The form for readers' words: whatever follows it is no article. */
const COMMENT_FORM = lines(
  '(?:leave|post|add|write) a (?:reply|comment)[:.…]*',
  '(?:(?:schreiben? (?:sie )?|hinterlassen? (?:sie )?)(?:uns )?(?:einen|deinen|ihren) kommentar|kommentar (?:verfassen|schreiben|hinterlassen|abgeben))[:.…]*',
  '(?:laisser un commentaire|deja (?:un|tu) comentario|deixe um comentário|lascia un commento|dodaj komentarz|(?:добавить|оставить|написать) (?:отзыв|комментарий)|yorum (?:yap|yaz)|şərh yaz)[:.…]*',
);
const COMMENT_WORD = /(?:komment|comment|coment|коммент|yorum|şərh|koment)/iu;
const LOGIN_WORD =
  /(?:eingeloggt|angemeldet|anmelden|einloggen|logged in|log ?in|sign in|regist(?:er|rier|rar|rarte|rati)|connect(?:é|er)|iniciar sesión|zalog|войти|войдите|авториз|зарегистр|giriş)/iu;
/** “To comment, …” */
const PURPOSE = /^(?:to|um|zum|pour|para|per|чтобы|log ?in|sign in|melden|einloggen)(?!\p{L})/iu;

/** Where a site meets its readers, and what it wants of them. */
const CHANNEL =
  /(?:newsletter|rundbrief|telegram|whatsapp|facebook|instagram|youtube|рассылк|телеграм|канал|bülten|abonn|subscri|suscri|подпи[сш]|abunə|mitglied werden|become a member|miembro|donat|spenden?\b|teilen|(?:support|help) (?:us|our)|unterstütz|enlace de invitación)/iu;
/** Speaks to them: in the second person, or calls. */
const ADDRESS =
  /(?<!\p{L})(?:you|your|you.re|sie|ihnen|ihr|du|dich|dir|dein\p{L}*|vergiss|vous|votre|tu|tus|usted|únete|hazte|síguenos|você|вы|вас|ваш\p{L}*|siz\p{L}*|help us)(?!\p{L})/iu;
const INVITATION_LENGTH = 320;

const LINE_LENGTH = 300;
const CREDIT_LENGTH = 320;

/** A line as far as its words and links tell what it is. */
export interface Line {
  readonly words: string;
  /** Of its words, what are links. */
  readonly linked: number;
  /** A link that ends it, with less before it than a sentence has. */
  readonly isLabelled: boolean;
}

export function leadsAway({ words, linked, isLabelled }: Line): boolean {
  if (words.length > LINE_LENGTH) return false;
  if (SPEAKS.test(words)) return true;
  if (isLabelled) return true;
  const isSentence =
    linked < words.length * 0.3 && /[.!?…]["”’»)]*$/u.test(words) && words.split(' ').length >= 4;
  return !isSentence && AWAY.test(words);
}

export function namesPicture(words: string): boolean {
  return (
    words.length <= CREDIT_LENGTH &&
    CREDIT.test(words) &&
    !/[.!?]["”’»]? \p{Lu}.*[.!?]["”’»]?$/u.test(words) &&
    !(/^[^:/©]*[.!?]$/u.test(words) && words.split(' ').length >= 8)
  );
}

export function closesText(words: string): boolean {
  return words.length <= 80 && CLOSING.test(words);
}

export function opensCommentForm(words: string): boolean {
  return words.length <= 80 && COMMENT_FORM.test(words);
}

/** “Log in to comment.” */
export function asksForLogin(words: string): boolean {
  return (
    words.length <= 200 &&
    COMMENT_WORD.test(words) &&
    LOGIN_WORD.test(words) &&
    (ADDRESS.test(words) || PURPOSE.test(words)) &&
    !/["“”„«»]/u.test(words)
  );
}

/** Bids readers to follow, join or pay; also a sentence of an article may, so that its place must speak against it. */
export function invitesReaders(words: string): boolean {
  return (
    words.length <= INVITATION_LENGTH &&
    CHANNEL.test(words) &&
    ADDRESS.test(words) &&
    !/["“”„«»]/u.test(words.replace(/["“„«][^"“”»]{1,30}["”“»]/gu, ''))
  );
}
