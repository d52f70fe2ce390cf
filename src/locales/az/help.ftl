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

    Məqaləni e-poçtla tövsiyə etsəniz, adları və ünvanları yalnız o bir məktub gedənə qədər, ən çoxu yeddi gün saxlayıram; ondan sonra yalnız günü, məqaləni, dostunuzun poçt xidmətini və ünvanın möhürünü bilirəm ki, heç kim həddən artıq məktub almasın. Öz adınızı və e-poçtunuzu yalnız istəsəniz yadda saxlayır, istəyəndə də unuduram.
unknown-command = { $command } əmrini tanımıram. Nə bacardığımı /help göstərir.
unknown-text = Mən xəbər botuyam və bunu tam başa düşmədim. Xəbərlər üçün /latest, qalan hər şey üçün /help. Yazdıqlarınızı xəbərlərdə axtarım?
unknown-kind = Yalnız mətni və düymələri başa düşürəm. Nə bacardığımı /help göstərir.
error-defect = Məndə xəta baş verdi və qeydə alındı (kod: { $reference }). Zəhmət olmasa, yenidən cəhd edin.
