/** Headlines written for this project, about places and people that do not exist: what tells languages apart is short. */

const en = `
Harbour of Velm reopens after nine days of storm
Maravia raises interest rates for third time
Two killed as bridge collapses in Tarvel valley
Lanmoor beat Osterly in cup final
Court clears former mayor of Vell
Brandt-Osei to cut 400 jobs
Night train to Shahvar returns after 12 years
Rival parties agree coalition in Norhaven
Wolves seen near Ridge for first time in a century
Why your bread costs more this winter
Strike halts ferries across Calder Strait
Scientists map the floor of Lake Anvik
Vaccine against ridge fever passes last trial
Teenager wins Tour of the Passes
Old film found in attic of cinema
Storm warning for the coast
No deal yet on fishing quotas
Voters in Vell choose their own budget
Police search for missing hiker
How a paper battery could power your phone
Prices of flour double in a month
Queen Mareth opens new library
Heat plan: what changes from Monday
Four-day week at school, one year on
Quake survivor pulled from rubble after 60 hours
Minister resigns over housing scandal
Halden border open again
Asmar manuscripts go on show
Lamp maker hands company to its workers
Sabel wetlands return to life
Opinion: we need slower news
Live: Norhaven election results
Oil slides as Maravia pumps more
Chef Odile Karst dies at 81
Fire at chemical plant under control
Marathon pact ends row over start date
Comet brighter than expected
Hospital waiting times fall
Nobody hurt in tram crash
Second suspect held in museum theft
Central bank warns of slower growth
Parliament votes down water bill
Actor Joss Ferreby to play Hamlet in Lanmoor
Rents in Osterly up 14%
Farmers block road to capital
Peace talks resume in Calder
Free buses for over-65s
Ship with 2,000 cars still adrift
Three charts that explain the drought
Mayor to pupils: come back on Thursday
Volcano watchers report new cracks
Goalkeeper Imre Tolna out for season
Who will pay for the new dam?
Software flaw left hospitals exposed
Museum returns mask after 120 years
Tourists leave island as fire spreads
Spacecraft sends first picture of Anvik moon
UN envoy meets leaders of Maravia
Bank of Lanmoor posts record profit
Children plant 10,000 trees in a day`;

const ru = `
Порт Вельма снова принимает суда
Маравия третий раз подняла ставку
В долине Тарвель рухнул мост, двое погибли
Ланмур выиграл кубок
Суд оправдал бывшего мэра Велла
Завод сократит четыреста человек
Ночной поезд в Шахвар вернулся через 12 лет
Партии Норхейвена договорились о коалиции
Почему дорожает хлеб
Забастовка остановила паромы
Учёные составили карту дна озера Анвик
Вакцина прошла последние испытания
Подросток победил на велогонке
На чердаке кинотеатра нашли старый фильм
Штормовое предупреждение на побережье
О квотах на рыбу не договорились
Полиция ищет пропавшего туриста
Цены на муку выросли вдвое
Королева открыла новую библиотеку
Жара: что изменится с понедельника
Спасённую нашли под завалами через 60 часов
Министр ушёл в отставку
Граница в Хальдене открыта
Рукописи Асмара покажут публике
Болота Сабеля оживают
Нефть дешевеет
Умер повар Одиль Карст
Пожар на химическом заводе потушен
Комета оказалась ярче
В больницах стало меньше очередей
Никто не пострадал при столкновении трамваев
Задержан второй подозреваемый
ЦБ ждёт замедления роста
Парламент отклонил закон о воде
Аренда подорожала на 14%
Фермеры перекрыли дорогу в столицу
Переговоры возобновились
Корабль с автомобилями дрейфует
Засуха в трёх графиках
Вулкан дал новые трещины
Вратарь Имре Тольна выбыл до конца сезона
Кто заплатит за плотину?
Ошибка в программе открыла данные больниц
Музей вернул маску
Туристы покидают остров
Аппарат прислал первый снимок
Посланник ООН встретился с лидерами Маравии
Банк Ланмура получил рекордную прибыль
Дети посадили десять тысяч деревьев
Волки вернулись к Риджу
Снег в мае удивил горожан
Новый ректор назначен
Мост закрыт на ремонт
Ночные библиотекари ждут читателей
Сборная проиграла в овертайме
Учителям повысят зарплату
Театр открывает сезон «Гамлетом»
Авария на дороге к аэропорту
Выборы перенесли на осень
Химики получили новый пластик`;

const az = `
Velm limanı fırtınadan sonra açıldı
Maraviya uçot dərəcəsini üçüncü dəfə artırdı
Tarvel vadisində körpü uçdu, iki nəfər öldü
Lanmur kuboku qazandı
Məhkəmə keçmiş meri azad etdi
Zavod dörd yüz işçini ixtisar edir
Gecə qatarı Şahvara qayıdır
Partiyalar koalisiya barədə razılaşdı
Çörək niyə bahalaşır
Bərələrin tətili ikinci günə keçdi
Alimlər Anvik gölünün dibini xəritələşdirib
Peyvənd son sınaqdan keçdi
Yeniyetmə velosiped yarışında qalib gəldi
Kinoteatrın çardağında köhnə film tapıldı
Sahildə tufan gözlənilir
Balıq kvotası hələ razılaşdırılmayıb
Polis itkin düşən turisti axtarır
Un iki dəfə bahalaşdı
Kraliça yeni kitabxana açdı
İstilər: bazar ertəsindən nə dəyişir
Dağıntılar altından 60 saat sonra sağ çıxarıldı
Nazir istefa verdi
Halden sərhədi yenidən açıqdır
Asmar əlyazmaları sərgilənir
Sabel bataqlıqları canlanır
Neft ucuzlaşıb
Kimya zavodunda yanğın söndürüldü
Kometa gözləniləndən parlaqdır
Xəstəxanalarda növbə azalıb
Tramvay qəzasında xəsarət alan yoxdur
İkinci şübhəli saxlanıldı
Mərkəzi Bank artımın zəifləyəcəyini gözləyir
Parlament su qanununu rədd etdi
Kirayə qiymətləri 14 faiz artıb
Fermerlər paytaxt yolunu bağladı
Danışıqlar davam edir
Gəmi açıq dənizdə sürüklənir
Quraqlıq üç qrafikdə
Vulkanda yeni çatlar var
Qapıçı mövsümün sonunadək oynamayacaq
Bəndin pulunu kim verəcək?
Proqram xətası xəstəxanaları açıq qoydu
Muzey maskanı geri qaytardı
Turistlər adanı tərk edir
Kosmik aparat ilk şəkli göndərdi
BMT elçisi Maraviya liderləri ilə görüşdü
Bank rekord gəlir açıqladı
Uşaqlar bir gündə on min ağac əkdi
Canavarlar dağlara qayıdıb
Mayda qar yağdı
Yeni rektor təyin olundu
Körpü təmirə bağlandı
Gecə kitabxanaçıları oxucu gözləyir
Yığma əlavə vaxtda uduzdu
Müəllimlərin maaşı artır
Teatr mövsümü “Hamlet”lə açır
Hava limanı yolunda qəza
Seçkilər payıza keçirildi
Kimyaçılar yeni plastik alıblar
Bakıda yağış yağacaq`;

const tr = `
Velm limanı fırtınadan sonra açıldı mı, işte son durum
Maravya faizi üçüncü kez artırdı
Tarvel vadisinde köprü çöktü: iki ölü
Lanmur kupayı kazandı, taraftar sokaklarda
Mahkeme eski belediye başkanını beraat ettirdi
Fabrika dört yüz işçiyi çıkarıyor
Gece treni 12 yıl sonra geri dönüyor
Partiler koalisyonda anlaştı
Ekmek neden pahalanıyor
Feribot grevi ikinci gününde
Bilim insanları Anvik gölünün dibini haritaladı
Aşı son denemeyi geçti
Genç bisikletçi yarışı kazandı
Sinemanın çatısında eski film bulundu
Kıyıda fırtına uyarısı
Balık kotasında henüz anlaşma yok
Polis kayıp dağcıyı arıyor
Un fiyatı iki katına çıktı
Kraliçe yeni kütüphaneyi açtı
Sıcak hava: pazartesiden itibaren neler değişiyor
Enkazdan 60 saat sonra sağ çıkarıldı
Bakan istifa etti
Halden sınırı yeniden açık
Asmar el yazmaları sergileniyor
Sabel sulak alanları canlanıyor
Petrol fiyatları düşüyor
Ünlü şef 81 yaşında hayatını kaybetti
Kimya tesisindeki yangın kontrol altında
Kuyruklu yıldız beklenenden parlak
Hastanelerde bekleme süresi kısaldı
Tramvay kazasında yaralanan olmadı
İkinci şüpheli gözaltında
Merkez Bankası büyümenin yavaşlamasını bekliyor
Meclis su yasasını reddetti
Kiralar yüzde 14 arttı
Çiftçiler başkent yolunu kapattı
Barış görüşmeleri yeniden başladı
Araba yüklü gemi hâlâ sürükleniyor
Kuraklığı anlatan üç grafik
Yanardağda yeni çatlaklar
Kaleci sezonu kapattı
Barajın parasını kim ödeyecek?
Yazılım hatası hastaneleri açıkta bıraktı
Müze maskeyi 120 yıl sonra iade etti
Turistler adayı terk ediyor
Uzay aracı ilk fotoğrafı gönderdi
BM elçisi Maravya liderleriyle görüştü
Banka rekor kâr açıkladı
Çocuklar bir günde on bin ağaç dikti
Kurtlar yüz yıl sonra geri döndü
Mayıs ayında kar sürprizi
Yeni rektör atandı
Köprü onarım için kapatıldı
Gece kütüphanecileri okur bekliyor
Milli takım uzatmalarda kaybetti
Öğretmen maaşlarına zam
Tiyatro sezonu Hamlet ile açıyor
Havalimanı yolunda kaza
Seçimler sonbahara ertelendi
Depremde okul ve yurtlar ayakta kaldı`;

/** Headlines by the language they are in. */
export const HEADLINES: Readonly<Record<string, readonly string[]>> = {
  en: en.trim().split('\n'),
  ru: ru.trim().split('\n'),
  az: az.trim().split('\n'),
  tr: tr.trim().split('\n'),
};
