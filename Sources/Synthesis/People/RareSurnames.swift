// The 6,501 to 10,000 commonest surnames of the United States, the commoner first.
//
// From the same counts as `Surnames`; here the rank gives the frequency well enough.

enum RareSurnames {
  /// Names, with a star if Spanish.
  static let text = """
    Marmolejo Alvey Cashman Dave Greaves Pattison Wesson Kahl Hulbert Robin Melgoza Sherlock Allgood
    Dorsett Raab Carcamo Colombo Wescott Wilmoth Pettus Macy Reiner Claiborne Oswalt Berumen Goodall
    Cairns Tallent Wiener Gambrell Mallon Esquibel Hafner Wester Lander Ruppert Stadler Manchester
    Milian Delosreyes Zak Bushnell Corpuz Leffler Woodring Berglund Veloz Cannady Fenn Skiles Eubank
    Paulus Peppers Showers Cunha Mak Scholz Cespedes Gambino Shoup Stricker Endres Hardaway Sauter
    Macgregor Wrenn Gaylord Warnock Stlouis Turman Garofalo Roscoe Stansbury Abbey McGough Dominick
    McCandless Hartung Genovese Lemos Levinson McCafferty Hammel Kiel Shrum Rigdon Matz Beane Kranz
    Yanes Knighton Runge Benfield Peake Capone Depew Henkel Delp Lalonde Nalley Shelly Wales Kain
    Persinger Rubalcava Marron Ohare Napoli Majewski Pugliese Hazlett Shaner Greenway Kellar
    Moralez* Detweiler McMullin Devoe Reams Westerman Kizer Royce Eversole Groom Hunsaker Barrick
    Littrell Pizano Quijano Kershaw Loggins Cottle Race Dishman Brumbaugh Beachy Tatro Gehring
    Roebuck Cusick Leech Manion Martinelli Piedra Proulx Rae Turcotte Youmans Calle Hixon Egbert
    Massaro Lewin Brotherton Galbreath Burson Hammack Beauregard Frazee Standridge Forest Dore
    Vanbuskirk Donner Fidler Flatt Lattimore Maloy Carrell Townes Yen Toner Bierman Johanson Lammers
    Fall Gillum Fermin Satterwhite Runnels Heine Melson Muth Arrieta Candelario Hollowell Leak
    Marcos Nevins Roos Fricke Mach Talamantes Harriman Kenner Kitts Arora Pagel Bodine Hickerson
    Bissell Etter Messner Dyke Forester Ley Rome Ussery Daggett Frisch Boyette Coney Forde Briceno
    Haworth Parmer Brooke Amick Sawyers Willie Perron Rue Wojciechowski Calzada Poff Peavy Slusher
    Stanek Gainer Gladney Nicol Roll Ables Gottschalk Dinsmore Gerhardt Martineau McShane Finger
    Granado Staub Torrey Vital Elwood McCown Ceron Fraga Neves Batres Benge Tseng McMinn Kight Zhong
    Boley Cowen Aucoin Gott Haug Woodford Bergmann Zendejas Cate Toms Crumpton Broadnax Viveros
    Wingard Langan Musgrave Bushman Gebhardt Cobos Brooker Volz Youngs Dowdell Kessel Radke Schuh
    Abbas Dingman Guyer Chee Ding Fogel Hyder Coston Fregoso Addington Bowes Coulson Fuhrman
    Lavallee Mitchem Nissen Steelman Silvas Hostetter Killion Cool Lebeau McKibben Shim Ballenger
    Sorrentino Benham Gilstrap Jefferies Navas Kingery Toland Kurth Breckenridge Gormley Nickels
    Abrahamson Steffens Nave Vizcarra Hayman Clapper Brace Tighe Music Setzer Tinajero Thrower
    Ahumada Ayon Aikens Chiles Livengood Shih Fleury Habib Hallock Fast Takahashi Collette Hovey
    Engelhardt Koo Torgerson Bannon Burg Kuehl Bernabe Calder Gurule Eckman Villalba Kyles Wilmot
    Harrod Quijada Nieman Arzate Braddock Brauer Burford Summerville Wight Scharf Therrien Chipman
    Mingo Savino Gasper Cimino Weinberger Veach Harbaugh Acton Liddell Jeanlouis Ku Liston Pearsall
    Im Shetler Giroux Peckham Harrold Ronquillo Carley Sattler Beaumont Gloria Halbert Saiz
    Guadalupe Siu Darcy Welty Abramson Ready Cervantez* Erazo Feaster Hupp Tiffany Eades Heyward
    Jaworski Hom Eberhart Marti Burciaga Sass Swinney Koval Gasca Fortney Gwinn Cassel Jahn Cahoon
    Detwiler Moorer Eley Leland Marty Holladay Loudermilk Neary Thomasson Barrington Borg
    Dibenedetto Fordham Arguelles Holler Racine Whiteley Rubenstein Canas Gustin Holmberg Catlin
    Mirza Orcutt Brammer Cockerham Lobo Pastrana Brockway Nez Berner Chaidez* Nay Hinrichs Raper
    Summerlin Bly Renfroe Waltman Boisvert Suttles Rolle Aguinaga Dull Letourneau Moyers Bloch
    Dortch Sigala Peach Gaudet Neighbors Carballo Dones McComas Fussell Sand Pettway Hileman Toombs
    Bolinger Gilbreath Pedigo Herd Omeara Corso Eberly Sohn Sidhu Ewell Merriweather Mowry Swindle
    Whitford Biggers Omara Dillingham Gillispie Moorehead Nicely Lussier Tyndall Bent Bryce Fulk
    Southworth Sheehy Barnwell Gwin Malek Troxell Abshire Stultz Stroh Kangas Spillman Carillo Mayle
    Nigro Ecker Melcher Zurita Henshaw Leininger Nesbit Treat Blain Kindred Fears Endicott Welton
    Stotts Alatorre Castorena Parke Rodrigue Campuzano Canchola Wysocki Farnham Grigg Lindeman
    Truesdale Kissel Polley Doering Gandara Aubrey Wilborn Hooten Ousley Berkley Rinker Mapp Ernest
    Barley Cordoba Montana Lozoya Propst Maze Edgerton Carlile Glidden Hock McAtee Wittman Criss
    Shilling Millen Juliano Voelker Moten Westover Freitag Maynor Desilva Lepore Pepin Stringfellow
    Walley Deaver Gard Silas Welter Bartell Botelho Ledet Metcalfe Alfano Gamino Laureano Dai
    Huckaby Bemis Landin Poulos Creed Marsden Izzo Benn Cathcart Peden McAvoy Tingle Cataldo Thaxton
    McCaslin Miceli Stocks Labonte Aden Mattern Villalta Friel Melendrez* Rusch Kornegay Rusk Thrash
    Bible Dilworth Haught Waldo Bowler Baucom Manis Falco Menefee Newson Holst Bah Hunnicutt
    Schulman Brunelle Gaeta Fowlkes Killingsworth Lewallen Duty Millsap Boggess Revels Kunkle
    Arrowood Kulp Celestine Searle Weng Ansari Mullinax Toribio Barta Wildman Bang Howie Alexandre
    Sain Enciso Sherer Spratt Chenoweth Nasser Lemley Marcial Arzola Bonnell Rook Bidwell Lomas
    Rhone Ton Arneson Moncrief Celaya McLoughlin Rude Sisneros Hipp Valero Schutt Sheriff Hazelton
    Boutwell Lower Burress Hulett Kwak Hudspeth Maley Gaul Lunn Dufour Eichelberger Resnick Watford
    Cribbs Sites Winchell Middlebrooks Tristan Serafin Silvestri Tryon Rigney Nord Nickles Schram
    Edmonson Millet Mendieta Luker Ahearn Eckstein Mellon Quimby Weissman Pankey Campagna Ni
    Oliveros Buckles Brashear Spector Balbuena Medel Peery Santo Shealy Pete Swindell Charbonneau
    Naquin Colunga Gordillo Bybee Gast Dufresne Hudgens Melanson Schlueter Brook Cadet Goodell
    Keough Macfarlane Adames Beltz Brawner Fraire Lubin Stenger Theodore Wachter Belden Fenwick
    Feinberg Nightingale Lohman Finkelstein Futch Rick Beggs Scarlett Yap Humble Giglio Holliman
    Spikes Fullmer Maple Grube Rayford Pass Sandler Botts Cardinal Eldred Grajeda Klatt Pelkey
    Rothwell Sacks Stedman Dickenson Hinz Kates Swick Mariani Maxson McBroom Wyche Wortman Clair Via
    Wroblewski Cipriano Sok Weitzel Halliday Kell Landreth Grass Larocca Bobadilla Hackworth Alton
    Hardeman Sussman Levan Litton Poon Casale Cutter Seng Struble Cofer Spano Keister Monte Raby
    Blades Brundage Cyrus Hunley Hamman Hannigan Reiser Jessen Crim Lykins Mellott Pisano Yingling
    Devaney Staats Delvecchio Gurney Amezquita Burmeister Macaluso Moffatt Rolfe Crozier Surratt
    Boldt Gendron Rogan Haygood Ewald Liggett Dirks Arruda Dehaven Callan Ebersole Zorn Wacker
    Alejandre Mercurio Leverett Torre Croteau Hollifield Cargill Lacombe Tarin Midkiff Duck Eckhardt
    Acree Cassady Ogletree Ung Antonelli Leduc Rhyne Zander Batchelder Chick Kirschner Dabbs Bhatia
    Schlabach Gama Shanley Wolter McCowan Cleaver Findlay Oxford Kulkarni Morfin Froehlich Bostwick
    Lodge Hou Maria Hassler Wulf Bosco Menke Trott Crossman Valley Edmiston Suber Lapierre Roof
    Fanelli Wrobel Zou Chea Grullon Bonney Cauley Chesney Marotta Perri Breslin Swart Digiovanni
    Gatto Matsumoto Standley Tharpe Tower Beamon Nealy Woolf Kiger Marinelli Conard Raygoza Astorga
    Bee Firestone Tolman Deel Fontes Thiele Weese Garver Warrington Behm Blackford Seymore Edward
    Fetters McInerney Topete Balch Mejias Rabe Deen McFarlin Dressler Oseguera Bessette Shropshire
    Drum Swaney Shockey Yamada Herren Hinshaw Boyett Hance Lambright Beaton Ruhl Cavender Walk
    Calixto Fillmore Guillot Peguero Sy Atencio Dehoyos Zermeno Bilodeau Blizzard Kaminsky Spina
    Whitener Smock Looper Garzon Canterbury Leatherwood Maddux Terrones Garfield Olea Boden Hepler
    Vong Annis Ressler Wargo Cantor Jiles Espiritu Lindemann Cureton Korte Messinger Raymer Chisolm
    Cullum Markowitz Seger More McQuade Duquette Shuster Hans Eldredge Hallmark Tarrant Bridgeman
    Hammon Pell Qiu Judson Englert Huck Moxley Danley Perreault Caudillo Almendarez* Kolar Messier
    Kilby Stivers Ivie Leopold Merida Tung Wanner Lazarus Conlin Ealy Kean Barbieri Croom Fudge
    Hermes Jeffcoat Landes Levasseur Kroeger Tai Coen Converse Pfeffer Teasley Toma Knepp Eiler
    Otten Hertel Tessier Arbuckle Towers Archambault Moultrie Hilburn Maroney Reisinger Lasher
    Hector Otte Sunderland Devera Rozier Sala Urquhart Wideman Mars Yancy Borrero Vanhouten Wilfong
    Cozart Eidson Odum Owings Curcio Timberlake Simmonds Smythe Sartin Soucy Claypool Dement
    Butterworth Mertens Renshaw Peele Bachmann Donegan Mishra Plumb Smedley Tooley Glisson Go
    Encinas Minnich Rushton Urbano Saito Kasten Raphael Malin Colston Snapp Alas Bottoms Jager Maye
    Melville Burkey Poteet Timms Moynihan Sandstrom Brann Heuer Orange Weidman Grimaldi Halter Pigg
    Stites Zabala Aitken Grizzle Paiz Brogdon Walcott Kerby Abate Ito Tippett Caine Carlsen Tittle
    McGuinness Winger Lent Stgermain Strang Birdwell Gober Puryear Kowal Matt Hartford Pilkington
    Desjardins Gillman Tester Knorr Moorhead Niemeyer Coomer Seibel Utter Waring Whitted Kellner
    Ratcliffe Wine Flake Chicas Depalma Espitia Kellam Kushner Bevins Breton Drown Humbert Merz
    Nussbaum Pascua Gerhart Alleman Srinivasan Lingle Mathison Oxley Krieg Schmucker Mote Cosentino
    Santangelo Tabb Delreal Casares Chua Clare Stickney Won Weisman Buller Straight Diller Lasley
    Mortenson Bussell Lail McNew Tullis Bieber Dingle Stockdale Theobald Highsmith Till Higley Esser
    Hardiman Macdougall McCready Paschall Wisner Favors Warnick Forsberg Labbe Beaudry Witham
    Vanness Kilburn Litchfield Atwater Ballentine Herald Lillie Bradfield Depriest Gideon McNaughton
    Tao Beckford Dixson Harvell Laskowski Ramer Carleton Heise Saddler Morell Novoa Woodland Noyola
    Chenault Harner Bedwell Dambrosio Dimarco Albin Fortson Fehr Marchetti Mercedes Niemi Hinkley
    Grewal Mangrum Howarth McCollough Husted Witter Fragoso Gluck Saltzman Strachan Arceo Bumgardner
    Henninger Akhtar Mattos Nero Hertz Clift Marcano Jeon Kittle Kellerman Sabol Wert Belle Greeley
    Ippolito Doggett Tucci Hackman Perera Charron Desir Mullaney Turek Gerken Grote Thies Danforth
    Shope Higuera Shiver Whitacre Danko Huertas Londono Newport Dunlop Shouse Drennan Janis Powe
    Reveles Sanjuan Thurber Bloomer Holston Moise Poynter Dicks Mori Prevost Selman Gambill Hinckley
    Percy Dutra Gordy Hopp Sperling Paden Look Cortese Glasser Butz Alcazar Kershner Bloodworth Yung
    Pompa Doster Roseberry Angus Brian Seltzer Borkowski Florio Leasure Mullens Snelling Sotomayor
    Derry Mensah Moller Boozer Plourde Cottingham McCourt Bakken Eugene Shoemake Crank Pendley
    Horgan Banker Charley Dandridge Pasillas McGlynn Plumley Fritsch Mackinnon Rein Gallaher
    Gilliard Natividad Heaney Llanes Worthen Maines Ou Strasser Gallimore Russel Brawley Reidy
    Hartsfield Bunton Barefoot Bibbs Waldon Sikorski Sutphin Huntsman McAuley Pegram Niemann
    Sweitzer Wilkey Auger Margolis Schuck Sundberg Driskell Gehrke Gregor Reina Wages Kinsella
    Petrillo Souders Binns Autrey Laux Newlin Roop Barto Constant Motta Sanfilippo Basinger
    Desmarais Kessinger Neu Paradise Gales Riccio Rutland Blosser Waddle Tesch Wirtz Deas Mele
    Nottingham Czarnecki Quackenbush Welling Alleyne Olin Trusty Papp Gagliano Beech Nilsen
    Tarantino Harville Nipper Skelly Coss Halterman Towle Cheeks Harbour Hartz Terwilliger Bednar
    Killen Pinder Colella Lechner Tillotson Chancellor McCutchen Shults Countryman Moton Treece
    Trussell Penland Philpott Crandell Mickle Murguia Zack Kittrell Isham Norfleet Sokolowski
    Steinman Breuer Dicarlo Haws Depaz Willman Battista Borchardt Kastner McAnally Pelfrey Derose
    Karns McEachern Arcos Adelman Josey Kamp Rosson Reiff Shoop Yousif McAndrew Seeger Templin
    Cordeiro Kaul Tetreault Bowyer Dey Espana Pawlak Bunce Carrero Lakin Markel Polson Giffin
    Fulford Nystrom Schreck Abdallah Charette Halpern Kirkham Dantzler Griner Gullett Ronan Cleland
    Hagedorn Ketcham McEntire Palladino Bevan Copenhaver Felker Yoshida Almodovar Ashburn Lafond
    Lawyer Pastore Rabon Chancey Cowden Fant Kreger Krull Elledge Fiske Ginsberg Gorton Tennyson
    Eddings Kindle Force Jessee Polite Blakeney Haider McCarley Boykins Jacquez* Kinley Holifield
    Jost Lovely Shulman Carraway Knopp Gilles Villavicencio Brannen Feeley Trail Debord Sheaffer
    Gillard Medford Holstein Stiffler Demars Flickinger Meissner Winkelman Almanzar Burnell Gusman
    Laborde Burrus Kania June Lydon Pursley Llanos Mancia Murchison Rodney Dunson Issa Mangold Deans
    Bixby Cavanagh Hockenberry Rosenblum Wilkens Erdmann Mastin Champlin Klassen Muldoon Belmonte
    Brodsky Gamache Crew Anson Rye Shuck Armentrout Winkle Bing Rennie Farfan Slay Jerez* Krupa
    Deoliveira Weekley Hardie Rhee Stroman Basso Heiman Lauderdale Lesher Grosso Wilcher Mayne
    Shubert Thoma Brownfield Householder Chatham Fitzwater Sinha McPhee Crumley Loos Paquin Armitage
    Hoey Jun Kimura Klink Schuette Granillo Kucera Nunnally Presnell Wald Crafton Ensley Lark Hazard
    Roger Brodeur Collard Eklund Haberman Kennon Stella Creek Finnerty Jordon Kaczmarek Scheffler
    Boger Delapena Digiacomo Mackin Severino Vella Teter Lowther McAbee Borst Jason Woosley
    Fortunato Lobato Macomber Riggle Gallup Matamoros Pitchford Sessoms Asuncion Lamp Prouty Delisle
    Hartsell Heid Risley Ji Galante Lucia Sheth Hibbert Surber Bosse Fontanez* Rayner Jahnke Bonin
    Canning Polito Colucci Dearman Larrabee Chery Soileau Latorre Emmert Krol Lakey Rochester
    Bonnett Freeze Parkin Corrado Murphree Blatt Wendell Chauvin Croy Durkee Prickett Bullington
    Edison Kugler Borland Bigler Delcastillo Duren Huth Murphey Craver Mickey Piercy Triana Caplan
    Pellegrini Rademacher Leitner Mains Man Stoops Winans Duffield Cueva Stuck Hinojos Macarthur
    Soles Beadle Cothran Tutt Yusuf Livesay Wiser Kerner Obryant Kanter Jump Dulin Lal Maus Rosier
    Bergin Placencia Benford Blackshear Ice Rembert Roseman Schiff Brainard Eady Hoard Lovelady
    Widner Vannoy Jeanpierre Kiss Northrop Durfee Hafer Press Scudder Steinbach Malley Rideout
    Steiger Woodhouse McGlothlin Odle Raleigh Michalak Mo Kantor Auguste Beamer Faith Fleischer
    Slavin Bowker Krall Janke Sawicki Hollar Kapp Largent Jardine Tupper Grainger Renfrow Densmore
    Funkhouser Eskridge Schooley Souder Wadley Graybill Riegel Tollefson Hazzard Jessop Despain
    Frisby Strouse Ambrosio Caruthers Shabazz Hiles Mecham Straw Brunk Sumrall Dewberry Housley
    Mounts Taliaferro Daye Houlihan Schade Popovich Bressler Iyer Mahone Ardoin Greenleaf Rentz
    Dunford Matus Kalinowski Priester Ricciardi Michaelson Simental Zuber Devereaux Vierra Trost
    Salamanca Townley Board McGarvey Mulvey Pohlman Fetter Valera Halley Carlo Makowski Sigman Higa
    Schlesinger Spry Lavery Aston Hermanson Alvis Carrick Sternberg Heron Janson Knepper Kutz Lukas
    Mike Winton McKinzie Hewlett Kalman Knuth Schaffner Buckler Cater Zamorano Stallard Braley
    Ceniceros Lair Wardell Hagood Lillard Campana Bhatti Maurice Hake Peachey Dameron Colman Jessie
    Desousa Eddins Esteves Lema Rost Rummel Bergquist Dimaggio Geiser Holzer Linderman Springs
    Congdon Gilroy Mier Morano Drumm Pollak Edson Gilreath Maiden Cesar Danna Lepe Rothstein Shroyer
    Stutz Alderete Boulware Grimmett Corpus Vineyard Patti Braithwaite Virgen Burlingame Lease Metts
    Groh Rondeau Reinhard Matute Cann Lebrun Horta Frink Sirois Trump Alder Mazzola Quinteros Tinney
    Halcomb Earhart Becerril Crowther Sharif Dills Ramage Callis Deville Ericksen Pereyra Poulsen
    Bogard Mefford Stetson Kurz Hubbs Aho Aman Frisbie Coddington Segarra Sainz Brazell Burdett
    Demello Santibanez* Shedd Lepage Geier Kale Pahl Pegues Senior Coursey Marvel Sines Mathers
    Drain Tunstall Essex Moretti Reep Bridgewater Mannino Ludlow Stengel Bilbrey Earp Jesse Louden
    Wendling Arms Blaney Carruth Hilario Petrone Stelly McElhaney McGann Ram Winner Birchfield
    Blaisdell Lotz Riehl Shutt Boe Gress Lafave Barwick Defelice Silverio Bove Eder Eilers Manrique
    Vancleave Fitz Kobayashi Salamone Pal Weathersby Domingue Merryman Schock Zeman Harty Smeltzer
    Lezama Conwell Hudnall Ciccone Franck Kimber Sather Whisenant Kenna Hurlburt Leyba Willette
    Eskew Millett Weise Cueto Bertsch Haack Shears Alter Dowden Dash Neale Work Liggins Mitchum
    Wheelock Ivanov Germany McGowen Lacour Borowski Felt Dungan Fleetwood Gribble Heng McGrady Roca
    Caddell Caulfield Marrone Mellinger Scarberry Hansel List Pifer Teller Christen Towner Zucker
    Solares Zalewski Core Gulledge Krishnan Rankins Argo Bracy Kerwin Waites Hollingshead McSweeney
    Chasteen Hedge Wessels Zacharias Shanklin Lasalle Weeden Burdine Cancel Reichard Anand Silvey
    Casella Jemison Bibb Blakey Burkes Kass Behr Ekstrom Ginter Leeds Kapoor Hufford Bos Callejas
    Weintraub Merkle Isenberg McKim Murdoch Patch Alvares Boney Ugalde Chabot McGaha Wexler Prine
    Schall Deitz Feist Garretson Remy Swinson Adorno Zazueta Gardea Hersey Forehand Millican Rhine
    Swink Veras Nicks Wickman Ospina Traver Vidales Andujar Lares Pray Wolters Shahan Avilez* Kallas
    Lansing Roberto Stalnaker Just Gish Kuang Neiman Hatter Kircher Lockridge Nuss Ming Raymundo
    Delucia Lainez* Ortez* Glasscock Grundy Knighten Krouse Swiger Heins Plowman Rourke Werth Chien
    Tobey Baskerville Gilkey Berk Grindstaff Isley Trevizo Wiebe Bitner Masse Marini Mui Seabolt
    Shackleford Licata Stansberry Boutin Kam Lemmons Pumphrey Hanner Stoffel Westerfield Karcher Tye
    Avitia Everette Saez Bouldin Files Henn Pye Goings Shao Sullins McElveen Wolfson Hine McVicker
    Partain Musa Peer Bernhard Dann Eliason Hosey Moctezuma Imhoff Oleson Reh Wille Given Lorenzen
    Mauk Nyberg Sanger Florian Zuckerman Geraci Sack Crotty Hathcock McRoberts Pasquale Pavlik Sin
    Ober Belisle Vogler Krick Loring Vanhook Lambrecht Willhite Sudduth Brim Nowakowski Peart Zabel
    Villela Romans Coblentz McAlpine Roberge Clardy Fabela Lonergan Norvell Perrotta Bucio Leftwich
    Molitor Peluso Provenzano Saba Dunigan Flower Saini Wolverton Mistry Retana Bonanno Cottrill
    Meadors Pharr Stiltner Stoller Vaillancourt Boddie Pinkham Colter Cusack Hedden Merry Sedillo
    Parrett Sweatt Bailon Bowerman Dunston Marano Bechtold Breault Villafuerte Youssef Cover Kautz
    Licea Barbera Chadwell Drews Lutes Hoyos Zaman Alcocer Bretz Xia Cirillo Sheffer Phares Gailey
    Watterson Brittingham Laflamme Paulin Oday Rosner Siegfried Stanger Applewhite Geddes McMurry
    Hollon Lesser Bisson Langham Lefler Vereen Diorio Lambeth Ruch Embrey Wentzel Amado Malcom
    Santini Tarpley Brigman Corum Jasinski Shiflett Billington Groover Dear Marine Ruan Heinen Stapp
    Claus Kubiak Lerch Blumenthal Sloane Scheller Freer Southwick Trivedi Cropper Kersten Pinter
    Klingler Miele Broadwater Epley Robinett Dunphy Ghosh Glassman Lahr Marten Weigand Godin Sealey
    Horstman Nickelson Galligan Andresen Cram Ancheta Keele Zhen Blackmore Koger Blackstone Dail
    Kammerer Villagran Clyde Confer Starcher Troup Lavalley Marrow Cauthen Delorenzo Diedrich
    Ferrier Mendonca Wines Deegan Perlman Lafontaine Colgan Fleenor Braddy Markus Routh Spindler
    Adamo Dame Harshman Mellor Bresnahan McGuigan Bolick Chandra Loo Hartin Chafin Chon Northern
    Ormsby Trigg Helsel Lough Rettig Morman Hubble Lafountain Lindell Rehm Coots Crossland Patricio
    Strayer Stromberg Fiorentino Turgeon Heater Nolt Gillam Hames Uy Cogan Disney Motes Rafael
    Sequeira Hirst Quesenberry Caesar Eakin Julius Traynor Garwood Marrufo Paugh Lino McPeak Stonge
    Loney Lua Partlow Batt Baptista Billy Barthel Canela Chai Emmett Cornelison Player Sison Skeens
    Delay Ansley Everitt Grinnell Lipinski Rossetti Campion Haven Blas Glazier Lieu Castelan Oconner
    Hartline Linehan Munos Nations Borjas Hanke McCarron Shavers Beckmann Plasencia Wiggs Hetzel
    Luedtke Snavely Fortuna Persons Broadbent Lindo Bazemore Chapple Frith Hamner Wunderlich Roan
    Buettner Cristobal Gulick McElwee Monteleone Senter Bellows Lindahl Oceguera Secrest Polo
    Benning Uriarte Varnado Merrifield Whitesell Koh Nice Dart Custodio Hau Rael Ullrich Anzalone
    Lennox Sale Blow Josephson McChesney Nick Hersh Hoyer Maine Pavon Brack Fey Jo Wiest Springfield
    Vanhoose Enders Sankey Tafolla Privett Berard Beene Binion Bolding McAdoo Lueck Tomaszewski Auer
    Cribb Elkin Hendren Haughton Molinar Waterhouse Hassett Valtierra Lathan Addis McCusker Murtha
    Rupe Manalo Wimer Askins Mishler Redwine Collum Mendosa Saeed Pletcher Sunday Adamski Giardina
    Priebe Speaks Stouffer Trull Adan Comfort Goodnight Sealy Steck Tolle Glidewell Jacobi Tincher
    Boos Blakeslee Caston Chinchilla Glennon Goldenberg Tims Stamey Joaquin Strahan Haugh Lowrance
    Hawn Hearne Lasky McKown Posadas Rochelle Shotwell Tasker Bobb Liberty Klingensmith Reinhold
    Roemer Scalise Fetzer Silvestre Cobian Dupuy Jimerson Fleischman Samano Sustaita Tian Purser
    Schumaker Sibert Threatt Hoekstra Jim Rabinowitz Rives Wagers Demaio Stutts Bankhead Lamontagne
    Grieco Helgeson Lesko Scala Yaeger Eide Preece Storer Swanger Kerber Attaway Lenoir Bozarth
    Fulks Choudhury Averill Baugher Esh Lavergne Vandusen Oney McGlone Laurie Porto Trader Bennet
    Brokaw Rhode Tadlock Basurto Culley Kost Reynaga Bogue Kennett Kinsman Smitherman Tressler Waid
    Cui Legaspi Talton Thiessen Mill Rainer Bakke Barna Cabrales Krawczyk Tweedy Berkey Gingrich
    Record Marable Sickler Deleo Jakubowski Kellett Salzman Pandya Riker Woodside Cluff Grammer
    Calderone Markowski Trimmer Loyola Spies Lemire Tarter Creasy Cullins Mansell Clack Hohman Stang
    Leboeuf Scheel Heald Heitman Diez Dougan Gibb Slusser Shamblin Halvorsen Kropp Spitz Chiasson
    Dahlberg Fann Giannini Hoehn Robillard Amoroso Doak Hartle Staab Nauman Six Barreras Bish
    Elswick Griffen Havard Soukup Maughan Antone Banegas Cavallaro Keffer Niehaus Oyler Pasley
    Smithers Bickham Klimek Leonhardt Lingenfelter Kratzer Rosenblatt Dunkin Lindholm Navarrette
    Korman Bomar Bukowski Ingham Trainer Vallejos Ostrom Lampert Altieri Helfrich Goldfarb Husband
    Schuyler Brockington Hepburn Arciniega Massengill McCammon Acord Morillo Camper Carlyle Devault
    Ebner Cloyd Demaria Donahoe Mundt Callison Hendley Wear Dare Lines Liss Phinney Ringler Recker
    Sultana Canaday Schuller Vences Copp Foxworth Vanzandt Frechette Hennings Perna Bova Doctor
    Dunagan Geraghty Poteat Averett Dillow Pare Siciliano Byington Hovis Borton Pineiro Elia Kempton
    Brunette Edinger Moose Tague Samayoa Weakley Claussen Spiker Alverson Caviness Laine Romer
    Severance Buggs Johannes Lenard Kayser Meisner Stork Albino Guth Swartzentruber Berens Hoopes
    McBrayer Quinton Stalker Trieu Bulger Gurung Soltero Spradling Chmielewski Geter Alamo Balogh
    Bork Ricardo Bethune Grams Hessler Bradberry Falconer Rowlett Wehner Blomquist Durso Berge
    Clemmer McGruder Geronimo Subramanian Matherne Pick Recio Zaleski Antonucci Christner Tavera
    Banning Borrelli Shaheen Garry Guaman Hoban Cavallo Standifer Kinne Manna Poulson Soni Walczak
    Peet Spradley Aubin Hamid Noon Quist Scalf Teng Arizmendi Manor Umanzor Wathen Lundin Holleman
    Simonsen Bedoya Brathwaite Joubert Schirmer Wager Quade Rimmer Garton Pickle Kettler Baig Bye
    Ebel Gaughan Topping Beery Sahagun Naugle Sowards Spinner Buckland Cripe Frederickson Mosely
    Ogilvie Dsouza Tart Thibeault Zellner Alsup Harber Hord Krajewski Tepper Ayer Culberson
    McMillion Mikesell Dinger Ang Harshbarger Catania Spaeth Khang Violette Carle Darrah Haviland
    Mentzer Brickey Cardinale Grafton Lamothe Aker Bugg Crisostomo Eddington Schoenfeld Absher Davie
    Harsh Bose Arney Kisner Sobel Obando Garren Heinemann Hetherington Joshua Stenson Braga
    Echavarria Lampley Arp Karam Towery Cicero Holmquist Leader Shearin Hendon Rebollar Sill Beacham
    Galli Revis Delacerda Mask Misner Sayer Schechter Enoch Finke Hartfield Guillermo Scheid Bakker
    Pinzon Raza Woodrum Baty Dice Kegley Cendejas Hiner Bicknell Costantino Hoelscher Roux Ben
    Keever Bolger Eaddy Lundeen Monette Sharon Cogswell Newbold Seaver Swett Kleinman Wingert Gaylor
    Sabatino Cuenca Duprey Morais Reif Backer Blakeman Holub Courville Wethington Mardis Bains Eisen
    Nassar Benedetto Pitzer Songer Palazzolo Alessi Guerrier Leath Trueblood Roane Coreas Durante
    Partee Hornberger Keesee Cascio Gebhart Hackler Xavier Wilken Azar Paiva Yarnell Bash Gunning
    Belmont Palmisano Rode Sultan Anderton Chesnut Chouinard Gust Pecoraro Tunnell Durrett Glazer
    Lamoureux Delavega Hellman Jumper Bhakta Dinardo Kennelly Faught Oliveri Naumann Schleicher
    Shear Didonato Hegarty Higbee Losey Maney Speakman Vanlandingham Berardi Kummer Tedford
    Wieczorek Garrard Blanc Escudero Kunze Boltz Scholten Stjean Wamsley Paramo Castello Geis
    Meekins Charleston Rachal Stanfill Brough Reimers Vanzant Agrawal Dilorenzo Hedlund Hering
    Neufeld Seth Vancamp Culler Mahmoud Feltner Gigliotti Halford Hallam Redfern Seagraves Damore
    Elbert Haskin Rank Mandell Wardlaw Laurence Mower Pascoe Trautman Widmer Nevels Egger Vale
    Felice Poppe Suttle Frakes Strode Crispin Athey Clymer Dunkle Fryman Salmons Hedgepeth Lefever
    Raven Tingley McCalla Phoenix Bacchus Frady Ramsdell Tanksley Bainbridge Hargraves Wash Latour
    Nichol Deacon Maxie Paynter Rizvi Penton Fenske Hollaway Jowers Struck Channell Rakes Bjork
    Percival Saleem Ariza Davy Fessler Hagans Parekh Rossiter Trexler Petrick McClurg Shenk Polak
    Reader Thrift Stagg Rehman Yowell Gorrell Loughlin Chico Jeffreys Cavin Colangelo Lacasse Vara
    Arechiga Cruise Patty Range Brewton Trantham Casias Poor Trumble Goto Mahar McCullum Pendergast
    Say Foran Whisenhunt Donoghue Noto Vos Holsinger Longmire Mathewson Saville Starke Batey Dieter
    Zapien Cordle Moline Mulvaney Najar Rone Sherwin Heyer Polston Woolfolk Eisner Hungerford
    Prejean Starrett Castelli Mauer Canavan Depasquale Rudisill Anselmo Malott Ohalloran Olivieri
    Riccardi Schuetz Buzzard Mosquera Rowles Cavalier Ney Bittle Haldeman Kernan Morello Durrant
    Herb Pelham Rutz Velazco Denmark Oboyle Brinkerhoff Decosta Hockett Telford Brisson Farlow
    Hartsock Reneau Tena Biles Santucci Dake Bingaman Lineberry Dewald Drago Mountain Portis Knisley
    Soltis Ayotte Billiot Ugarte Blakemore Dole Nuttall Palmore Stamp Terranova Belknap Labarge
    Reeser Urbanski Gwynn Millsaps Resch Schiavone Stribling Chacko Fruge Janik Ackerson Coco
    Driskill Stickler Tapley Chamblee Howze Montejano Everly Lan Mijares Pellerin Penick Seguin Vyas
    Deem Ruddy Maitland McCully Osterman Peay Guay Lagos Krone Paladino Wightman Srivastava Eiland
    Mettler Tso Kenworthy Lavine Lore Mancha Olney Shock Stolz Xue Grill Horwitz McCarroll Nickens
    Normand Oshaughnessy Parkes Railey Whitton Montalbano Provencher Schantz Twomey Courson Alpert
    Camden Crippen Goines Hockman Boutte Palencia Brazier Dustin Hoggard Devers Throckmorton
    Blanding Furlow Warr Bolyard Brick Drexler Jurgens Nace Pauly Sarno Featherstone Leitch Boughton
    Frampton Hasson Merced Million Goyette Grable Line Southall Chavers Guillaume Hocker Sonnenberg
    Balk Leek Spielman Cerny Hamlet Shoaf Sword Byer Jaques Littles
    """
}
