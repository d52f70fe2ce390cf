# The mail with a code
code-subject = Towncrier üçün kodunuz
code-preview = Ünvanın sizin olduğunu göstərən altı rəqəm.
code-intro = Kimsə bu ünvandan dostuna məqalə tövsiyə etmək istəyir. Bu sizsinizsə, kodu söhbətdə yazın:
code-life = Kod on beş dəqiqə keçərlidir.
code-why = Bu siz deyildinizsə, heç nə etməyiniz lazım deyil: kodsuz sizin adınızdan heç bir məktub getmir və ünvan saxlanılmır.
