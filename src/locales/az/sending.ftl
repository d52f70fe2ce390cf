# What an operator is told of sending
announce-usage = Hamıya deyəcəyiniz sözləri əmrdən sonra yazın: /announce Bot bu gecə saat 2-dən 3-ə qədər işləməyəcək.
announce-confirm = Belə görünəcək. Gedəcəyi söhbətlər: { NUMBER($count) }; çəkəcəyi vaxt: { $duration }. Göndərim?
announce-begun = Göndərilir. Gedəcəyi söhbətlər: { NUMBER($count) }. Gedişat: /status
announce-cancelled = Heç nə göndərilmədi.
announce-settled = Buna artıq qərar verilib.
withdraw-usage = Hansı məqalə? Nömrəsini yazın: /withdraw 12
withdraw-already = “{ $title }” artıq geri götürülüb.
withdraw-untold = “{ $title }” geri götürüldü. Onu hələ heç kimə göndərməmişdim və göndərməyəcəyəm.
withdraw-done = “{ $title }” geri götürüldü, daha heç kimə göndərilməyəcək. Onu göstərən və bunu yazacaq mesajlar: { NUMBER($count) }.
duration-minutes = təxminən { NUMBER($count) } dəq
duration-hours = təxminən { NUMBER($count) } saat
status-drain = İndi göndərilməlidir: { $messages } mesaj, { $announcements } elan, { $edits } düzəliş; { $duration }, saniyədə { $rate }
status-held = Telegram bu vaxta qədər heç nə göndərməməyi xahiş edib: { $until }
status-announcement = Elan { $id }: { $sent } çatıb, { $owed } qalıb, { $lost } çatmayıb
headline-withdrawn = naşir geri götürüb
