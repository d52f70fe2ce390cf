# Lists
latest-heading = Son xəbərlər
latest-of-topic = Son xəbərlər: { $topic }
latest-empty = Hələ xəbər yoxdur. Bir neçə dəqiqədən bir axtarıram; zəhmət olmasa, bir az sonra yenə baxın.
latest-empty-topic = “{ $topic }” mövzusunda hələ heç nə yoxdur. Bütün xəbərlər: /latest
search-what = Nə axtarım? Məsələn, belə yazın: /search neft qiymətləri
search-heading = “{ $words }” üzrə tapılanlar
search-empty = “{ $words }” üzrə heç nə tapmadım. Daha az və ya başqa sözlərlə yoxlayın.
search-again = Zəhmət olmasa, axtarışı təkrarlayın: axtardığınız sözlər artıq məndə yoxdur.
saved-heading = Saxladığınız məqalələr
saved-empty = Hələ heç nə saxlamamısınız. Məqalənin altındakı “Saxla” düyməsinə toxunun, o burada qalacaq.
saved-added = Saxlanıldı. Məqalə /saved siyahısındadır.
saved-removed = Saxlanılanlardan çıxarıldı.
round-up-heading = { $count } yeni xəbər
round-up-more = Daha { $count } xəbər
