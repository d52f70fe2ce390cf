# The letter to a friend
letter-from = Towncrier
letter-subject = Dostunuz sizə bir məqalə tövsiyə edir
# Shown beside the subject in the list of letters
letter-preview = { $sender } bu məqaləni oxumağınızı istəyir.
letter-greeting = Salam, { $friend }!
letter-intro = { $sender } bu məqaləni oxuyub və sizə tövsiyə edir.
letter-date = { $date } UTC
letter-open = Məqaləni oxu
letter-why = Bu məktubu ona görə aldınız ki, { $sender } ({ $address }) bu bir məqaləni tövsiyə etmək üçün ünvanınızı bizə verib. Məktub təkdir: heç bir göndəriş siyahısında deyilsiniz və davamı olmayacaq.
letter-reply = Cavab yazsanız, onu { $sender } alacaq. { $sender } sizə tanış deyilsə, heç nə etməyiniz lazım deyil.
letter-about = Telegramdakı Towncrier xəbər botu göndərib.
