# Lists
latest-heading = Последние новости
latest-of-topic = Последние новости: { $topic }
latest-empty = Новостей пока нет. Я ищу их каждые несколько минут; загляните, пожалуйста, чуть позже.
latest-empty-topic = В теме «{ $topic }» пока ничего нет. Все новости: /latest
search-what = Что искать? Напишите, например: /search цены на нефть
search-heading = Найдено по запросу «{ $words }»
search-empty = По запросу «{ $words }» ничего не нашлось. Попробуйте меньше слов или другие.
search-again = Пожалуйста, повторите поиск: слов вашего запроса у меня уже нет.
saved-heading = Сохранённые статьи
saved-empty = Вы ещё ничего не сохранили. Нажмите «Сохранить» под статьёй, и она останется здесь.
saved-added = Сохранено. Статья в списке /saved.
saved-removed = Убрано из сохранённых.
round-up-heading = { $count ->
    [one] { $count } свежая новость
    [few] { $count } свежие новости
    [many] { $count } свежих новостей
   *[other] { $count } свежей новости
}
round-up-more = Ещё { $count }
