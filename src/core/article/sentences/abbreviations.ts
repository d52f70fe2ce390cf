/** Abbreviations of English, Russian and Azerbaijani news, by what may follow their full stop. Lower case, without it. */

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/u));

/** Titles and the like: a name or an explanation follows, a sentence never ends. */
export const NEVER_LAST = words(`
  mr mrs ms mx dr prof gen lt-gen maj-gen brig col lt-col lt maj capt cmdr adm sgt cpl pvt sen rep gov pres rev fr hon
  messrs mme mlle supt insp det pfc e.g i.e cf viz vs approx fig figs pp vol ed eds mt ft
  т.е т.к т.н т.ч напр см ср ок им ул просп пр-т пер пл наб г-н г-жа д-р проф акад доц ген полк подполк майор кап ст-ца
  гос зам пос дер оз о-в р-н св дж вл дм хр
  prof akad dos dr cən pol kap küç pr-ti məs səh bax yəni t.e
`);

/** A name or a number follows; where a word that only begins sentences does, the sentence ended. */
export const BEFORE_NAME = words(`
  st no nos nr art sec ch para p v n° № op cit bldg apt
  г с п ч д ст гл рис стр табл р род корп кв оф тел обл респ м-р №
  m r n ş s.ş nö şək cədv
`);

/** May end a sentence, and often stands in the middle of a name or a date. */
export const CLIPPED = words(`
  inc ltd co corp bros llc plc jr sr esq dept univ assn ave blvd rd dist
  jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
  ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla ore pa penn tenn tex va vt wash wis wyo
  янв фев февр апр авг сен сент окт нояб ноя дек пн вт ср чт пт сб вс
  yan fev avq sen okt noy dek
`);

/** Closes an enumeration: whatever begins with a capital after it is the next sentence. */
export const ENDS_LIST = words(`etc al др пр т.д т.п и.о проч s və.s və.i.a i.a`);

/** Stands behind a number: whatever begins with a capital after it is the next sentence. */
export const UNITS = words(`
  г гг в вв тыс млн млрд трлн руб коп долл чел км кг см мм га мин сек ч л т экз ед н.э
  mln mlrd trln man qəp km kq sm dəq san nəf min hr hrs lb lbs oz
`);
