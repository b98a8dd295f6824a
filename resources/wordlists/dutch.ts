/**
 * Dutch words for passphrases: everyday, neutral, four to eight letters, without accents, and without both singular and
 * plural of one word. Written for this product; spelling checked against the OpenTaal word list.
 */
export const dutchWords: readonly string[] = `
aalbes aardbei aarde aardig abrikoos acacia achter actie adelaar adem ader afdak afstand agenda akker album alpaca
alsem amandel ambacht ampul ananas anders andijvie angora anijs anker antenne antiek apotheek appel april aquarium
arena arend armband asbak asperge atelier atlas aurora auto avocado avond azijn azuur baai baan baard bagage
bakfiets bakker bakkerij bakvorm balans balie balk balkon ballet ballon balsem bamboe banaan band bank banket
barbeel baron basalt basiliek basis bassin bataat bazaar bedstee beek beeld beer begin begonia beitel beker belboei
belofte bengel berg berging berk bessen bestek beton beuk beurs bever bevroren bewust bezem bezoek biels bies biet
biezen bijen bijl biljart binnen bioscoop biscuit bison blaar blad bladgoud blauw blazer blik blikje bliksem blinken
bloei bloem bloes bloesem blok blond blouse bodem boeg boei boek boeket boemel boer boerin bokaal bolero bonbon
bonsai boogje boom boon boord boot bord bordeaux bordes borstel bosbes bosje boter botsauto boulder bout bouw
bouwland boven bowl braam brasem breed breien brem brief bries bril broche broeden broek broer brok brommer bron
bronzen brood brug bruid bruiloft bruin bruis buffel buffet buidel buiging buiten buizerd bulldog bundel bunder
bungalow burcht bureau burger buur buurman buurt cabaret cabine cacao cactus cadeau camera camping campus canon
cantate caravan carbid cavia ceder cello cement centrum chalet charme chocola cinema circus cirkel citer citroen
clown cobra cocon colbert college collier compact compost concert condor contact cornet coupe cricket cyclus cypres
dadel dageraad dahlia dakgoot dakpan damast dambord dame dansen danser dapper dassen datum deeg dekbed deken deksel
delta dennen dessert deur diamant dichter dictee dienst dier dierbaar dijk diner distel dobber docent doek doel
doener doffer dokter dolfijn dollen domino donder donker doolhof doorn doos dorp douche dozijn draad draaien draak
draf drager dreef drempel dreumes dribbel drie drijven droom drop druif drukpers drum drumstel druppel dubbel duet
duif duiker duim duin duizend dukaat dweil dynamo eekhoorn eend eenhoorn eenvoud eerlijk eetlepel eeuwig effect egel
eikel eiken eiland eland elastiek elfje elkaar emmer engel enkel erker ervaren erwt esdoorn espresso essen etage
eten etiket etui ever ezel fabel fabriek fagot fakkel familie fanfare fantasie fauteuil fazant feest fiets figuur
filet film filter finale fjord flacon fladder flamingo flanel flank flat fles flits fluit fluweel folklore fonkel
fontein fooi forel forens formule fornuis fossiel foto foyer framboos franje fresco fris fruit fuchsia fuik gaai
gaas galerie galerij galm galop gamba gang gans garage garen garnaal gasfles gast gastheer gazelle gazon gebaar
gebak gebouw gedicht geel geheim gehoor gehucht geit gelaat gelijk geluid geluk gemak gember gemeente gems genoeg
gerst geruit getal getij geur gevel geweven gewicht gewoon gezang gezellig gezin gids giechel gieten gieter gips
giraf girafje gist gitaar glans glas glazuur gletsjer glijbaan glimlach glinster globe gloed gloeien glooien glorie
goal goedkoop golf goot gordel gordijn goud graan graniet grap gras gravel grazen greppel grijs gril grind groei
groen groente groep groeten grond grootte grot gruis grutto gulden gymzaal haag haai haak haakwerk haan haard
haarlok haas hagel hakbijl haken halm halsband halte hamer hamster hand handbal handdoek handel handig handvat
hanger hangmat haring harmonie harnas harp hars hart hartig hartslag haven haver havik hazelaar heel heen heggen
heide heks held helder heldin helling helm hemd hemel hengel herberg herder herfst herrie hert heuvel hiel hier
hinde hobbel hobby hoed hoek hoepel hoes hoeve hofdame hofje hokje hommel hond honger honing hoofd hoog hooi
hooiberg hoorn hoos horizon horloge hotel hout houtduif huifkar huis huiskat humor hurken husky hutje hutspot
hyacint hydrant idee iglo ijsbaan ijsbeer ijsberg ijsje ijver imker import inham inkt inktvis insect invloed inzicht
iris ivoor jaar jacht jager jampot jarig jasje jasmijn jeugd jojo jong jonge jonkheer jubel juffer juichen juli
jungle juni jurk juweel kaap kaars kaart kaas kabaal kabel kabouter kachel kade kader kajak kajuit kalebas kalender
kalf kalk kalkoen kalm kameel kamer kamille kamp kamperen kanaal kaneel kano kant kantelen kantine kantoor kapitein
kapoen kapper kapstok karaf karn karper karton karwei karwij kassa kast kastanje kasteel kater katoen kauwgom
kauwtje kaviaar kegel keizer kelder kelim kelk kelner kenmerk kermis kern kers ketel ketting keuken keuze kever kiel
kievit kikker kimono kind kinderen kiosk kipfilet kist kiwi klaar klak klank klant klapper klaproos klarinet klas
klaver kleding kleed klei klein klep kleur kleuter klimboom klimmer klimop klipper klok klomp klont kloof klop klos
kluif kluis kluwen knaap knabbel knal knapzak kneden kneu knie knikker knipoog knisper knollen knoop knop knot
knuffel koala koek koekje koel koelkast koepel koers koets koffer koffie kokos kolen kolibrie kolom komeet komfoor
komma kompas konijn koning kooi kookboek kool koor koord kopen kopje koppel koraal korenaar korf korrel korst kosmos
kostbaar koster kostuum koud kous kozijn kraag kraai kraal kraam kraan krab kraken krans krant krantje krat krater
kreeft kreek krekel krent kreukel krijt kringel kristal kroket krokus kroon kruid kruidig kruik kruimel kruis kruk
kubus kuieren kuif kuiken kuip kunst kurk kussen kustlijn kuur kwal kwart kwartel kwartet kwast kwik kwispel laars
laat lach ladder lade laken lakmoes lama lamp land landgoed landhuis landweg lang lantaarn lantaren lasagne laser
laurier lava lawine leem leer leeuw leguaan leiden leiding lelie lemon lengte lens lente lepel leraar leren letter
leuk leven lezen libel lichaam licht lichter lied liedje liefde lift ligstoel liguster lijm lijn lijst lijster
limoen linde linea liniaal links lint lipje lisdodde locatie loep logboek logeren lokaal loket lokken lommer long
loods loof loofbos loon loopbrug loper lotus lucht luchter luchtig lucifer luifel luiken luis luister luit lumineus
lupine lustrum lynx maaien maaltijd maan maand maart madelief magie magneet magnolia mais majoor makelaar makker
makreel malen maling mand mandje mango mangrove manieren mantel marathon marge marimba markt marmer marmot mars
marter masker mast matras matroos mazurka medaille medium meel meer meerkoet mees meester meeuw meidoorn meikever
meisje melk melodie meloen menhir mensen menu merel merk messing metaal meter metro meubel middag midden mier mikado
mikken mimosa minaret mint minuut mixer mode moeder moedig moeras moes moestuin mokka molecuul molen moment mond
mondig mooi morel morgen mortel mossel mosterd motor motregen mouw muis munt muntje museum musical musje muts muur
muze muziek mysterie naaf naald naam nabij nacht nachtuil nagel najaar namiddag narcis nasi natuur navel nectar neef
nest nestor netel netwerk neus nevel nicht niets nieuw nijptang nijver nobel noest noga noord noot nootjes norm
notaris noten notitie november nuchter nummer nuttig nylon oase ober oceaan ochtend oerbos oertijd oever offerte
oker oktober oleander olie olifant olijf omelet omhelzen omslag ontbijt onthaal ontwerp onweer oogst ooievaar oorbel
oost opaal openen opera opgewekt opstel oranje orchidee orde ordening orgel orkaan orkest otter ouder ouderdom
oudheid oven overal overhemd paal paard paars padje pagina pakket palet paling palm pand panda paneel panter papaja
papegaai papier paprika parade paradijs paraplu parasol parel pareltje parfum park parket parkiet partij pasfoto
passer pasta pastei pastel patat patrijs patroon pauw pauze pedaal peen peer pelgrim pelikaan pellen pendel penseel
peper perron perzik peul piano picknick piekeren pienter pijl pijler pijnboom pijp pinda pioen pion piramide
pistache pizza plaat plafond plakken plan planeet plank plant plas plastic plateau plein plekje plezier ploeg plons
pluim plukje plukken podium poedel poeder poes poets poffer polder polka pols polsstok pompoen pond pont pony
poolster poort popcorn poppen populier portaal portier portret post postduif poster potlood praline praten precies
prei prent pretpark prettig prieel primeur prins prinses proef proeven profiel prop proviand proza pruik pruim
publiek pudding puls punt purper puur puzzel pyjama quiche quiz raaf raam raap racket radijs radio rafel raket rand
ranja rank rapen ratel ravijn recept rechter rechts reep regel regen regio reiger reiken reis reizen rekenen
rekening remise renner reptiel reuk reus ridder riem riet rijden rijk rijkdom rijp rijping rijst rijtuig ring rinkel
ritme ritsen rivier robijn robot rode roede roeiboot roeien roem roerdomp roerei roest roffel rogge roman rommel
rond rondje rood room roos rooster rotonde rots route rover rozen rubber rugzak ruilen ruim ruimte ruisen ruiter
rumoer rups rust rustig safari saffier saffraan salade salie salon sambal samen sandaal sapje satijn sauna saus
schaal schaap schaar schaats schaduw schakel schapen scharrel schat schelp schema schemer schenken scherf scherm
scherp schets schijf schilder schilfer schimmel schip schitter schoen schommel school schoon schoot schort schotel
schouder schrift schuim schuit schuiven schuur scooter seizoen selderij sering serre servet sesam sfeer sieraad
sierlijk signaal sikkel sinas sjaal slaap slagboom slager slagroom slak slang slapen sleep slenter sleutel slim
slinger slip sloep sloffen sloot slot sluis smaak smal smaragd smeden smelten smid snaar snavel sneeuw snel snipper
snoek snoep snor snuiven sober soep sofa soja sokken sonate soort spaak spade spar spatel specerij specht speciaal
speer spek spel speld spiegel spijker spin spinazie spiraal spits splinter spoel spons spoor sport spreeuw spreuk
springen sprint sprong sprookje spruit staal staart stad stadion stal stam stamppot stand stap stapel start statief
station steeg steen steenbok steiger stekel stelling stempel step ster sterk steur stevig stift stil stilte stip
stoel stoer stof stok stoom stop storm straal straat strand streep strik stro strohoed stroom stroop struik studeren
studie stuiter stuur suiker sukade sultan super surf symbool taal taart tabel tachtig tafel takje talent talrijk
tamboer tamelijk tamtam tandarts tandem tang tango tante tapijt tarwe tastbaar taxi team tegel teil teken tekening
telefoon teller tempel tempo tennis tent terras terwijl theater thee theepot thema thuis tien tijd tijger tijm
tikken timmer tinnen toekan toerist toets toeval tofu tokkel tolk tomaat toneel toonbank toren torte touw traan
tractor trap trein tribune triomf tripel troef trom trommel trompet tronk troon troost tropen tros trots trui tuba
tuin tuinhek tuinman tulp tunnel tureluur turf turkoois twaalf tweeling twijfel twijg uien uiltje uitje uitzicht
uniek uniform uurwerk vaandel vaart vaas vacht vader vakantie vakman valk vallei vanavond vangnet vanille varen
varken vaste vaten veen veenmos veer veerboot veerpont veilig veld venkel venster verdiep verf vergeet verhaal
verkeer vers versje vest vestje veter vezel vier vijf vijg vijver vijzel villa vilt vinger vink vinvis viool
viooltje visser vitrine vlaai vlag vlak vlakte vlam vlas vlecht vlees vleugel vlieger vlier vliering vlijt vlinder
vloed vloer vlok vloot vlot vlucht voedsel voering voet vogel volgen volk volop voordeur voorjaar voorraad voorzet
vork vorm vorst vouwen vraag vrede vreugde vriend vriendin vrij vrijdag vroeg vrolijk vrouw vrucht vuist vuur waaier
waakhond waarde wafel wagen waker walnoot walrus wals walvis wand wandelen want warm wasbeer waslijn wasmand wassen
water waterput waterval watje week weelde weerhaan weide wekker welkom welvaart wereld werf werk wervel wesp west
wieg wiek wiel wier wijk wijs wijsheid wijzer wikkel wild wilg wimpel wind winde windroos winkel winnaar winst
winter woestijn wolf wolk wombat wonder wonen woning woonboot woord worm wortel woud wrak yoghurt zaad zaag zaal
zacht zadel zakdoek zalf zalm zand zandbak zang zanger zebra zede zeef zeegras zeehond zeelucht zeem zeep zeepaard
zeepbel zeester zeewier zeggen zeil zeilboot zeker zendmast zeven zicht ziel zigzag zijde zilt zilver zinvol zoeken
zoen zoet zolder zomer zondag zonlicht zonnig zool zorg zout zuid zuil zuivel zuiver zuster zwaaien zwaan zwaard
zwager zwaluw zwam zwart zweef zwemmen zwerm zwervers zweven zwier
`
  .trim()
  .split(/\s+/)
