# What the bot says in Azerbaijani. A noun after a number does not change, so counts need no choice of forms;
# names get a noun of their own (“adlı dostunuza”) because no ending can be put on what a reader typed.

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
button-skip = Ötür
button-by-mail = E-poçtla
button-in-telegram = Telegramda
button-resume = Xəbərləri yenidən göndər
button-language = Dil
button-zone = Saat qurşağı
button-search = “{ $words }” axtar
button-read-in-bot = Botda oxu
button-use-name = { $name }
button-stale = Bu düymə köhnəlib. Zəhmət olmasa, /help ilə yenidən başlayın.

# The beginning
start-new =
    Salam, { $name }! Sizə dünya xəbərlərini çatdırıram: hər məqalənin qısa xülasəsi, istəsəniz, tam mətni, izlədiyiniz mövzularda yenilik olanda isə mesaj.

    Aşağıda mövzularınızı seçin, ya da əvvəlcə son xəbərlərə baxın: /latest
start-known =
    Yenidən salam, { $name }! ✅ ilə işarələnmiş mövzuları izləyirsiniz. Onları aşağıda dəyişə və ya son xəbərlərə baxa bilərsiniz: /latest
start-again =
    Xoş qayıtdınız, { $name }! Mövzularınızın xəbərləri yenidən sizə çatacaq. ✅ ilə işarələnmiş mövzuları izləyirsiniz.
topics-choose = Hansı mövzuları izləyirsiniz? ✅ ilə işarələnənlərin xəbərləri çıxan kimi sizə göndərilir. Dəyişmək üçün mövzuya toxunun.
topics-subscribed = İndi “{ $topic }” mövzusunu izləyirsiniz: yeni məqalələr sizə göndəriləcək.
topics-unsubscribed = Artıq “{ $topic }” mövzusunu izləmirsiniz.
topic-unknown = “{ $name }” adlı mövzu yoxdur. Mövzuların siyahısı: /topics

# Lists
latest-heading = Son xəbərlər
latest-of-topic = Son xəbərlər: { $topic }
latest-empty = Hələ xəbər yoxdur. Bir neçə dəqiqədən bir axtarıram; zəhmət olmasa, bir az sonra yenə baxın.
latest-empty-topic = “{ $topic }” mövzusunda hələ heç nə yoxdur. Bütün xəbərlər: /latest
search-what = Nə axtarım? Məsələn, belə yazın: /search neft qiymətləri
search-heading = “{ $words }” üzrə tapılanlar
search-empty = “{ $words }” üzrə heç nə tapmadım. Daha az və ya başqa sözlərlə yoxlayın.
search-again = Zəhmət olmasa, axtarışı təkrarlayın: axtardığınız sözlər artıq məndə yoxdur.
saved-heading = Saxladığınız məqalələr
saved-empty = Hələ heç nə saxlamamısınız. Məqalənin altındakı “Saxla” düyməsinə toxunun, o burada qalacaq.
saved-added = Saxlanıldı. Məqalə /saved siyahısındadır.
saved-removed = Saxlanılanlardan çıxarıldı.
round-up-heading = { $count } yeni xəbər
round-up-more = Daha { $count } xəbər

# An article
article-byline = Müəllif: { $name }
article-views = { NUMBER($count) } baxış
article-no-summary = Bu məqalənin mətni məndə yoxdur. Oxumaq üçün orijinalı açın.
article-no-text = Bu məqalənin mətni məndə yoxdur. Oxumaq üçün orijinalı açın.
article-withdrawn = Naşir bu məqaləni geri götürüb.
article-which = Hansı məqalə? Nömrəsini yazın, məsələn: /full 12. Nömrələr /latest siyahısında göstərilir.
article-unknown = { $number } nömrəli məqalə yoxdur. Ən yeni məqalələr: /latest
article-unknown-address = Bu ünvandan məqaləm yoxdur.
article-gone = Bu məqalə artıq burada yoxdur.
page-of = Səhifə { $page } / { $pages }
print-preparing = Çap versiyası hazırlanır…

# Inline mode
inline-open = Botu aç

# Recommending
recommend-offer = “{ $title }” məqaləsini dostunuza necə tövsiyə edim?
recommend-letters-off = Burada e-poçtla məktub göndərilmir. Məqaləni Telegramda tövsiyə edə bilərsiniz: düyməyə toxunub dostunuzu seçin.
recommend-not-here = E-poçtla tövsiyə üçün ünvanlar soruşuram, ona görə bu, yalnız mənimlə şəxsi söhbətdə mümkündür. Telegramda isə məqaləni buradan da tövsiyə edə bilərsiniz.
recommend-begin = “{ $title }” məqaləsini dostunuza e-poçtla göndərək. Dörd şey soruşacağam; /cancel ilə istənilən an dayandıra bilərsiniz.
recommend-ask-sender-name = Adınız nədir? Dostunuz onu məktubda görəcək.
recommend-ask-sender-address = E-poçt ünvanınız nədir? Dostunuzun cavabı ora gələcək.
recommend-ask-friend-name = Dostunuzun adı nədir?
recommend-ask-friend-address = Dostunuzun e-poçt ünvanı nədir?
recommend-name-empty = Zəhmət olmasa, ad yazın.
recommend-name-long = Bu ad qırx hərfdən uzundur. Zəhmət olmasa, daha qısa yazın.
recommend-name-letters = Adda yalnız hərf, boşluq, defis, apostrof və nöqtə ola bilər. Zəhmət olmasa, yenidən yazın.
recommend-address-form = Bu, e-poçt ünvanına oxşamır. Zəhmət olmasa, bir ünvan yazın, məsələn: name@example.org
recommend-address-role = Bu, şəxsin deyil, idarənin ünvanıdır. Zəhmət olmasa, şəxsi ünvan yazın.
recommend-preview =
    Zəhmət olmasa, nəzərdən keçirin. Bu məktubu göndərəcəyəm:

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
recommend-queued = Təşəkkür edirəm! { $friendName } adlı dostunuza məktub yoldadır.
recommend-repeated = Bu məqaləni { $friendName } adlı dostunuza artıq tövsiyə etmisiniz.
recommend-cancelled = Heç nə göndərilmədi.
recommend-expired = Çox vaxt keçdi, başladığımız məktub artıq yadımda deyil. Yenidən başlayın: /recommend
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
stopped = Daha sizə özüm heç nə göndərməyəcəyəm. Mövzularınız və saxladığınız məqalələr qalır, bütün əmrlər də işləyir.
resumed = Mövzularınızın xəbərləri yenidən sizə çatacaq.

# Help
help =
    <b>Nə bacarıram</b>

    /latest – son xəbərlər; /latest iqtisadiyyat – bir mövzunun xəbərləri
    /topics – izləyəcəyiniz mövzuları seçin
    /search neft qiymətləri – məqalə axtarın
    /summary 12 – 12 nömrəli məqalənin xülasəsi
    /full 12 – tam mətni
    /print 12 – çap versiyası
    /recommend 12 – dostunuza tövsiyə edin
    /saved – saxladığınız məqalələr
    /settings – dil və saat qurşağı
    /stop – xəbər göndərilməsini dayandırın
    /privacy – haqqınızda nə saxlayıram

    Məqalənin nömrəsi onu göstərəndə yazdığım nömrədir. Xəbəri başqa söhbətdə paylaşmaq üçün orada adımı və bir neçə söz yazın.
privacy =
    Haqqınızda saxladıqlarım: bu söhbətin nömrəsi, adınız, diliniz və saat qurşağınız, izlədiyiniz mövzular, saxladığınız və son baxdığınız məqalələr, sizə göndərdiyim xəbərlərin siyahısı. Mesajlarınızı cavablandırandan sonra saxlamıram.

    Məqaləni e-poçtla tövsiyə etsəniz, verdiyiniz adları və ünvanları yalnız o bir məktubu göndərmək üçün saxlayıram.
unknown-command = { $command } əmrini tanımıram. Nə bacardığımı /help göstərir.
unknown-text = Mən xəbər botuyam və bunu tam başa düşmədim. Xəbərlər üçün /latest, qalan hər şey üçün /help. Yazdıqlarınızı xəbərlərdə axtarım?
unknown-kind = Yalnız mətni və düymələri başa düşürəm. Nə bacardığımı /help göstərir.
error-defect = Məndə xəta baş verdi və qeydə alındı (kod: { $reference }). Zəhmət olmasa, yenidən cəhd edin.

# Operators
status-heading = Vəziyyət
status-feeds = Lentlər: { $active } işləyir, { $paused } fasilədə, { $troubled } problemli, { $retired } bağlanıb
status-articles = Məqalələr: { $count }
status-chats = Söhbətlər: { $active } aktiv, { $stopped } dayandırıb, { $gone } gedib; abunəliklər: { $subscriptions }
status-deliveries = Çatdırılma: { $owed } gözləyir, { $claimed } yoldadır, { $sent } göndərilib, { $dead } çatmayıb
status-oldest = Ən çox gözləyən: { $oldest }
status-nothing-due = gözləyən yoxdur
status-letters = Məktublar: { $owed } gözləyir, { $sent } göndərilib, { $unsure } naməlum, { $dead } çatmayıb
feeds-heading = Lentlər: { $count }
feeds-none = Hələ lent yoxdur. Əlavə edin: /addfeed
feeds-more = … və daha { $count } lent.
addfeed-usage = Lentin ünvanını, istəsəniz, mövzusunu da yazın: /addfeed https://example.org/rss.xml world
addfeed-added = “{ $title }” əlavə olundu, yazıların sayı: { $entries }. İndi orada olanlar saxlanıldı və göndərilmir; yenilər göndəriləcək.
addfeed-known = “{ $title }” artıq lentlər arasındadır.
addfeed-refused = Lent əlavə olunmadı. { $why }
removefeed-done = Lent silindi. Məqalələri qalır.
pausefeed-paused = “{ $title }” fasilədədir. Eyni əmr onu davam etdirir.
pausefeed-resumed = “{ $title }” yenidən yoxlanılır.
feed-unknown = { $number } nömrəli lent yoxdur. Lentlərin siyahısı: /feeds

# The command list
command-latest = Son xəbərlər: hamısı və ya bir mövzu
command-topics = İzləyəcəyiniz mövzuları seçin
command-search = Sözlərə görə məqalə axtarın
command-summary = Nömrəsinə görə məqalənin xülasəsi
command-full = Məqalənin tam mətni
command-print = Məqalənin çap versiyası
command-recommend = Məqaləni dostunuza tövsiyə edin
command-saved = Saxladığınız məqalələr
command-subscribe = Mövzunu izləməyə başlayın
command-unsubscribe = Mövzunu izləməyi dayandırın
command-settings = Dil və saat qurşağı
command-language = Botun dilini seçin
command-timezone = Saat qurşağınızı seçin
command-help = Bot nə bacarır
command-privacy = Bot haqqınızda nə saxlayır
command-cancel = Başladığımızı ləğv edin
command-stop = Xəbər göndərilməsini dayandırın
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
letter-why = Bu məktubu ona görə aldınız ki, { $sender } ({ $address }) bu bir məqaləni tövsiyə etmək üçün ünvanınızı bizə verib. Məktub təkdir: heç bir göndəriş siyahısında deyilsiniz və davamı olmayacaq.
letter-reply = Cavab yazsanız, onu { $sender } alacaq. { $sender } sizə tanış deyilsə, heç nə etməyiniz lazım deyil.
letter-about = Telegramdakı Towncrier xəbər botu göndərib.

# The print version
# The tag of this file’s own language, by which dates are written; never shown
print-language = az
print-date = { $date } UTC
print-source = Mənbə: { $source }
print-original = Dərc olunduğu yer
print-no-text = Bu məqalənin mətni burada saxlanılmır.
print-imprint = Çap versiyası: Towncrier
