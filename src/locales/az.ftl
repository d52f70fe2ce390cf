# Botun Azərbaycan dilində dedikləri. Üç faylın açarları eynidir; bunu test yoxlayır.

# Topics, as readers name them
topic-world = Dünya
topic-politics = Siyasət
topic-business = İqtisadiyyat
topic-society = Cəmiyyət
topic-law = Hüquq və cinayət
topic-conflict = Müharibə və münaqişə
topic-science = Elm
topic-technology = Texnologiya
topic-health = Sağlamlıq
topic-environment = Ətraf mühit
topic-sport = İdman
topic-culture = Mədəniyyət
topic-life = Həyat
topic-caucasus = Azərbaycan və Qafqaz

# Buttons
button-full-text = Tam mətn
button-summary = Xülasə
button-recommend = Tövsiyə et
button-share = Paylaş
button-save = Saxla
button-saved = Saxlanılıb
button-print-version = Çap versiyası
button-open-original = Orijinalı aç
button-previous = ◀ Əvvəlki
button-next = Növbəti ▶
button-send = Göndər
button-edit = Düzəliş et
button-cancel = Ləğv et
button-back = Geri
button-skip = Keç
button-by-mail = E-poçtla
button-in-telegram = Telegram-da
button-resume = Xəbərləri yenidən göndər
button-language = Dil
button-zone = Saat qurşağı
button-search = “{ $words }” axtar
button-read-in-bot = Botda oxu
button-use-name = { $name }
button-stale = Bu düymə köhnəlib. Zəhmət olmasa, /help ilə yenidən başlayın.

# The beginning
start-new =
    Salam, { $name }! Mən dünya xəbərlərini gətirirəm: hər məqalənin qısa xülasəsini, istəyəndə tam mətnini və izlədiyiniz mövzularda yenilik olanda mesaj.

    Aşağıda mövzularınızı seçin, ya da əvvəlcə /latest xəbərlərinə baxın.
start-known =
    Yenidən salam, { $name }! ✅ ilə işarələnmiş mövzuları izləyirsiniz. Onları aşağıda dəyişin, ya da /latest xəbərlərinə baxın.
start-again =
    Xoş qayıtdınız, { $name }! Mövzularınızın xəbərləri yenidən sizə çatacaq. ✅ ilə işarələnmiş mövzuları izləyirsiniz.
topics-choose = Hansı mövzuları izləyirsiniz? ✅ ilə işarələnənlərin xəbərləri çıxan kimi sizə göndərilir. Dəyişmək üçün mövzuya toxunun.
topics-subscribed = İndi “{ $topic }” mövzusunu izləyirsiniz: yeni məqalələr sizə göndəriləcək.
topics-unsubscribed = Artıq “{ $topic }” mövzusunu izləmirsiniz.
topic-unknown = “{ $name }” adlı mövzu tanımıram. Mövzular: /topics.

# Lists
latest-heading = Son xəbərlər
latest-of-topic = Son xəbərlər: { $topic }
latest-empty = Hələ xəbər yoxdur. Bir neçə dəqiqədən bir axtarıram; bir az sonra yenə baxın.
latest-empty-topic = “{ $topic }” mövzusunda hələ heç nə yoxdur. Bütün xəbərlər: /latest.
search-what = Nəyi axtarım? Məsələn, yazın: /search neft qiymətləri
search-heading = “{ $words }” üzrə tapılanlar
search-empty = “{ $words }” üzrə heç nə tapmadım. Daha az və ya başqa sözlərlə yoxlayın.
search-again = Zəhmət olmasa, yenidən axtarın: axtardığınız sözləri artıq görmürəm.
saved-heading = Saxladığınız məqalələr
saved-empty = Hələ heç nə saxlamamısınız. Məqalənin altındakı “Saxla” düyməsinə toxunun, o burada qalacaq.
saved-added = Saxlanıldı. Onu /saved siyahısında taparsınız.
saved-removed = Artıq saxlanılmır.
round-up-heading = { $count ->
    [one] { $count } yeni xəbər
   *[other] { $count } yeni xəbər
}
round-up-more = { $count ->
    [one] daha { $count }
   *[other] daha { $count }
}

# An article
article-byline = Müəllif: { $name }
article-views = { $count ->
    [one] { NUMBER($count) } baxış
   *[other] { NUMBER($count) } baxış
}
article-no-summary = Bu məqalənin mətni məndə yoxdur. Oxumaq üçün orijinalı açın.
article-no-text = Bu məqalənin mətni məndə yoxdur. Oxumaq üçün orijinalı açın.
article-withdrawn = Naşir bu məqaləni geri götürüb.
article-which = Hansı məqalə? Nömrəsini yazın, məsələn /full 12. Nömrələr /latest siyahısındadır.
article-unknown = { $number } nömrəli məqalə yoxdur. Ən yeniləri: /latest.
article-unknown-address = Bu ünvandan məqaləm yoxdur.
article-gone = Bu məqalə artıq burada yoxdur.
page-of = Səhifə { $page } / { $pages }
print-preparing = Çap versiyası hazırlanır…

# Inline mode
inline-open = Botu aç

# Recommending
recommend-offer = “{ $title }” məqaləsini dostunuza necə tövsiyə edim?
recommend-letters-off = Burada məktublar söndürülüb. Məqaləni Telegram-da tövsiyə edə bilərsiniz: düyməyə toxunub dostunuzu seçin.
recommend-not-here = E-poçtla tövsiyə üçün ünvanlar soruşuram, ona görə bu yalnız mənimlə şəxsi söhbətdə işləyir. Telegram-da tövsiyə burada da işləyir.
recommend-begin = “{ $title }” məqaləsini dostunuza e-poçtla göndərək. Dörd şey soruşacağam; /cancel istənilən an dayandırır.
recommend-ask-sender-name = Adınız nədir? Dostunuz onu məktubda görəcək.
recommend-ask-sender-address = E-poçt ünvanınız nədir? Dostunuzun cavabı ora gələcək.
recommend-ask-friend-name = Dostunuzun adı nədir?
recommend-ask-friend-address = Dostunuzun e-poçt ünvanı nədir?
recommend-name-empty = Zəhmət olmasa, ad yazın.
recommend-name-long = Bu, qırx hərfdən uzundur. Zəhmət olmasa, daha qısa ad yazın.
recommend-name-letters = Adda yalnız hərflər, boşluq, defis, apostrof və nöqtə olur. Zəhmət olmasa, yenidən yazın.
recommend-address-form = Bu, bir e-poçt ünvanına oxşamır. Zəhmət olmasa, yenidən yazın, məsələn name@example.org.
recommend-address-role = Bu, şəxsin yox, idarənin ünvanıdır. Zəhmət olmasa, şəxsi ünvan yazın.
recommend-preview =
    Zəhmət olmasa, baxın. Bu məktubu göndərəcəyəm:

    Kimdən: { $senderName } <{ $senderAddress }>
    Kimə: { $friendName } <{ $friendAddress }>
    Məqalə: { $title }

    { $summary }
recommend-which-field = Nəyi dəyişək?
recommend-field-sender-name = Adınız
recommend-field-sender-address = E-poçtunuz
recommend-field-friend-name = Dostunuzun adı
recommend-field-friend-address = Dostunuzun e-poçtu
recommend-press-button = Zəhmət olmasa, düymələrdən birinə toxunun.
recommend-only-text = Zəhmət olmasa, mətnlə cavab verin.
recommend-queued = Təşəkkür edirəm! { $friendName } üçün məktub yoldadır.
recommend-repeated = Bu məqaləni artıq tövsiyə etmisiniz: { $friendName } onu bir dəfə alır.
recommend-cancelled = Heç nə göndərilmədi.
recommend-expired = Çox vaxt keçdi, başladığımız məktubu unutdum. /recommend ilə yenidən başlayın.
cancelled = Ləğv edildi. Heç nə göndərilmədi.
cancel-nothing = Ləğv etməyə heç nə yoxdur.

# Settings
settings-heading = Ayarlar
settings-language = Dil: { $language }
settings-zone = Saat qurşağı: { $zone } (indi { $time })
settings-topics = İzlədiyiniz mövzular: { $count } (/topics)
settings-active = Xəbərlər: çıxan kimi göndərilir (/stop)
settings-stopped = Xəbərlər: dayandırılıb (/start)
language-choose = Hansı dildə danışım?
zone-choose = Hansı saat qurşağında yaşayırsınız? Birini seçin, ya da yazın, məsələn: /timezone Asia/Baku
zone-unknown = “{ $name }” adlı saat qurşağı tanımıram. IANA adını yazın, məsələn: /timezone Europe/Paris
stopped = Özümdən sizə daha heç nə göndərməyəcəyəm. Mövzularınız və saxladıqlarınız qalır, bütün əmrlər işləyir.
resumed = Mövzularınızın xəbərləri yenidən sizə çatacaq.

# Help
help =
    <b>Nə bacarıram</b>

    /latest – son xəbərlər; /latest iqtisadiyyat – bir mövzunun
    /topics – izlədiklərinizi seçin
    /search neft qiymətləri – məqalə tapın
    /summary 12 – 12 nömrəli məqalənin xülasəsi
    /full 12 – tam mətni
    /print 12 – çap versiyası
    /recommend 12 – dosta tövsiyə edin
    /saved – saxladığınız məqalələr
    /settings – dil və saat qurşağı
    /stop – özündən heç nə göndərmə
    /privacy – haqqınızda nə saxlayıram

    Nömrə məqaləni göstərdiyim nömrədir. Xəbəri başqa söhbətdə paylaşmaq üçün orada adımı və bir neçə söz yazın.
privacy =
    Haqqınızda saxladıqlarım: bu söhbətin nömrəsi, adınız, diliniz və saat qurşağınız, izlədiyiniz mövzular, saxladığınız və son baxdığınız məqalələr və sizə hansı xəbərləri göndərdiyim. Mesajlarınızı cavablandırandan sonra saxlamıram.

    Məqaləni e-poçtla tövsiyə edəndə verdiyiniz adları və ünvanları yalnız o bir məktubu göndərmək üçün saxlayıram.
unknown-command = { $command } əmrini tanımıram. Nə bacardığımı /help göstərir.
unknown-text = Mən xəbər botuyam və bunu tam anlamadım. Xəbərlər /latest, qalanı /help. Sözlərinizi xəbərlərdə axtarım?
unknown-kind = Yalnız mətni və düymələri anlayıram. Nə bacardığımı /help göstərir.
error-defect = Məndə nəsə səhv getdi və bu qeyd olundu (nömrə { $reference }). Zəhmət olmasa, yenidən cəhd edin.

# Operators
status-heading = Vəziyyət
status-feeds = Lentlər: { $active } işləyir, { $paused } fasilədə, { $troubled } problemli, { $retired } bağlanıb
status-articles = Məqalələr: { $count }
status-chats = Söhbətlər: { $active } aktiv, { $stopped } dayanıb, { $gone } gedib; abunəliklər: { $subscriptions }
status-deliveries = Çatdırılma: { $owed } gözləyir, { $claimed } yoldadır, { $sent } göndərilib, { $dead } alınmayıb
status-oldest = Ən çox gözləyən: { $oldest }
status-nothing-due = gözləyən yoxdur
status-letters = Məktublar: { $owed } gözləyir, { $sent } göndərilib, { $unsure } naməlum, { $dead } alınmayıb
feeds-heading = Lentlər: { $count }
feeds-none = Hələ lent yoxdur. Əlavə edin: /addfeed.
feeds-more = … və daha { $count }.
addfeed-usage = Lentin ünvanını, istəsəniz mövzusunu da yazın: /addfeed https://example.org/rss.xml world
addfeed-added = “{ $title }” əlavə olundu, yazılar: { $entries }. İndi orada olanlar saxlanıldı və göndərilmir; yenilər göndəriləcək.
addfeed-known = “{ $title }” artıq lentlər arasındadır.
addfeed-refused = Lent əlavə olunmadı. { $why }
removefeed-done = Lent silindi. Məqalələri qalır.
pausefeed-paused = “{ $title }” fasilədədir. Eyni əmr onu davam etdirir.
pausefeed-resumed = “{ $title }” yenidən yoxlanılır.
feed-unknown = { $number } nömrəli lent yoxdur. Baxın: /feeds.

# The command list
command-latest = Son xəbərlər, hamısı və ya bir mövzu
command-topics = İzlədiyiniz mövzuları seçin
command-search = Sözlərlə məqalə tapın
command-summary = Nömrəsi ilə məqalənin xülasəsi
command-full = Məqalənin tam mətni
command-print = Məqalənin çap versiyası
command-recommend = Məqaləni dosta tövsiyə edin
command-saved = Saxladığınız məqalələr
command-subscribe = Mövzunu izləyin
command-unsubscribe = Mövzunu izləməyin
command-settings = Dil və saat qurşağı
command-language = Botun dilini seçin
command-timezone = Saat qurşağını seçin
command-help = Bot nə bacarır
command-privacy = Bot haqqınızda nə saxlayır
command-cancel = Başladığımızı ləğv edin
command-stop = Özündən heç nə göndərmə
command-start = Başlayın və ya yenidən başlayın

# The letter to a friend
letter-from = Towncrier
letter-subject = Dostunuz sizə bir məqalə tövsiyə edir
# Shown beside the subject in the list of letters
letter-preview = { $sender } bu məqaləni oxumağınızı istəyir.
letter-greeting = Salam, { $friend }!
letter-intro = { $sender } bu məqaləni oxuyub və sizə tövsiyə edir.
letter-date = { $date } UTC
letter-open = Məqaləni oxu
letter-why = Bu məktubu ona görə aldınız ki, { $sender } ({ $address }) yalnız bu məqaləni tövsiyə etmək üçün ünvanınızı bizə verib. Bu, tək bir məktubdur: heç bir siyahıda deyilsiniz, davamı gəlməyəcək.
letter-reply = Cavab yazsanız, onu { $sender } alacaq. { $sender } sizə tanış deyilsə, heç nə etmək lazım deyil.
letter-about = Telegram-dakı Towncrier xəbər botu göndərib.

# The print version
# The tag of this file’s own language, by which dates are written; never shown
print-language = az
print-date = { $date } UTC
print-source = Mənbə: { $source }
print-original = Dərc olunduğu yer
print-no-text = Bu məqalənin mətni burada saxlanılmır.
print-imprint = Çap versiyası: Towncrier
