# Help
help =
    <b>Nə bacarıram</b>

    /latest – son xəbərlər; /latest iqtisadiyyat – bir mövzunun xəbərləri
    /topics – izləyəcəyiniz mövzuları seçin
    /catchup – siz olmayanda baş verən mühüm hadisələr
    /search neft qiymətləri – məqalə axtarın
    /alert neft qiymətləri – bu sözlər olan hər xəbəri alın; /mute – heç birini
    /alerts – bildiriş və susdurmalarınız
    /summary 12 – 12 nömrəli məqalənin xülasəsi
    /full 12 – tam mətni
    /print 12 – çap versiyası
    /recommend 12 – dostunuza tövsiyə edin
    /saved – saxladığınız məqalələr
    /why – mesaja cavab olaraq: niyə göndərildi
    /settings – xəbərləriniz necə gəlir: icmal, sakit saatlar, səs və s.
    /digest 08:00 – mövzularınız birlikdə, gündə bir dəfə; /digest off
    /quiet 22:00-07:00 – nə vaxt heç nə göndərməyim; /quiet off
    /timezone Bakı – saat qurşağınız
    /pause – bir müddət heç nə göndərməyim
    /stop – xəbər göndərilməsini dayandırın
    /privacy – haqqınızda nə saxlayıram

    Məqalənin nömrəsi onu göstərəndə yazdığım nömrədir. Xəbəri başqa söhbətdə paylaşmaq üçün orada adımı və bir neçə söz yazın.

    Qrupda məni administratorlar eyni əmrlərlə qurur; forumda hansı mövzuda istənilibsə, orada yazıram. Kanalda məni administrator edin və əmrləri orada yazın: /subscribe world, /topics.
privacy =
    Haqqınızda saxladıqlarım: bu söhbətin nömrəsi, adınız, diliniz və saat qurşağınız, xəbərlərin necə gəlməsi barədə seçimləriniz, izlədiyiniz mövzular və hadisələr, bildiriş və susdurmalarınızın sözləri, saxladığınız və son baxdığınız məqalələr, doxsan gün ərzində isə sizə göndərdiyim xəbərlərin siyahısı. Mesajlarınızı cavablandırandan sonra saxlamıram.

    Məqaləni e-poçtla tövsiyə etsəniz, adları və ünvanları yalnız o bir məktub gedənə qədər, ən çoxu yeddi gün saxlayıram; ondan sonra yalnız günü, məqaləni, dostunuzun poçt xidmətini və ünvanın möhürünü bilirəm ki, heç kim həddən artıq məktub almasın. Öz adınızı və e-poçtunuzu yalnız istəsəniz yadda saxlayır, istəyəndə də unuduram.
unknown-command = /{ $command } əmrini tanımıram. Nə bacardığımı /help göstərir.
unknown-text = Mən xəbər botuyam və bunu tam başa düşmədim. Xəbərlər üçün /latest, qalan hər şey üçün /help. Yazdıqlarınızı xəbərlərdə axtarım?
unknown-kind = Yalnız mətni və düymələri başa düşürəm. Nə bacardığımı /help göstərir.
error-defect = Məndə xəta baş verdi və qeydə alındı (kod: { $reference }). Zəhmət olmasa, yenidən cəhd edin.
too-loud = Bir anda cavab verə biləcəyimdən çox yazıldı, ona görə bir qismini ötürdüm. Zəhmət olmasa, on saniyə gözləyib yenidən cəhd edin.
