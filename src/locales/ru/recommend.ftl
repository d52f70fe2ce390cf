# Inline mode
inline-open = Открыть бота

# Recommending
recommend-offer = Как посоветовать другу статью «{ $title }»?
recommend-letters-off = Письма здесь отключены. Статью можно посоветовать в Telegram: нажмите кнопку и выберите друга.
recommend-not-here = Для письма нужны адреса, поэтому посоветовать статью по электронной почте можно только в личном чате со мной. В Telegram это работает и здесь.
recommend-begin = Отправим другу по электронной почте статью «{ $title }». Я задам несколько вопросов; прервать можно в любой момент: /cancel
recommend-ask-sender-name = Как вас зовут? Ваш друг увидит это имя в письме.
recommend-ask-sender-address = Какой у вас адрес электронной почты? На него придёт ответ друга.
recommend-ask-friend-name = Как зовут вашего друга?
recommend-ask-friend-address = Какой у вашего друга адрес электронной почты?
recommend-name-empty = Напишите, пожалуйста, имя.
recommend-name-long = Это длиннее сорока букв. Напишите, пожалуйста, имя покороче.
recommend-name-letters = В имени бывают только буквы, пробелы, дефисы, апострофы и точки. Напишите его, пожалуйста, ещё раз.
recommend-address-form = Это не похоже на адрес электронной почты. Напишите, пожалуйста, один адрес, например: name@example.org
recommend-address-role = Это адрес учреждения, а не человека. Напишите, пожалуйста, личный.
recommend-preview =
    Проверьте, пожалуйста. Вот письмо слово в слово:

    От: { $from }
    Ответы: { $replyTo }
    Кому: { $to }
    Тема: { $subject }
recommend-which-field = Что изменить?
recommend-field-sender-name = Ваше имя
recommend-field-sender-address = Ваша эл. почта
recommend-field-friend-name = Имя друга
recommend-field-friend-address = Эл. почта друга
recommend-press-button = Нажмите, пожалуйста, одну из кнопок.
recommend-only-text = Ответьте, пожалуйста, текстом.
recommend-queued = Спасибо! Письмо уже в пути, его получит { $friendName }.
recommend-repeated = Эту статью вы уже посоветовали. Получатель: { $friendName }.
recommend-cancelled = Ничего не отправлено.
recommend-given-up = Больше переспросить не получится, поэтому письмо отложено. Ничего не отправлено. Чтобы начать заново или отправить статью в Telegram, нажмите кнопку.
recommend-expired = Пятнадцать минут ответа не было, поэтому начатое письмо я отложил. Ничего не отправлено; начать заново: /recommend
cancelled = Отменено. Ничего не отправлено.
cancel-nothing = Отменять нечего.
