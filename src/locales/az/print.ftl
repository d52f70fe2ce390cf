# The print version
# The tag of this file’s own language, by which dates are written; never shown
print-language = az
print-date = { $date } UTC
print-source = Mənbə: { $source }
print-original = Dərc olunduğu yer
print-no-text = Bu məqalənin mətni burada saxlanılmır.
print-imprint = Çap versiyası: Towncrier
print-too-long = Bu məqalə burada çap olunmaq üçün çox uzundur. Onu /full əmri ilə oxuya və ya dərc olunduğu yerdə çap edə bilərsiniz.
print-no-letters = Bu məqalənin yazıldığı əlifbanı çap edə bilmirəm. Onu /full əmri ilə oxuya və ya dərc olunduğu yerdə çap edə bilərsiniz.
