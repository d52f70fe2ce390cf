/** Azerbaijani. */
import { type LanguagePack, list, words } from './pack.ts';

// A verb ends it, so nothing says which company it is.
const BARE = new RegExp(
  `^["“«]?(?:Şirkət|Hadisə|Nazir|Nazirlik|Qurum|Təşkilat|Komitə|Məhkəmə|Bank|Klub|Komanda|Deputat|Səfir|Prezident|Sənəd|Layihə|Qərar|Qanun|Meyit|Sürücü|Şübhəli|Həkim|Müəllif|` +
    `Yaralı\\p{Ll}*|Xəsarət alan\\p{Ll}*|Zərərçəkən\\p{Ll}*|Tutulan şəxs\\p{Ll}*|Saxlanılan şəxs\\p{Ll}*|Film|Tədbir|Görüş|İclas|Oyun|Qəza|Yanğın|Partlayış) (?:\\p{Ll}+ ){0,9}\\p{Ll}+(?:ıb|ib|ub|üb|dır|dir|dur|dür|acaq|əcək|ır|ir|ur|ür)[.,!?]`,
  'u',
);

export const AZERBAIJANI: LanguagePack = {
  abbreviations: {
    neverLast: words(`
      prof akad dos dr cən pol kap küç pr-ti məs səh bax yəni t.e
    `),
    beforeName: words(`
      m r n ş s.ş nö nr şək cədv yan fev mar apr avq sen okt noy dek
    `),
    beforeNumber: words(`maddə səh`),
    endsList: words(`s və.s və.i.a i.a`),
    units: words(`mln mlrd trln man qəp km kq sm dəq san nəf min`),
  },
  openers: words(`
    Bu O Onlar Onun Onların Həmin Lakin Amma Ancaq Eyni Bundan Bununla Qeyd Daha Belə Belələri Hər Bütün
    Yeni Son Həmçinin Xatırladaq Hazırda Sonra Əgər Bir Biz Mən Siz Ona Orada Burada Artıq Hələ İndi Necə
    Niyə Kim Nə Harada Digər
  `),
  ordinals: null,
  references: {
    dangling: [
      `o|ona|onu|onun|ondan|onda|onlar\\p{Ll}*|bu|bunu|bunun|buna|bunda|bundan|bunlar\\p{Ll}*|bununla|həmin|həmçinin|habelə|lakin|amma|ancaq|fəqət|belə|beləliklə|beləcə`,
      `eyni zamanda|digər (?:yandan|tərəfdən)|sonra|daha sonra|sonradan|bundan sonra|orada|burada|ora|bura|oradan|buradan|üstəlik|əksinə|məsələn|yəni|çünki|və|ya da|hərçənd`,
      `halbuki|odur ki|ona görə|nəhayət|əlbəttə|bir sözlə|əlavə olaraq|öz növbəsində|o cümlədən|sözügedən|adıçəkilən|hər ikisi|onlardan|sonuncu|özü|belələri|elə|bəli|xeyr|düzdür`,
    ],
    times: [`bu (?:il|ay|həftə|gün|səhər|axşam|gecə|mövsüm)`],
    leaning: [
      `(?:qeyd|əlavə|məlum|vurğu|xatır|bildir|diqqət)\\p{Ll}* ?(?:olun|edil|edib|ver|lan|ol)?\\p{Ll}*(?: \\p{Ll}+)? ki|bildirilib ki|vurğulanıb ki|məlumatda|açıqlamada|onlardan biri|nəticədə|hadisə ilə bağlı|faktla bağlı|bu səbəbdən`,
      `eyni|digəri|birinci|ikinci|görüşdə|iclasda|tədbirdə|görüş zamanı|çıxışında|sənəddə|araşdırma zamanı`,
    ],
    bare: [BARE],
    inside: [
      `lakin|ancaq|bununla belə|bununla yanaşı|bundan əlavə|həmçinin|eyni zamanda|bu səbəbdən|buna görə|bundan sonra|ondan sonra|həmin|adıçəkilən|sözügedən|qeyd olunan`,
      `bu (?!il|ay|həftə|gün|səhər|axşam|gecə|dəfə|mövsüm|cür|qədər)\\p{Ll}+`,
    ],
    persons: list(`o onun ona onu ondan onda`),
    self: list(
      `mən məni mənim mənə məndən biz bizim bizi bizə bizdən öz[üu]m\\p{Ll}* siz\\p{Ll}* sən səni sənə sənin`,
    ),
    indefinite: list(`bir`),
    definite: [],
    reported: [],
    speakers: [],
  },
};
