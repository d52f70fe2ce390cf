# The way to get no more letters, in the letter itself
letter-opt-out = Не хотите писем от Towncrier, кто бы их ни отправлял?
letter-opt-out-link = Больше не писать
letter-opt-out-web = Чтобы больше не получать писем от Towncrier, кто бы их ни отправлял: { $url }
letter-opt-out-mail = Чтобы больше не получать писем от Towncrier, кто бы их ни отправлял, напишите на { $address } с темой «{ $subject }».

# The page it leads to
opt-out-title = Больше не присылать писем?
opt-out-text = Нажмите кнопку, и Towncrier больше никогда не отправит письмо на ваш адрес, кто бы об этом ни попросил.
opt-out-button = Больше не писать
opt-out-kept = Адрес мы для этого не храним: остаётся только метка, по которой мы его узнаем. Никто не узнает, что вы отказались.
opt-out-done-title = Это письмо было последним
opt-out-done-text = Towncrier больше не пишет на ваш адрес. Эту страницу можно закрыть.
opt-out-unknown-title = Эта ссылка никуда не ведёт
opt-out-unknown-text = Возможно, по дороге её разрезало. Откройте её, пожалуйста, ещё раз из самого письма или скопируйте целиком.
