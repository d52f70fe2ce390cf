/** Twenty texts of Azerbaijani news, cut into sentences by hand. */

export const AZERBAIJANI: readonly (readonly string[])[] = [
  ['Lanmur limanının rəisi E.Quliyev iyunun 5-də Velm şəhərinə gəlib.', 'Onu bələdiyyə sədri qarşılayıb.'],
  ['“Su gecə gəldi. Heç kimi itirmədik”, - deyə İ.Rüstəmova bildirib.', 'Səhərə yaxın yağış dayanıb.'],
  ['“Körpünün pulunu kim verəcək?” – deyə R. Orlov soruşub.', 'Ona cavab verilməyib.'],
  ['Zavod 1987-ci ildə tikilib.', 'Burada 300 nəfər işləyir.'],
  ['Zərər 4,2 mln. manat qiymətləndirilib.', 'Bu vəsait büdcədən ayrılacaq.'],
  ['Qanun suya, torpağa, meşəyə və s. aiddir.', 'Onu hələ imzalamaq lazımdır.'],
  ['Zavod nasos, klapan və s.', 'Yeni sex payızda açılacaq.'],
  ['Prof. Ə. Lundov iclasda çıxış edib.', 'O, hesabatı təqdim edib.'],
  ['Oxucular Velm.az saytında şərh yaza bilər.', 'Sayt dünən yenilənib.'],
  ['Bu mümkündürmü?', 'Mütəxəssislər belə düşünür!', 'Digərləri isə susur...', 'Qərar sabah veriləcək.'],
  ['Səfir (o, 2019-cu ildən bu vəzifədədir.) məsələni şərh etməyib.', 'Səfirlik də cavab verməyib.'],
  ['İclas saat 18.30-da S.Vurğun küç. 14 ünvanında keçiriləcək.', 'Giriş sərbəstdir.'],
  ['“Biz bunu doqquz gün gözlədik”.', 'Kapitan belə cavab verib.'],
  ['Kurs 1,70 manatdır.', 'Bank müdaxilə edəcəyini vəd edib.'],
  [
    'Komanda 3:0 hesabı ilə qalib gəlib!',
    'Baş məşqçi bunu “başlanğıc… vəssalam” adlandırıb.',
    'Növbəti oyun şənbə günüdür.',
  ],
  ['Velm ş. sakini Ş. Fərəcov saxlanılıb.', 'İstintaq davam edir.'],
  ['Akad. Z. Brandtın kitabı 212 səhifədir.', 'Kitab Bakıda çap olunub.'],
  ['«Bərə qayıtdı», — o deyib.', 'Adamlar səhərə qədər getməyib.'],
  ['Məlumat www.velm.example ünvanında yerləşdirilib.', 'Sonradan o silinib.'],
  ['Nazir bildirib: “Yol açıqdır. Körpü isə bağlıdır.”', 'Qərar dərhal qüvvəyə minib.'],
];
