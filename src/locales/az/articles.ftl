# An article
article-byline = Müəllif: { $name }
article-views = { NUMBER($count) } baxış
article-no-summary = Bu məqalənin mətni məndə yoxdur. Oxumaq üçün orijinalı açın.
article-teaser = Məqalənin yalnız əvvəli buradadır. Qalanını oxumaq üçün orijinalı açın.
article-no-text = Bu məqalənin mətni məndə yoxdur. Oxumaq üçün orijinalı açın.
article-withdrawn = Naşir bu məqaləni geri götürüb.
article-which = Hansı məqalə? Nömrəsini yazın, məsələn: /full 12. Nömrələr /latest siyahısında göstərilir.
article-unknown = { $number } nömrəli məqalə yoxdur. Ən yeni məqalələr: /latest
article-unknown-address = Bu ünvandan məqaləm yoxdur.
article-gone = Bu məqalə artıq burada yoxdur.
page-of = Səhifə { $page } / { $pages }
print-preparing = Çap versiyası hazırlanır…
