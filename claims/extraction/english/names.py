"""Common given names, for the gender of "he" and "she" alone. A name on neither list agrees with both."""

from claims.extraction.english.tables import word_set

MALE = word_set(
    "james john robert michael david william richard joseph thomas charles christopher daniel matthew anthony mark"
    " donald steven paul andrew joshua kenneth kevin brian george timothy ronald edward jason jeffrey ryan jacob gary"
    " nicholas eric jonathan stephen larry justin scott brandon benjamin samuel gregory greg frank alexander raymond"
    " patrick jack dennis jerry tyler aaron jose henry adam douglas nathan peter zachary kyle walter harold jeremy"
    " carl keith roger gerald ethan arthur terry christian sean lawrence austin joe noah jesse albert bryan billy bruce"
    " willie jordan dylan alan ralph gabriel roy juan wayne eugene logan randy louis russell vincent philip bobby"
    " johnny bradley mike jim tom bob bill dave dan steve tim ben sam matt tony rick ted jeff ken ron don ray barack"
    " bernie newt rudy mitt hillel emmanuel vladimir nikol ilham sergei sergey dmitry mikhail ivan igor boris oleg"
    " alexei aleksandr viktor yuri andrei pavel hikmet anvar artsrun arkady recep mevlut ahmed ahmad mohammed muhammad"
    " mohamed mohammad mahmoud hassan hussein ali omar abdullah ibrahim khalid yusuf mustafa karim tariq samir farid"
    " anwar gul arslan tomas milan pierre jean jacques francois antoine luc marc hans klaus jurgen wolfgang stefan lars"
    " erik sven olaf bjorn jan piet luca marco giovanni paolo mario carlos luis pedro pablo miguel jorge diego juan"
    " fernando ricardo rafael narendra rahul amit rajesh sanjay vijay hiroshi kenji takeshi wei jun xi kim abel emeka"
    " kwame kofi ousmane mamadou jean-bosco nelson desmond cyril julius uhuru harry simon ian neil graham nigel colin"
    " stuart alastair hugh liam declan conor oliver leon felix max hugo oscar anton josef karel vaclav jiri bogdan"
)
FEMALE = word_set(
    "mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley"
    " kimberly emily donna michelle carol amanda dorothy melissa deborah stephanie rebecca sharon laura cynthia"
    " kathleen amy angela shirley anna brenda pamela emma nicole helen samantha katherine christine debra rachel"
    " carolyn janet catherine maria heather diane ruth julie olivia joyce virginia victoria kelly lauren christina"
    " joan evelyn judith megan andrea cheryl hannah jacqueline martha gloria teresa ann sara madison frances kathryn"
    " janice jean alice julia judy sophia grace denise amber doris marilyn danielle beverly isabella theresa diana"
    " natalie brittany charlotte marie kayla alexis lori hillary melania ivanka kellyanne kate theresa nicola ursula"
    " angela annalena christine marine greta malala aung indira sonia priya anita nasima fatima fatou leila leyla"
    " zeynep aisha amina khadija maryam noor layla yasmin hana edda ingrid astrid freya sigrid petra luisa lucia sofia"
    " elena olga natalia svetlana tatiana irina ekaterina maria anna nadia vera galina marisol carmen rosa pilar"
    " isabel camila valentina gabriela ana beatriz ines chiara giulia francesca paola nina lena eva mia zoe chloe"
    " claire isabelle sophie camille mathilde helene odile yuki sakura akiko mei ling rubina samira zainab halima"
    " ngozi chiamaka winnie graca wangari esther naomi miriam rebekah deirdre siobhan aoife niamh fiona moira katya"
    " daria marta ewa agnieszka ivana jana zuzana milena jelena dragana rana dina mona salma huda"
)
