/**
 * How many of a thousand news articles have a word, for the words that at least a few of them have: so that the first day
 * knows what is rare. Learned by bench/usual-words.ts; a number is followed by the stems it belongs to.
 */

const ENGLISH = `290 take 275 report 265 cnn go 260 come use 255 work 245 includ 235 world 230 call 225 show want 215 govern 210 part
state 200 ad help nation 195 countri follow look need 190 next play 180 see 170 group offici place start 165 home move
mr number offic set think tri 160 compani end former know recent right 155 anoth around expect issu minist plan put
150 ask continu found good live took 145 believ chief face public second support 140 best chang claim forc four hope
name news open 135 came citi five give intern thing unit yearold 130 becom case don famili firm happen hit leader make
million secur top win won 125 high howev lead member person presid run uk 120 alreadi appear area author close earlier
game life man media meet point polic team time turn 115 announc big director find later major question releas remain
say sever statement talk 110 get hand hous import long near never offer record respons return servic share side star
went 105 allow away clear contribut current decis develop differ everi film general im increas inform kill law lot
manag mean oper parti power reach six without 100 ago british concern control far final head hour involv london order
past polit problem realli seen taken whether 95 attack bbc better busi campaign charg court creat deal despit didn
feel futur given keep left market player possibl previous provid rais result rule strong 90 act action behind bring
children critic depart direct earli elect fail great interest investig like littl lost march other sign someth stop 85
accus across alleg american among comment decid fight form januari known least leav money posit post receiv role step
success thought today univers within yet 80 abl build carri caus chanc death done due event ever execut industri join
latest led line love perform protect relat rise social system third warn 75 alway attempt base communiti complet cost
demand doesn effort fan februari figur foreign friend hard held hold job late launch less mark men music night outsid
present prime real seem speak stori suggest though video women young 70 activ along challeng consid die econom enough
grow half john key larg let level local match minut polici process produc read research sale school short south
special stand stay target term togeth train tv watch websit york 65 age agenc ahead almost analyst arrest battl began
begin biggest bn bodi care commit cut dead decemb deni detail effect england european evid fall featur feder focus
forward histori human instead miss north parent pay popular product project quit region saw season secretari seri
situat soon spokesman street studi technolog th total 60 access account actor agre aim air anyth associ award bank
bill career champion confirm cours damag david discuss experi fact file full idea incid initi injuri insid legal list
main matter moment network origin pass phone potenti press price rate reason repres respect seek senior serv shot
singl spend sport test themselv toward vote wait war whose word wrote 55 actual although annual anyon arriv bad becam
board book britain car centr central coach controversi cover design economi educ eight europ everyon fear fire franc
free fund global immedi india juli kind labour messag met michael noth old onlin organ particular pictur prepar
publish push respond reveal sent serious similar site small son stage suffer surpris televis thousand threat titl
trade travel understand union view visit woman 50 administr admit approach arm beat black break cannot capit certain
club collect competit condit confid congress connect council date defend describ difficult drive earn emerg ensur
express financi gave ground growth health hear hospit huge improv independ internet interview knew militari movi note
octob opportun opposit period pressur program propos road septemb seven societi someon sourc struggl student sure
track victim walk west white wrong 45 accept add addit address america answer assist august ban boost brother buy
center chairman committe common comput consum crime danger data decad east either especi estim everyth exampl expert
front gain giant goal gone happi heart host identifi imag indian individu institut isn ive journalist lack largest
learn light link lose meanwhil measur mind mother natur net nine novemb often poll poor prevent privat promis promot
protest quick race rang rather refus request requir resid rest round safeti search separ sold spent spot station
strike summer tell thank threaten tie tweet twitter user wasn weekend whole wife winner worri 40 affect amount appeal
april attend avail avoid blame boss boy brought brown celebr child coupl cultur cup enter father felt finish grand
heard higher impact indic justic leagu limit longer loss medic mobil park partner pick programm radio refer risk
signific staff standard subject terror usual valu victori write 39 aid appar charact choic citizen commiss compar
conserv crimin defeat democrat district drop enjoy entir exact explain extrem middl peac per predict pull replac retir
rival room save scene send sens speech suspect tour tradit true version welcom william 38 confer delhi domin exist
french illeg injur insist maintain newspap paul readi st toni worker 37 achiev attent benefit bid brand conduct corpor
crowd custom daughter declar declin determin doubl fine footbal generat girl goe invest lawyer martin minor morn photo
probabl progress prove shoot sit troubl trust violenc 36 bit border deputi document doubt fit fli locat low profit
screen slow sound treat trial voic wide 35 affair approv argu blair box contact cross engin environ establish fell
field highest hundr ill judg june mile murder paid quarter red tax tough urg wale water weapon worth 34 abus beyond
couldn debut digit eventu lower reject review 33 bomb budget china civil compet contract definit extend gather germani
impress intent iraq mention oil organis practic relationship richard russian scotland seat sell shown unlik vehicl
washington written 32 advanc angel australian cash dollar door email encourag engag exchang eye food kept legisl
letter ministri model physic profession robert rose select simpli store touch 31 amid averag awar back block broadcast
built camera candid championship contain cooper daili doctor dr draw easi famous fellow fourth german gun histor
hollywood jail jame nomin oppos owner pair parliament pm popul prison reduc reflect regular remov resign russia safe
schedul score shock tori town violat 30 attorney australia credit debat delay drug entertain flight highlight land
leadership los materi page perhap prompt rock singer throughout western wonder 29 alon apart artist cast centuri
ceremoni check class deliv enforc equal extra fair grant introduc ireland northern occur option politician quot
realiti repeat revenu row sort space stock survey transport wit 28 advis born broke counti disappoint domest energi
even facebook greater guy influenc magazin massiv obama particip professor recov softwar twice type via yes 27 africa
agent alli atlanta attract charl colleg com communic convers crisi defenc demonstr devic drama els english factor feet
hurt inspir isi islam japan liber listen manchest manufactur mayb meant mike normal notic observ olymp piec pledg
prais presidenti pretti prosecutor qualiti ran recogn rememb roll sector solut song spoke spread status surround
terrorist traffic trip way wear wound 26 agreement beauti billion caught chris cite de display employ essenti fifth
guilti lift modern muslim negoti obvious prize reform sir wouldn 25 abil absolut airport applic assault audienc aviat
band bar california camp captur card channel complaint conflict convict count crash criticis defens driver electron
emot femal fill financ guard intellig jump king memori monitor motiv mumbai own passeng recal regul sought suspend
trend unveil voter 24 activist actress album captain discov dozen excit expens freedom georg gordon howard kick kid
leg lie mix paper pari perfect peter recoveri reserv section sometim spark strategi strength struck teenag truth
villag will wors 23 affili african al assess athlet bjp chart chelsea chines christian church convinc debt deep disput
download euro festiv forecast fulli green heavi hotel island joint machin mps multipl one oscar photograph plane
prefer premier proud realiz regard regist remark rush secret shop sister socal southern specif specul speed steve
suppli surviv tabl task teacher treatment upon various veteran wall wish 22 adult airlin anim blue chancellor collaps
colleagu command contest edg examin handl haven lord maker mass milit ms neighbor onto pilot purchas rank rare religi
rout san sentenc slam storm suit sustain talent tip unabl unless web 21 acknowledg adopt advic alongsid andi appli
assembl basi basic bigger brief cancel capabl code combat comedi constitut consult cri dismiss divis duti employe
episod experienc favourit fighter fortun greg hang harri honour imagin invit itali keen kevin longterm male mental
mistak movement neither offens overal pain plead proper properti prosecut prospect remind rescu session ship skill
squad structur studio suppos suprem ultim unfortun vice visitor whatev 20 aircraft allianc armi ball bought broken
categori clash client closer combin complain complex construct content distanc dream explor favour grew headlin impos
inde israel myself object opinion pace punish rs scheme scienc scientist sexual singh slight spring stake stress
submit texa text till troop 19 academi advantag altern arab art asian babi background brian chase coalit cold comfort
copi crew crucial disast drink eastern exercis facil fast fix foot function governor hail husband ident ignor
implement incred integr intend investor iran isra italian japanes kelli kumar marri mp nearbi necessari ongo passion
penalti permit platform pleas presenc provinc pursu reaction recommend recruit reput resourc restrict rugbi sea shape
sixth sudden suicid syria technic tim transform wage winter 18 afford afternoon agenda alan alarm anger asset barack
choos christma clean cloth commission conclud cool dedic deepli dramat element elsewher escap failur fee johnson
journal kingdom mission pack path pend pop republican resolut sad spirit tension territori thoma transfer viewer
window worldwid`;

const RUSSIAN = `600 котор 370 март 300 однак 270 напомн одн сво 255 ран 245 друг заяв представител сред 215 дан компан наход получ сам
сообща 200 нов перв переда так явля 185 мест пострада 170 агентств глав дел должн миллион решен росс сша 155 летн сайт
145 город известн новост отмеча пишет прав работа результат ри рф связ стран суд част четверг 130 американск будут
групп кром последн пят район стат счита член 115 press власт государствен деятельн документ дом конц московск нача
обнаруж организац отказа президент причин российск случа соответств 100 afp александр взрыв владимир воен времен втор
доллар изз инцидент комисс лидер москв назва национальн нескольк обвинен област парт руководств сдела служб состав
тысяч ук феврал ход числ`;

const SHARES = new Map([ENGLISH, RUSSIAN].flatMap(readShares));

/** The share of articles that have the stem, from 0 (unusual, or unknown) to 1. */
export function usualShare(stem: string): number {
  return (SHARES.get(stem) ?? 0) / 1000;
}

function readShares(table: string): readonly (readonly [string, number])[] {
  let share = 0;
  return table.split(/\s+/).flatMap(word => {
    if (!/^\d/.test(word)) return [[word, share] as const];
    share = Number(word);
    return [];
  });
}
