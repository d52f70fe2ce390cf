# Settings
settings-heading = Настройки
settings-language = Язык: { $language }
settings-zone = Часовой пояс: { $zone } (сейчас { $time })
settings-topics = Ваших тем: { $count } (/topics)
settings-active = Новости: приходят сразу (/stop)
settings-stopped = Новости: не приходят (/start)
language-choose = На каком языке мне говорить?
zone-choose = В каком часовом поясе вы живёте? Выберите или напишите, например: /timezone Asia/Baku
zone-unknown = Часового пояса «{ $name }» я не знаю. Напишите его название по IANA, например: /timezone Europe/Paris
stopped = Сам я вам больше ничего не пришлю. Темы и сохранённые статьи остались, и все команды работают.
resumed = Новости ваших тем снова будут приходить.
