/** Words that speak for a topic whatever the year: what the learner knows before it has read anything. */

const WORDS: Readonly<Record<string, string>> = {
  world: `
    ambassador embassy diplomat diplomacy foreign summit treaty ceasefire truce peace talks border
    refugees refugee asylum militants militant rebels rebel insurgents insurgency guerrillas troops
    soldiers army bombing bomb blast explosion suicide attack attacks killed wounded hostage hostages
    kidnapped clashes gunmen violence protest protesters coup regime dictator president presidential
    election elections vote voters opposition parliament minister sanctions nuclear weapons nations
    united security council humanitarian aid famine earthquake typhoon hurricane cyclone flood floods
    tsunami landslide disaster iraq iran israel palestinian palestinians gaza syria lebanon egypt libya
    sudan darfur somalia ethiopia kenya nigeria congo rwanda zimbabwe afghanistan pakistan india kashmir
    nepal bangladesh china taiwan korea north south pyongyang seoul japan tokyo indonesia philippines
    thailand myanmar vietnam russia moscow chechnya ukraine kiev kyiv georgia armenia azerbaijan turkey
    ankara greece serbia kosovo bosnia poland hungary romania germany berlin france paris italy spain
    haiti cuba venezuela colombia brazil argentina chile mexico pope vatican muslim islamic jihad
    taliban kremlin beijing tehran baghdad jerusalem`,
  sport: `
    coach team teams season league championship champion champions cup final finals semifinal
    quarterfinal playoff playoffs tournament match game games win wins won victory beat defeat defeated
    lead scored score scoring goal goals penalty striker midfielder defender goalkeeper captain squad
    manager football soccer rugby cricket wicket innings batsman bowler tennis open set sets seed seeded
    wimbledon golf birdie bogey par putt ryder pga baseball inning pitcher homer hitter sox yankees mets
    dodgers basketball nba points rebounds guard nfl quarterback touchdown yards receiver hockey nhl
    puck boxing heavyweight knockout fight olympic olympics medal gold silver bronze athletics sprinter
    marathon swimmer race racing driver formula grand prix lap pole cyclist tour stage stadium fans
    referee injury knee ankle hamstring transfer signed contract club united arsenal chelsea madrid
    barcelona doping steroids relegation unbeaten`,
  business: `
    company companies corporation firm shares share stock stocks shareholders investor investors wall
    street dow nasdaq index market markets trading traders profit profits earnings revenue revenues
    sales quarter quarterly fiscal forecast outlook dividend bank banks banking lender loan loans
    mortgage mortgages debt bond bonds bankruptcy creditors interest rate rates fed federal reserve
    inflation economy economic growth gdp recession unemployment jobs jobless payrolls layoffs workers
    union wages retail retailer retailers consumer spending prices price oil crude barrel opec gas fuel
    energy airline airlines carrier automaker motors cars merger acquisition takeover bid buyout deal
    billion million dollar euro yen currency trade deficit exports imports tariff tariffs tax pension
    pensions insurer insurance ceo chairman executive executives chief regulator sec lawsuit antitrust
    fund funds hedge equity private ipo offering analysts supply factory manufacturing output housing
    budget commodity`,
  technology: `
    software hardware computer computers pc pcs laptop laptops desktop server servers chip chips
    processor processors microprocessor intel amd ibm microsoft windows linux apple macintosh ipod
    iphone google yahoo search engine browser firefox explorer internet web website websites online
    broadband wireless wi fi network networks networking router telecom phone phones mobile cell
    cellular handset handsets sms voip email mail spam spammers virus viruses worm worms trojan hacker
    hackers phishing spyware security flaw flaws vulnerability patch patches encryption password data
    database storage disk drive memory usb dvd digital download downloads downloading piracy peer file
    sharing napster mp3 video game games gaming gamers console consoles xbox playstation nintendo sony
    open source code developers programmers programming app apps users user blog blogs bloggers gadget
    gadgets device devices camera cameras technology tech startup platform cloud artificial intelligence
    robot robots smartphone`,
  science: `
    scientists scientist researchers research study journal nature university laboratory lab experiment
    discovery discovered found evidence theory physics physicists physicist chemistry biology biologist
    biologists nobel space nasa spacecraft shuttle astronaut astronauts cosmonaut orbit orbiting
    satellite satellites rocket launch capsule station mars moon saturn jupiter titan venus planet
    planets solar sun comet asteroid meteor star stars galaxy galaxies universe cosmic telescope hubble
    cassini fossil fossils dinosaur dinosaurs species animals whales birds fish ancient archaeologists
    archaeologist skeleton skull bones evolution gene genes genetic genome dna cells cell stem cloning
    clone embryos climate warming glacier ice antarctic arctic ocean volcano earthquake seismic quantum
    particle laser nanotechnology mathematicians`,
  culture: `
    film films movie movies cinema director directed actor actors actress starring star stars hollywood
    oscar oscars academy award awards nominated nominations nominee festival cannes sundance premiere
    box office screenplay sequel comedy drama thriller musical theatre theater broadway stage play
    playwright opera ballet dance dancer music musician singer sings song songs album albums single
    chart charts band rock pop rap hip hop rapper grammy brit concert tour gig guitarist orchestra
    composer television tv show shows series bbc channel viewers audience ratings presenter host
    celebrity book books novel novelist author writer poet poetry prize booker literary fiction
    publisher art artist artists painting paintings painter sculpture exhibition gallery museum fashion
    designer photographer`,
  politics: `
    labour tory tories conservative conservatives liberal democrats lib dem mps mp lords commons
    westminster downing parliament prime minister blair brown howard kennedy chancellor secretary
    cabinet government ministers whitehall bill act legislation policy policies manifesto campaign
    campaigning election poll polls voters voting ballot referendum constituency candidate candidates
    party leader leadership backbenchers spokesman spokeswoman shadow debate speech immigration asylum
    council councils councillors ukip snp plaid scottish welsh devolved identity cards hunting ban
    public services nhs senate senator senators congress congressman republican republicans democrat
    democratic governor mayor lobby coalition opposition impeachment constitution constitutional`,
};

/** The words of each topic, in lower case. */
export const LEXICON: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(WORDS).map(([topic, words]) => [topic, words.trim().split(/\s+/)]),
);
