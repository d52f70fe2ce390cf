/** Turkish. */
import { type LanguagePack, list, words } from './pack.ts';

export const TURKISH: LanguagePack = {
  abbreviations: {
    neverLast: words(`
      dr prof doç yrd av sn bk cad sok mah apt yzb gen org kor alb öğr op uzm msc md
    `),
    beforeName: words(`
      no nr tsp st ltd şti a.ş inc m.ö m.s t.c
    `),
    beforeNumber: words(`md s`),
    endsList: words(`vb vs vd`),
    units: words(`km kg cm mm dk sn sa`),
  },
  openers: words(`
    Bu Şu O Bir Biz Siz Ben Sen Onlar Ve Ama Ancak Fakat Ya De Daha Sonra Önce Şimdi Bugün Dün Yarın Burada
    Orada Böyle Böylece Ayrıca Bunun Bunu Buna Bundan Onun Onu Ona Ondan Her Hiç Çok Bazı Bütün Tüm Kim Ne
    Nasıl Neden Nerede Eğer Çünkü İse En İlk Son Yeni Öte Konuşan Olay Açıklamada Toplantıda
  `),
  ordinals: /^(?:\d{1,3}|[IVXL]+)$/u,
  references: {
    dangling: [
      `o|onu|ona|onun|ondan|onda|onlar\\p{Ll}*|bu|bunu|buna|bunun|bundan|bunda|bunlar\\p{Ll}*|bununla|şu|kendisi\\p{Ll}*|kendileri\\p{Ll}*|söz konusu|aynı|diğer\\p{Ll}*|öteki|her ikisi|ikisi|böyle\\p{Ll}*|öyle`,
      `ama|ancak|fakat|lakin|ve|veya|ya da|yani|çünkü|oysa|halbuki|ise|ayrıca|üstelik|hatta|sonra|daha sonra|ardından|önce|böylece|dolayısıyla|nitekim|bununla birlikte|buna (?:rağmen|göre|karşın|karşılık)|öte yandan|diğer yandan|aynı zamanda|örneğin|mesela|sonuç olarak|kısacası|şimdi|artık|orada|burada|oradan|buradan|o (?:zaman|sırada|dönem)|evet|hayır|zaten|neyse|yine|tabii|elbette|nihayet`,
      `(?:açıklamada|toplantıda|konuşmasında|raporda|haberde|habere göre|açıklamasında|görüşmede|törende|olayda|olay|yetkili\\p{Ll}*|bakan|başkan|sözcü)`,
    ],
    times: [`bu (?:yıl|ay|hafta|gün|sabah|akşam|gece|sezon|yaz|kış)`],
    leaning: [`ertesi gün|bir gün (?:sonra|önce)|\\p{L}+ (?:gün|hafta|ay|yıl|saat) sonra`],
    bare: [],
    inside: [
      `ancak|fakat|ayrıca|bu nedenle|bu yüzden|bu sebeple|dolayısıyla|bunun (?:üzerine|için|yanı sıra)|aynı zamanda|söz konusu|adı geçen|orada|oradan`,
      `bu (?!(?:yıl|ay|hafta|gün|sabah|akşam|gece|kez|sezon|yaz|kış|kadar|arada)(?![\\p{L}]))\\p{L}+`,
    ],
    persons: list(`o onu ona onun ondan onlar onların`),
    self: list(`ben beni bana benim benden biz bizi bize bizim bizden siz\\p{Ll}* sen seni sana senin`),
    indefinite: list(`bir`),
    definite: [],
    reported: [],
    speakers: [],
  },
};
