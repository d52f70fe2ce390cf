# What Telegram, a chat or a mail server would not take, and who is told.

operator-mended = { $article } nömrəli məqalə Telegramın qəbul etmədiyi hissə olmadan göndərildi: { $why }
operator-mended-other = Siyahı və ya elan Telegramın qəbul etmədiyi hissə olmadan göndərildi: { $why }
