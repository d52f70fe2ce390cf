# Inline mode
inline-open = Botu aç

# Recommending
recommend-offer = “{ $title }” məqaləsini dostunuza necə tövsiyə edim?
recommend-letters-off = Burada e-poçtla məktub göndərilmir. Məqaləni Telegramda tövsiyə edə bilərsiniz: düyməyə toxunub dostunuzu seçin.
recommend-not-here = E-poçtla tövsiyə üçün ünvanlar soruşuram, ona görə bu, yalnız mənimlə şəxsi söhbətdə mümkündür. Telegramda isə məqaləni buradan da tövsiyə edə bilərsiniz.
recommend-begin = “{ $title }” məqaləsini dostunuza e-poçtla göndərək. Bir neçə şey soruşacağam; /cancel ilə istənilən an dayandıra bilərsiniz.
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
    Zəhmət olmasa, nəzərdən keçirin. Məktub sözbəsöz belədir:

    Kimdən: { $from }
    Cavablar: { $replyTo }
    Kimə: { $to }
    Mövzu: { $subject }
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
recommend-given-up = Daha soruşa bilmirəm, ona görə məktubu kənara qoydum. Heç nə göndərilmədi. Yenidən başlamaq və ya məqaləni Telegramda göndərmək üçün düyməni basın.
recommend-expired = On beş dəqiqə cavab gəlmədi, ona görə başladığımız məktubu kənara qoydum. Heç nə göndərilmədi; yenidən başlamaq üçün: /recommend
cancelled = Ləğv edildi. Heç nə göndərilmədi.
cancel-nothing = Ləğv etməyə heç nə yoxdur.
