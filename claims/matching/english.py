"""Words of English as matching sees them: those that tell nothing, and those that say the same in another form."""

# Function words: they tell no two claims apart.
STOP_WORDS = (
    "a an the of in on at to for from by with and or but if then than that this these those is are was were be been"
    " being am do does did have has had having i you he she it we they me him her us them my your his its our their"
    " as not no nor so too very can could will would shall should may might must about into over under again there"
    " here what which who whom when where why how all any both each few more most other some such only own same just"
    " also s t d ll re ve m don isn"
)
STOP = frozenset(STOP_WORDS.split())
# Forms that no ending takes back to their word: of verbs and plurals …
IRREGULAR = (
    "be:was were is are been being am; begin:began begun; bend:bent; bind:bound; bite:bit bitten; bleed:bled;"
    " blow:blew blown; break:broke broken; breed:bred; bring:brought; build:built; burn:burnt; buy:bought;"
    " catch:caught; choose:chose chosen; come:came; deal:dealt; dig:dug; draw:drew drawn; drink:drank drunk;"
    " drive:drove driven; eat:ate eaten; fall:fell fallen; feed:fed; feel:felt; fight:fought; find:found; flee:fled;"
    " fly:flew flown; forbid:forbade forbidden; forget:forgot forgotten; freeze:froze frozen; get:got gotten;"
    " give:gave given; go:went gone goes; grow:grew grown; hang:hung; hear:heard; hide:hid hidden; hold:held;"
    " keep:kept; know:knew known; lay:laid; lead:led; leave:left; lend:lent; lose:lost; make:made; mean:meant;"
    " meet:met; overthrow:overthrew overthrown; pay:paid; ride:rode ridden; ring:rang rung; rise:rose risen arose"
    " arisen; run:ran; say:said; see:saw seen; seek:sought; sell:sold; send:sent; shake:shook shaken;"
    " shoot:shot shots; show:shown; sing:sang sung; sink:sank sunk; sit:sat; sleep:slept; speak:spoke spoken;"
    " spend:spent; stand:stood; steal:stole stolen; strike:struck stricken; swear:swore sworn; sweep:swept;"
    " swim:swam swum; take:took taken; teach:taught; tear:tore torn; tell:told; think:thought;"
    " throw:threw thrown; understand:understood; wake:woke woken; wear:wore worn; win:won;"
    " withdraw:withdrew withdrawn; write:wrote written; child:children; foot:feet; knife:knives; leaf:leaves;"
    " life:lives; man:men; mouse:mice; person:people persons; thief:thieves; tooth:teeth; wife:wives; woman:women"
)
# … and pairs that news uses side by side: the act and its result, the office and its short name.
ALIKE = (
    "die:dead died dying dies death deaths; kill:killed kills killing killings killer killers;"
    " destroy:destroyed destruction; percent:percentage pct; photo:photos photograph photographs picture"
    " pictures image images pic pics; video:videos footage; television:tv; president:presidential potus;"
    " soldier:soldiers troops troop servicemen serviceman; immigrant:immigrants immigration migrant migrants;"
    " democrat:democrats democratic dem dems; republican:republicans gop; refugee:refugees"
)
# Peoples, by their country.
PEOPLES = (
    "afghanistan:afghan afghans; africa:african africans; albania:albanian albanians; algeria:algerian algerians;"
    " america:american americans usa us; argentina:argentine argentinian argentinians; armenia:armenian armenians;"
    " australia:australian australians; austria:austrian austrians; azerbaijan:azerbaijani azerbaijanis azeri azeris;"
    " belarus:belarusian belarusians; belgium:belgian belgians; bosnia:bosnian bosnians; brazil:brazilian brazilians;"
    " britain:british briton britons uk england english; bulgaria:bulgarian; cambodia:cambodian; canada:canadian"
    " canadians; chile:chilean; china:chinese; colombia:colombian; congo:congolese; croatia:croatian croats;"
    " cuba:cuban cubans; cyprus:cypriot cypriots; denmark:danish danes; egypt:egyptian egyptians; eritrea:eritrean;"
    " estonia:estonian; ethiopia:ethiopian ethiopians; europe:european europeans eu; finland:finnish finns;"
    " france:french frenchman; georgia:georgian georgians; germany:german germans; ghana:ghanaian; greece:greek"
    " greeks; hungary:hungarian hungarians; india:indian indians; indonesia:indonesian; iran:iranian iranians;"
    " iraq:iraqi iraqis; ireland:irish; islam:islamic islamist islamists muslim muslims; israel:israeli israelis;"
    " italy:italian italians; japan:japanese; jew:jews jewish; jordan:jordanian; kazakhstan:kazakh;"
    " kenya:kenyan kenyans; korea:korean koreans; kosovo:kosovan; kurdistan:kurdish kurd kurds; kuwait:kuwaiti;"
    " latvia:latvian; lebanon:lebanese; libya:libyan libyans; lithuania:lithuanian; mali:malian; mexico:mexican"
    " mexicans; moldova:moldovan; mongolia:mongolian; morocco:moroccan; myanmar:burma burmese; nepal:nepalese;"
    " netherlands:dutch; niger:nigerien; nigeria:nigerian nigerians; norway:norwegian; pakistan:pakistani pakistanis;"
    " palestine:palestinian palestinians; peru:peruvian; philippines:filipino filipinos philippine; poland:polish"
    " poles; portugal:portuguese; qatar:qatari; romania:romanian; russia:russian russians; rwanda:rwandan;"
    " saudi:saudis; scotland:scottish scots; senegal:senegalese; serbia:serbian serbs; slovakia:slovak;"
    " slovenia:slovenian; somalia:somali somalis; spain:spanish spaniards; sudan:sudanese; sweden:swedish swedes;"
    " switzerland:swiss; syria:syrian syrians; taiwan:taiwanese; tajikistan:tajik; thailand:thai;"
    " tunisia:tunisian; turkey:turkish turk turks; turkmenistan:turkmen; uganda:ugandan; ukraine:ukrainian"
    " ukrainians; uzbekistan:uzbek; venezuela:venezuelan; vietnam:vietnamese; wales:welsh; yemen:yemeni yemenis;"
    " zimbabwe:zimbabwean"
)


def families(*tables: str) -> dict[str, tuple[str, ...]]:
    """Each word that heads a family, with all of its members."""
    found: dict[str, tuple[str, ...]] = {}
    for entry in "; ".join(tables).split(";"):
        head, members = entry.strip().split(":")
        found[head] = (*found.get(head, (head,)), *members.split())
    return found


# "Azerbaijani" → "azerbaijan", "fought" → "fight".
FAMILIES = families(IRREGULAR, ALIKE, PEOPLES)
HEADS = {member: head for head, members in FAMILIES.items() for member in members}
