# The letter to a friend
letter-from = Towncrier
letter-subject = Друг советует вам статью
# Shown beside the subject in the list of letters
letter-preview = { $sender } советует вам прочитать эту статью.
letter-greeting = Здравствуйте, { $friend }!
letter-intro = Эту статью вам советует { $sender }.
letter-date = { $date } UTC
letter-open = Читать статью
letter-why = Вы получили это письмо, потому что { $sender } ({ $address }) советует вам эту статью; ваш адрес нам сообщили только ради неё. Письмо единственное: ни в каких списках вас нет, и больше ничего не придёт.
letter-reply = Если вы ответите, ответ получит { $sender }. Если это имя вам незнакомо, ничего делать не нужно.
letter-about = Отправлено новостным ботом Towncrier в Telegram.
