# Feeds, for their operators
feed-failing = { $why } So since { $since }, { $count ->
    [one] { NUMBER($count) } attempt
   *[other] { NUMBER($count) } attempts
}.
feed-moving = It redirects to { $address } since { $since }; the bot follows and takes that for its address after three days.
feed-pages = { $count ->
    [one] { NUMBER($count) } page
   *[other] { NUMBER($count) } pages
} of the last week could not be read: { $why }
silent-feeds = ⚠️ Not readable for more than a day:
retired-feeds = ⏹ Gone for good, and asked no more:
recovered-feeds = 🟢 Readable again:
entries-set-aside = ⚠️ Articles set aside, because reading them came to no end:
feeds-told-more = /feeds shows every feed and what troubles it.
# Under an article, for its readers
article-feed-only = The page itself could not be read; this is what the feed carries of it.
