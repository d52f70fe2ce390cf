# The print version
# The tag of this file’s own language, by which dates are written; never shown
print-language = ru
print-date = { $date } UTC
print-source = Источник: { $source }
print-original = Где опубликовано
print-no-text = Текст этой статьи здесь не хранится.
print-imprint = Версия для печати: Towncrier
print-too-long = Эта статья слишком длинная, чтобы напечатать её здесь. Её можно прочитать командой /full или напечатать там, где она вышла.
print-no-letters = Напечатать письменность этой статьи мне нечем. Её можно прочитать командой /full или напечатать там, где она вышла.
