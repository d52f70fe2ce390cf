# An article
article-byline = By { $name }
article-views = { $count ->
    [one] { NUMBER($count) } view
   *[other] { NUMBER($count) } views
}
article-no-summary = This article has no text of its own here. Open the original to read it.
article-teaser = Only the beginning of this article is here. Open the original to read the rest.
article-no-text = This article has no text of its own here. Open the original to read it.
article-withdrawn = This article was withdrawn by its publisher.
article-which = Which article? Name it by its number, for example /full 12. The numbers stand in /latest.
article-unknown = There is no article number { $number }. See /latest for the newest ones.
article-unknown-address = I don’t have an article from that address.
article-gone = This article is no longer here.
page-of = Page { $page } of { $pages }
print-preparing = Preparing the print version…
