# The way to get no more letters, in the letter itself
letter-opt-out = Kim istəsə də, Towncrier-dən məktub almaq istəmirsiniz?
letter-opt-out-link = Daha məktub göndərməyin
letter-opt-out-web = Kim istəsə də, Towncrier-dən daha məktub almamaq üçün: { $url }
letter-opt-out-mail = Kim istəsə də, Towncrier-dən daha məktub almamaq üçün { $address } ünvanına “{ $subject }” mövzusu ilə yazın.

# The page it leads to
opt-out-title = Daha məktub göndərilməsin?
opt-out-text = Düyməyə toxunun: kim istəsə də, Towncrier ünvanınıza bir daha məktub göndərməyəcək.
opt-out-button = Daha məktub göndərməyin
opt-out-kept = Bunun üçün ünvanınızı saxlamırıq, yalnız onu başqalarından ayıran möhür qalır. Bunu etdiyinizi heç kimə demirik.
opt-out-done-title = Bu, sonuncu idi
opt-out-done-text = Towncrier ünvanınıza daha məktub göndərmir. Bu səhifəni bağlaya bilərsiniz.
opt-out-unknown-title = Bu keçid heç yerə aparmır
opt-out-unknown-text = Ola bilsin, yolda yarımçıq kəsilib. Zəhmət olmasa, onu məktubun özündən yenidən açın və ya bütövlükdə köçürün.
