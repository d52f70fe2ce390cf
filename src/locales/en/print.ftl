# The print version
# The tag of this file’s own language, by which dates are written; never shown
print-language = en
print-date = { $date } UTC
print-source = Source: { $source }
print-original = Where it was published
print-no-text = The text of this article is not kept here.
print-imprint = Print version by Towncrier
print-too-long = This article is too long to be printed here. You can read it with /full, or print it where it was published.
print-no-letters = I have no letters to print this article’s script. You can read it with /full, or print it where it was published.
