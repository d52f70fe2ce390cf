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
