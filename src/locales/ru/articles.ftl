# An article
article-byline = Автор: { $name }
article-views = { $count ->
    [one] { NUMBER($count) } просмотр
    [few] { NUMBER($count) } просмотра
    [many] { NUMBER($count) } просмотров
   *[other] { NUMBER($count) } просмотра
}
article-no-summary = Текста этой статьи у меня нет. Откройте оригинал, чтобы прочитать её.
article-teaser = Здесь только начало статьи. Откройте оригинал, чтобы прочитать остальное.
article-no-text = Текста этой статьи у меня нет. Откройте оригинал, чтобы прочитать её.
article-withdrawn = Издатель отозвал эту статью.
article-which = Какую статью? Назовите её номер, например: /full 12. Номера указаны в списке /latest.
article-unknown = Статьи с номером { $number } нет. Самые новые: /latest
article-unknown-address = Статьи с этого адреса у меня нет.
article-gone = Этой статьи здесь больше нет.
page-of = Страница { $page } из { $pages }
print-preparing = Готовлю версию для печати…
