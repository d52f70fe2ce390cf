# Topics, as readers name them
topic-world = В мире
topic-politics = Политика
topic-business = Экономика
topic-society = Общество
topic-law = Право и криминал
topic-conflict = Войны и конфликты
topic-science = Наука
topic-technology = Технологии
topic-health = Здоровье
topic-environment = Экология
topic-sport = Спорт
topic-culture = Культура
topic-life = Жизнь
topic-caucasus = Азербайджан и Кавказ

# The beginning
start-new =
    Здравствуйте, { $name }! Я приношу новости со всего мира: краткое изложение каждой статьи, полный текст, когда он вам нужен, и сообщение, когда в ваших темах появляется что-то новое.

    Выберите темы ниже или сначала загляните в последние новости: /latest
start-known =
    Снова здравствуйте, { $name }! Вы следите за темами, отмеченными ✅. Измените выбор ниже или загляните в последние новости: /latest
start-again =
    С возвращением, { $name }! Новости ваших тем снова будут приходить. Вы следите за темами, отмеченными ✅.
topics-choose = За какими темами вы следите? Новости отмеченных ✅ приходят вам. Нажмите на тему, чтобы изменить выбор.
topics-subscribed = Теперь вы следите за темой «{ $topic }»: новые статьи будут приходить сюда.
topics-unsubscribed = Вы больше не следите за темой «{ $topic }».
topic-unknown = Темы «{ $name }» я не знаю. Список тем: /topics
topics-not-known = Темы «{ $name }» я не знаю. Все темы — на кнопках ниже.
