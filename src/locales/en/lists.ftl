# Lists
latest-heading = Latest news
latest-of-topic = Latest news: { $topic }
latest-empty = There is no news yet. I look for some every few minutes; please come back a little later.
latest-empty-topic = There is nothing in { $topic } yet. See /latest for all news.
search-what = What shall I look for? Type, for example: /search oil prices
search-heading = Found for “{ $words }”
search-empty = I found nothing for “{ $words }”. Try fewer or other words.
search-again = Please search again: I no longer see the words you looked for.
saved-heading = Your saved articles
saved-empty = You have saved nothing yet. Press Save under an article to keep it here.
saved-added = Saved. You find it in /saved.
saved-removed = No longer saved.
round-up-heading = { $count ->
    [one] { $count } new story
   *[other] { $count } new stories
}
round-up-more = { $count ->
    [one] { $count } more
   *[other] { $count } more
}
