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

# The beginning
start-new =
    Salam, { $name }! Sizə dünya xəbərlərini çatdırıram: hər məqalənin qısa xülasəsi, istəsəniz, tam mətni, izlədiyiniz mövzularda yenilik olanda isə mesaj.

    Aşağıda mövzularınızı seçin, ya da əvvəlcə son xəbərlərə baxın: /latest
start-known =
    Yenidən salam, { $name }! ✅ ilə işarələnmiş mövzuları izləyirsiniz. Onları aşağıda dəyişə və ya son xəbərlərə baxa bilərsiniz: /latest
start-again =
    Xoş qayıtdınız, { $name }! Mövzularınızın xəbərləri yenidən sizə çatacaq. ✅ ilə işarələnmiş mövzuları izləyirsiniz.
topics-choose = Hansı mövzuları izləyirsiniz? ✅ ilə işarələnənlərin xəbərləri sizə göndərilir. Dəyişmək üçün mövzuya toxunun.
topics-subscribed = İndi “{ $topic }” mövzusunu izləyirsiniz: yeni məqalələr sizə göndəriləcək.
topics-unsubscribed = Artıq “{ $topic }” mövzusunu izləmirsiniz.
topic-unknown = “{ $name }” adlı mövzu yoxdur. Mövzuların siyahısı: /topics
topics-not-known = “{ $name }” adlı mövzu yoxdur. Bütün mövzular aşağıdadır.
