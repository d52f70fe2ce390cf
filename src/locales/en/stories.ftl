# Stories
story-sources = { $count ->
    [one] { $count } source
   *[other] { $count } sources
}
story-tellers = The same story elsewhere
story-none = Article { $number } belongs to no story yet. Please try again in a minute.
command-catchup = What mattered while you were away
command-why = Why I sent you a message
catchup-heading = What mattered since { $since }
catchup-empty = Since { $since } nothing happened that I have not sent or shown you. For all news see /latest.
why-which = Answer one of my news messages with /why, or name an article by its number: /why 12
why-topics = You got it because you follow: { $topics }
why-alert = You got it because it met your words: “{ $words }”
why-earlier = You got it because of a topic or words you followed then.
why-asked = I did not send you this by myself.
why-told = { $count ->
    [one] { $count } article, the newest { $at }
   *[other] { $count } articles, the newest { $at }
}
why-joined = I took article { $number } for the same story.
why-others = Told in the same story:
why-pinned = The newsroom marked it as important.
why-breaking = Breaking news: many sources told it within an hour.
# The operator’s desk
split-usage = Name the article that does not belong to its story: /split 12 (add “push” to send it to readers at once).
split-alone = Article { $number } shares its story with no other.
split-done = Article { $number } has a story of its own now and will never be joined to the old one again. Shall I send it to the readers who follow its topics?
split-pushed = Article { $number } has a story of its own now, will never be joined to the old one again, and is sent to readers.
split-told = Article { $number } has a story of its own now and is sent to readers.
split-told-before = Article { $number } was sent to readers before.
split-kept = Article { $number } has a story of its own now. Nobody is sent it.
pin-usage = Name an article by its number: /pin 12
pin-done = The story of article { $number } is pinned: it stands first and counts as breaking news.
unpin-done = The story of article { $number } is no longer pinned.
