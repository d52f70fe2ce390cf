# Lentlər, operatorlar üçün
feed-failing = { $why } { $since } tarixindən belədir, cəhd sayı: { $count }.
feed-moving = { $since } tarixindən { $address } ünvanına yönləndirir; bot onu izləyir və üç gündən sonra lentin ünvanı kimi qəbul edir.
feed-pages = Son həftədə oxunmayan səhifələr: { $count }. { $why }
silent-feeds = ⚠️ Bir gündən çoxdur oxunmur:
retired-feeds = ⏹ Birdəfəlik bağlanıb, daha yoxlanılmır:
recovered-feeds = 🟢 Yenidən oxunur:
entries-set-aside = ⚠️ Oxunması bitmədiyi üçün kənara qoyulan məqalələr:
feeds-told-more = Bütün lentlər və problemləri: /feeds
# Məqalənin altında, oxucular üçün
article-feed-only = Səhifənin özü oxunmadı; burada yalnız lentdə olan mətn var.
