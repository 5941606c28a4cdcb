namespace Eleven.Answers.Matching;

/// <summary>
/// Given names that are common in the United Kingdom, over ages and communities, as <see cref="Wording.Key"/> has them; put together by hand for this project. Names of months, seasons,
/// colours of a rating, religions and towns are left out, for they stand in answers.
/// </summary>
internal static class GivenNames
{
    private static readonly HashSet<string> Known = Set(
        """
        aaron abbie abby abdul abdullah abi abigail abraham ada adam ade adeel adele adil adrian afzal agnes agnieszka ahmed aidan aileen aimee aisha
        aisling ajay akash akua alan alana alastair albert aled alejandro aleksandra alex alexa alexander alexandra alexandru alexis alfie alfred ali
        alice alicia alina alisha alison alistair allan allen allison alma alun alyssa amal aman amanda amandeep amara amelia amina amir amit amrit
        amy ana anand ananya anastasia andre andrea andreea andrei andrew andrzej andy aneta aneurin angela angelina angharad angus anika anil anisa
        anita anjali ann anna annabel anne annette annie anthony antoinette antonia antonio antony anwen anya aran archie aria arjun arlene arnold
        arran arthur arun asad asha ashleigh ashley ashok asif asma astrid athena aubrey audrey augustus ava avril ayaan ayesha ayo azra barbara
        barnaby barry bartosz beata beatrice becca beckie becky belinda ben benedict benjamin bernadette bernard bernice bernie beryl bess beth bethan
        bethany betty bev beverley beverly bilal bill billie billy blessing bob bobbie bobby bogdan bonnie brandon brenda brendan brian brianna
        bridget bronwen bruce bryan bryn bryony callum calum cameron camilla cara carl carla carly carmel carmen carol carole caroline carolyn carrie
        carys caspar cassandra catalina catherine cathy catriona cecil cecilia cedric celeste celia ceri chandra chantal chantelle charis charity
        charlene charles charley charlie charlotte chaya cheng cherie cheryl chiara chidi chinedu chioma chloe chris chrissie christabel christina
        christine christopher ciara ciaran cillian claire clara clare clarissa claudia claudine clement cleo clifford clive colette colin colleen
        collette connie connor conor constance cora coral cordelia corinne courtney craig cristina curtis cynthia cyril dafydd daisy damian damien
        damilola dan dana daniel daniela daniella danielle danny daphne darcey darcy daria darius darren darryl dave david davina dawid dawn dean
        deanna debbie deborah debra declan dee deepa deepak deirdre delia delroy delyth denis denise dennis derek dermot des desmond dev devon dexter
        dharmesh diana diane dianne dilip dilys dina dinah dinesh dionne dolores dominic dominika dominique don donald donna dora doreen dorian doris
        dorota dorothy doug dougal douglas duncan dylan eamon eamonn ebony ed eddie edgar edie edith edmund edna eduardo edward edwin edyta efe eileen
        eilidh eira eirlys elaina elaine elan eleanor elena eleri eli elias elif elijah elinor eliot elisa elisabeth elise eliza elizabeth ella elle
        ellen ellie elliot elliott ellis elodie eloise elsa elsie elspeth elvira elwyn emeka emer emil emilia emily emlyn emma emmanuel emmanuella
        emmeline emyr enid eric erica erin ernest esme esperance esther ethan ethel eugene eugenia eunice eva evan evangeline eve evelyn evie ewa ewan
        ewen ezra fabian faisal faith farah farhan farid farida farooq farrah fatema fatima fatou faye felicity felix femi ferdinand fergus fern ffion
        filip fiona fleur flora florence folake frances francesca francis francisco frank frankie fraser fred freda freddie frederick freya funmi
        gabriel gabriela gabrielle gail gareth garry gary gavin gaynor gemima gemma genevieve geoff geoffrey george georgette georgina geraint gerald
        geraldine gerard german gerry gertrude gethin ghulam gian gianna gideon gill gillian gina giovanni gita giulia gladys glen glenda glenn glenys
        gloria glyn glynis gordon grace graeme graham grainne grant greg gregor gregory greta griff grzegorz guillermo gulsum gurdeep gurpreet guy
        gwen gwenda gwendolyn gwyn gwyneth gwynn hadiya hafsa hajra hal haleema hamid hamish hamza hana hanif hanna hannah hans harbinder harinder
        harjit harold haroon harpreet harriet harris harrison harry harsha harvey hasan hassan hattie hayden hayley hazel heather hector heidi helen
        helena helga henrietta henry herbert herman hettie heulwen hilary hilda hina hira holly hope horace howard hubert hugh hugo humaira husna
        hussain huw hywel iain ian ibrahim ibukun ida idris iestyn ieuan ifan ifeoma ifor ignacio ikram ilana ilona ilyas imaan imani imelda imogen
        imran ina india ines ingrid ioan ioana iona ira irena irene iris irma isaac isabel isabella isabelle isaiah isha ishaan ishaq isla ismail
        isobel israel ivan ivor ivy iwan iwona iza izabela jacek jack jackie jackson jacob jacqueline jacqui jade jagdeep jagjit jaime jake jakub
        jamal james jamie jamila jan jana jane janet janice janine janis jared jarek jaroslaw jasmin jasmine jason jasper jaspreet jaswinder javed
        javier jaya jayden jayne jaz jean jeanette jeanne jed jeff jeffrey jemima jemma jen jenna jennie jennifer jenny jeremiah jeremy jermaine
        jerome jerry jess jesse jessica jessie jill jillian jim jimmy jing jo joan joana joann joanna joanne joao jocelyn jodi jodie jody joe joel
        johan johanna johannes john johnathan johnny jojo jon jonah jonas jonathan jonny jordan jorge jose josef joseph josephine josh joshua josiah
        josie joy joyce juan juanita jude judith judy julia julian juliana julie juliet juliette junaid justin justine justyna kacper kaitlin kaleem
        kali kamal kamala kamil kamila kamran karan karen karim karin karina karl karolina kasia kasper kat katarzyna kate katerina katherine kathleen
        kathryn kathy katie katrina katy kavita kay kayleigh keeley keira keisha keith kelechi kelly kelsey kelvin ken kendra kenneth kenny keri kerry
        kev kevin keyur khadija khaled khalid kian kiera kieran kiki kim kimberley kimberly kinga kiran kirsten kirstie kirstin kirsty kit kitty kofi
        kris krishna kristen kristian kristina krystyna krzysztof kulwinder kumar kunal kwabena kwame kyle kylie kyra lakshmi lara larissa larry
        latifa latoya laura lauren laurence lauretta lauri lawrence layla lea leah leanne lee leila lena lenny leo leon leona leonard leone leonie
        leroy les lesley leslie leticia lettie lewis lewys lexi liam liana libby lidia lila lilian liliana lillian lillie lily lin lina linda lindsay
        lindsey linh lisa lise liz liza lizzie llewellyn lloyd llyr logan lois lola lorelei lorena lorenzo loretta lorna lorraine lottie lou louie
        louis louisa louise luca lucas lucia lucian lucie lucille lucinda lucy luis luisa lukas lukasz luke lydia lyn lynda lynette lynn lynne lynsey
        mabel macy maddie maddison madeleine madeline madison magda magdalena maggie mahmood mahmoud maia mair mairead maisie maja malcolm malgorzata
        malik malika manal mandeep mandy manish manjit manpreet manuel mara marc marcel marcella marcia marcin marco marcus marek margaret margarita
        margery margot maria mariam marian mariana marianne marie marilyn marina mario marion marissa mariusz marjorie mark marko marlene marlon marta
        martha martin martina martyn marvin mary maryam mason mat mateusz mathew mathilda matilda matt matteo matthew maud maura maureen maurice mavis
        max maxine maxwell maya meera meg megan mehmet mehwish mei mel melanie melinda melissa melody mercy meredith meriel merle mervyn mia micah
        michael michaela michal michele michelle miguel mihaela mihai mike mikey mikolaj mila mildred miles milica millicent millie milo min mina
        minal mindy mirela miriam misbah mitchell mohamed mohammad mohammed mohit moira molly mona monica monika monique morag morgan moses moshe
        mostafa muhammad muhammed muna munir muriel murray musa mustafa myfanwy myles myra myriam myrtle nabeel nadia nadine naeem nagina nahid naila
        naima nancy naomi narinder nasim nasreen natalia natalie natasha nathan nathaniel naveed navjot nazia nazir ned neelam neha neil nell nellie
        nesta ngozi nia niall niamh nichola nicholas nick nicky nicola nicolas nicole nicoleta nigel nigella nikhil niki nikita nikki nikola nikolas
        nils nina nisha nita nkechi noah noel nora noreen norma norman nour nuala nur nuria nusrat obi octavia odette ola olamide olga olive oliver
        olivia oluwaseun omar oonagh orla orlaith oscar osian osman otis ottilie owain owen oyin pablo padma padraig paige pam pamela paola parminder
        parveen pascal pat patience patrice patricia patrick patryk patsy patti paul paula paulette paulina pauline pavel pawel pearl pedro peggy
        penelope penny perry pete peter petra petros phil philip philippa phillip phillipa phoebe phyllis pia piers piotr pippa polly poonam poppy
        prakash pranav prashant precious preeti priscilla priti priya priyanka przemyslaw qasim quentin rabia rachael rachel radha rafael rafal raheem
        rahim rahul raj raja rajesh rajinder rajiv rakesh ralph ram ramesh ramona rana randeep ranjit raquel rasheeda rashid raul ravi ravinder ray
        raymond razia reba rebecca rebekah reece reema rees reg reggie reginald rehana reiss remi rena renata rene renee reuben rex rhea rhian
        rhiannon rhoda rhodri rhona rhonda rhys ria ricardo richard rick ricky riley rita riya rob robbie robert roberta roberto robin robyn rochelle
        rod roderick rodney rodrigo roger rohan rohit roisin roland roman romeo ron ronald ronan ronnie rory rosa rosalie rosalind rosalyn rosamund
        rosanna rosario rose roseanne rosemary rosie ross rowan rowena roxanne roy ruairi ruben ruby rudi rukhsana rupert russell ruth ryan ryszard
        saad saba sabrina sadia sadie saeed safa saffron safiya sahar sahil saima sajid sakina salah saleem salim sally salma salman sam samantha
        samina samir samira sammy samuel sana sandeep sandra sandy sangeeta sanjay sanjeev santiago sara sarah sarita sasha saskia satnam satwinder
        saul savannah scarlett scott sean sebastian seema selina selma serena sergio seth shabana shabnam shah shahid shahida shahnaz shaista shakeel
        shalini shamim shamima shane shania shanice shannon shantel sharon shaun shauna shayla shazia sheena sheila shelagh shelley sheridan sherry
        sheryl shilpa shira shirin shirley shivani shona shreya shyam sian sibusiso sid sidney sienna silas silvia simon simona simone simran sinead
        siobhan sioned sita siti siwan sobia sofia solomon sonia sonya sophia sophie sorcha spencer stacey stacy stan stanislaw stanley stefan
        stefania stella steph stephanie stephen sterling steve steven stewart stuart suad subhan sue suhail sujata sukhdeep sukhjit suki sulaiman
        suleman sultana sumaira suman sunil sunita sunny suraj suresh surinder susan susanna susannah susanne susie suzanne suzy svetlana swati sybil
        syed sylvia sylwia tabitha tahir tahira taiwo talia tam tamara tamsin tanisha tanya tara tariq tarun tasha tasneem tatiana tayyab ted teddy
        tegan temitope terence teresa teri terri terry tess tessa thandi thea thelma theo theodora theodore theresa thomas tia tiago tiffany tim
        timothy tina tobias toby todd tom tomas tomasz tommy toni tony tonya torsten tracey traci tracy travis trevor tricia trina trish trisha
        tristan tudor tunde tyler tyrone uche uma umar una unity ursula usha usman uzma val valentina valeria valerie vanda vanessa varun vasile
        vaughan venetia vera verity verna vernon veronica vic vicki vickie vicky victor vijay vikki vikram viktor viktoria vilma vimal vince vincent
        viola violet vipul vishal vivek vivian vivien vivienne vlad vladimir wai waleed wanda waqar waqas warren wasim wayne wendy wesley wiktoria
        wilfred  william willow winifred winston wojciech xander xavier xin yahya yan yasir yasmeen yasmin yasmina yetunde ying yolanda yosef
        youssef yusuf yvette yvonne zac zach zachary zack zahid zahra zain zainab zak zara zbigniew zeeshan zena zeynep zoe zofia zohaib zoya zsofia
        zubair zuzanna
        """
    );

    // Words of answers, names of wards and rooms: names only where a surname in capitals follows.
    private static readonly HashSet<string> AlsoWords = Set(
        "ali bill blessing charity constance coral daisy dan dawn dean don ed faith fern flora frank german gill grace grant guy hanna harris hazel heather holly hope india iris israel ivy jack jade jasmine jordan joy kit lee les lily lin logan mark mason mat max melody mercy miles min olive pam pat patience pearl penny poppy precious ram ray rob robin rose rowan ruby saffron sandy scarlett sterling sue sunny tam unity val verity victor violet warren willow yan ying"
    );

    public static bool Contains(string word) => Known.Contains(word);

    /// <summary>A given name that is no word of the language beside.</summary>
    public static bool IsNothingElse(string word) => Contains(word) && !AlsoWords.Contains(word);

    private static HashSet<string> Set(string names) => [.. names.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)];
}
