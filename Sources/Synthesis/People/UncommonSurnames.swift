// The 3,001 to 6,500 commonest surnames of the United States, the commoner first.
//
// From the same counts as `Surnames`; here the rank gives the frequency well enough.

enum UncommonSurnames {
  /// Names, with a star if Spanish.
  static let text = """
    Christianson Fortner Gilman Cecil France Turpin Greenfield Mize Selby Cotter New Fontaine
    Valladares Edgar Forman Hannon Reedy Galvin Doughty Beckwith Fraley Allan Beauchamp Viera
    Moffett Stuckey Brumfield Lankford Bolanos Cyr Shanks O'Sullivan Delvalle Hite Arenas Tomlin
    Cardwell Milam Bowie Halverson Speer Amaro McMillian Ponder Beckett Applegate Larue Hudgins
    Paxton Martins Fortune Bair Dorman Neville Rains Smalley Lamar Holton Patten Harlow Vue Marx
    Sommers Kolb Morrell Havens Brice Finnegan Soares Godoy Carl Hildebrand Merino Rawls Rao Mello
    Blakely McAlister Lyman Harkins Sommer McHenry Cason Faulk Wharton Bigelow Helm Bull Dockery
    Thai Matias Boland Spain Jain Cowart Brothers Fine Alcaraz Pulliam Benner Scanlon Menéndez*
    Nolasco Wallis Jacobo Branson Simpkins Ramon Whatley Lewandowski Quinonez* Cepeda Botello
    Watters Barclay Grissom Cadena Canfield Edge Cota Perrin Haro McAdams Keeler Perea Menard Ricci
    Burkholder Poindexter Coyne Shackelford Ellington Krieger Ridley Troutman Tello Nielson Cary
    Irby Ruelas Grigsby Maciel Paulino Steffen Blalock Levesque Forsythe Newby Lor Sample Barbee
    Butterfield Franz Keane Gooch Baumgartner Devore Hyman Wenzel Janssen Lauer Gresham Fennell Vest
    Grogan Schmid Rupp Corrigan Breeden Gossett Causey Waugh Roush Zamudio Mancini Withers Sisson
    Pepper Choate Tolentino Whelan Yan McNeely Corrales Murrell Brownlee Fultz Harlan Lindquist
    Gooden Whiteside Gardiner Rodas Haggerty Shuler Garvey Cardoso Carman Nettles Burdette
    Villagomez* Apodaca Royer Colby Daily Hammons Pemberton Wellman Montague Gaspar Paulsen
    Castellano Harwood Victor Bronson Stanfield Ruvalcaba Newsom Shipp Dao Wren Sage Brockman Nino
    Parent Lenz Keck Houghton Noe Bunn South Kopp Snowden Bruns Martell Boyles Camarena Moe Herzog
    Kiefer Ayres Clary Amin Warden Muir Samson Ezell Switzer Pardo Eller Mullin Infante Kroll Rivero
    Sauceda Zielinski Jeffrey Ragan Bostic Krebs Camarillo Urena Peek Seeley Strand Wyman Grooms
    Barba Beers Freitas Byrnes Ness Estevez* Alanis Keefe Llamas Morley Brackett Lively Leahy Sell
    Mortensen Domingo Fanning Palumbo Hartmann Dial Pino Needham Wheat Tsai Nagle Sifuentes Hamel
    Landeros Massie Pedroza Morey Dees Larios Brant Carvalho Miguel Agee Elrod McLemore Kuntz Pak
    O'Toole Hardwick Skidmore Seibert Briseno Worrell Nolen Hardesty Pauley Haddad Reiter Dunaway
    Van Robins Laney Custer Gaither Vicente Wolford Danner Gatlin Dunning Salcido Wilde Somers
    Delagarza Plunkett McCloskey Mendiola Medlin Millan Boehm Marr Drury Lennon March Horan
    Christenson Arana Jose Beaulieu Bone Feng Eng Farrow Islam Stowe Olguin Younger Toro Kitchens
    Clawson Libby Crider Newkirk Malcolm Montenegro Gulley Maples Galarza Wenger Zeller Carbone
    Maxey Narvaez* Peng Pichardo Stepp Florez* Terrazas Ahn McIntire Pullen Phelan Charlton Parry
    Vail Schrock Hiller Iglesias Bayer Sager Kinder Cedillo Koontz Villatoro Oshea Kimmel Conti
    Behrens Turley Acker Crist Kemper Currier Broderick Waldrop Lemke Snead Seifert Flannery Ingle
    Ratcliff Olivo Winchester Judge Serrato Ambriz Gandy Sales Fogle Páez Brinkman Jin Conde Monson
    Etheridge Vieira Griswold Gaskins McClanahan Seward Westmoreland Chao Rand Anglin Poston
    Severson Comstock Windham Hubert Grantham Fugate Noll Lafferty McMillen Garnett Healey Burge
    Aldana Kozlowski Keegan Turk Tom Reichert Deguzman Paniagua Dupont Skipper Higgs Venable Bagwell
    Karr Wicker Liles Carrion Fang Maya Ferry Marvin Quinlan Minter Cosby Barksdale Tisdale Meador
    Sikes Hanlon Easton Peyton Rojo Motley Ballesteros Lindley Caputo Steed Penny Hiatt Luciano
    Israel Crooks Searcy Logsdon Culbertson Glaser Weems McCallum Neil Leger Wayne Hollins Leigh
    Mendenhall Dorn Tavarez* Sowers Andrus Glick Everhart Ahrens Deluna Chapin Hodgson Niles Lanham
    Mendes Weiler Lindberg Valdovinos Colwell Earley Murry Culpepper Broome Shore Barreto Correia
    McDuffie Betz Alderman Tice Desantis Ashworth Tafoya Pfeifer Boudreau Dexter Isom Mattox Box
    Montez* Martens Son Joshi Moffitt Schweitzer Caro Kasper Vines Dehart Perdomo Eggleston Shi
    Bills Allard Kirchner Faber Layman Calvillo Sanborn Harter Tuck Mauldin Nilson Blaylock Colburn
    Luo Moriarty Starling Haller Mears Thorn Bahena Curiel Stine Catalano Beckham Ashcraft Haag Kunz
    Abney Albertson Littleton Hallman Cone McNabb Stephen Free Upchurch Wadsworth Partridge Hawes
    Osman Wirth Gilley Isbell Chamberlin Olmos Storm Quach Groff Mackay Thiel Agnew Aceves Jay
    McCarter Lebron Schott Kuykendall Ye Chou Caswell Weinberg McMurray Zook Musser Canada Haskell
    Witte Johansen Delrio Guenther Taggart Renfro Schindler Huey Clemente Lomax Reddick Chaffin
    Broyles Coombs Lucio Quarles Fisk Gable Echevarria Parkinson Albers Jeffery Sutter Lindstrom
    Badillo Higdon Thatcher Weis Doll Dix Keeton Whitworth Majors Card Dover Latimer Cha Melo Keaton
    Handley Syed Ledezma Binder Olivarez* Xie Kelleher Counts Mancuso Colson Noyes Heckman Mosqueda
    Littlefield Tinoco Luce Kohn Horowitz Legg Harder Bess Bohannon Mayorga Willson Gall Artis Saleh
    Rawlings Stpierre Wynne Jasper Luttrell Camargo Hedges Brandenburg Straub Bernier Villareal
    Tyree Sowell Knoll Manzano Fiore Paquette Bivens Frick Homan Ong Madera Taveras Wei Fulmer
    Amaral Shull Koehn Truitt Echeverria Keefer McCune Cable Freed Loveless Wilbur Gracia Stacey
    Ostrander Mangum Staggs Curtin Saxton Gagne Hackney Findley Holtz Glynn Scroggins Packard
    Antoine Wicks Kunkel Guest Vaught Close Feeney Smyth Sibley Fairbanks Cockrell Haugen McClung
    Poirier Perryman Cosgrove Mahon Salerno Mundy Timm Swisher Hardman Lafleur Toler Cohn Seaton
    Ashford Dallas Batchelor Calvin Cedeno Lavoie Deloach Vuong Neill Irvine Jolley Resendez* Noland
    Cousins Mull Hasan Jacoby Edmond Swafford Derrick Abarca Martines Deutsch Woodworth Thigpen
    Andre McGrew Scholl Tarver Clough Hennessy Rosenbaum Stull Bolen Reno McFarlane Hulsey Seal Roby
    Ripley Palomino McWhorter Harry Rafferty Jurado Lumpkin Kohl Bratcher Toscano Bratton Evers
    Fahey Gaona Keeney Trapp Ocasio Neeley Wiese Maas Joe Furman Whitson Bohn Bourne Hanes Ruggiero
    Fitzsimmons Luis Bobo Rueda Headley Horst Sturm Reinhart McNutt McCutcheon Tu Galicia Javier
    Demers Biddle Brill Hoppe Shay Farrington Landon Coble Beall Laster Proffitt Wheaton Casanova
    Collado Islas Bader Hoy Sweat Hofmann Hoyle Peter Maki Bowens Stutzman Lea Klinger Buss Florence
    Hussey Smoot Dugger Bittner Soliz Runyon Pitt Ainsworth Blocker Calkins Gaddis Strom McClintock
    Worden Dube McCombs Zink Schiller Jerome Rickard Ling Burney Volk Jang Avina Gantt Cordell
    Gingerich Forster Olivera Melgar Knudsen Slocum Smail Hoke Leong Lawless Mariano Ruby Sander
    Buford Mayhew Merriman Cady See Tully Glasgow Breedlove Gerard Register Kovacs Davey Redden Goad
    Goebel Lazaro Erb Putman Eads Martel Reimer Borders Pickard Pond Gallant Kee Greenlee Packer
    Taft Nunley Jonas Shuman Belton Barnhill Kovach Moreira Moreau Halstead Fredrickson Sanabria
    Goble Crutchfield Loza Sturgeon Kidwell Nicolas Clarkson Mullis Beattie Sigler Neuman Sevilla
    Pollack Ridgeway Bourque Rauch Wilks Jankowski Simonson Kwan Evangelista Rau Lozada Canady
    Faircloth Batson Popp Dunne Keeling Teal Hamblin Greiner Holly To Yun Aiello Baptiste Grice
    Freedman Bergstrom Clausen Chew Ammons Haase Outlaw Sabo Deng Teixeira Lapointe Colley Galbraith
    Miramontes Carvajal Cranford Strain Partida Stubblefield Grabowski Vickery Loy Marte Rodarte
    Burnside Hermann Wofford Fleck Magallanes Duval Mathias Ricker Weatherford McVey Barahona
    Ritchey Peebles Chiang Peace Fung Hutchings Himes Frame Creel Bedford Fortin Dodds Bartels
    Clouse Merrell Southard Basham Dangelo Raney Lehmann Worthy Langdon Jara Flanders Showalter
    Robinette Meeker Moy Cathey Craddock Kirsch Back Arsenault Spring Winstead Mount Munn Iniguez*
    Marquardt Szymanski Scully Conte Provost Buffington Conover Belt Marquis Valverde Goforth Mazur
    Durand Wimberly Bunting Kish Geer Foltz Peak Santoro Lanning Plascencia Burkhardt Autry Sarabia
    Slattery Testa Tennant Santoyo Peterman Clapp Pannell Keel Coppola Embry Howland Shorter Earle
    Brittain Kelso Gurley Samples Boothe Freeland Fusco Parada Sorrell Bannister Hawks Prasad Romeo
    Lightfoot Sells Merrick Tenorio Kaye Akin Tijerina Atwell Menjivar Gilbertson Meraz Shanahan
    Cruse Ibanez* Hernandes Garrido Spalding Deanda Calabrese Matheny Yuan Harbin Molnar Gough Bandy
    Moncada Chavira Doucette Slagle Welker Teran Gainey Heinrich Vetter Carden Meneses Trice
    McCallister Koss Shifflett Burley Fries Jobe Hundley Rayburn Boss McCorkle Wozniak Asbury Mosier
    Petrie Arguello Elliot Fullerton Sharkey Schulze Couture Shumaker Bontrager Hargis Siddiqui
    Varney Paine Barboza Dayton Gonsalves Louie Candelaria Liao Barnette Batts Casteel Montelongo
    Lemay Wasson Cartagena Coons Pagano Riddick Gillen Kersey Gorham Cai Griego McLendon Forsyth
    Pinkerton Sturgill Fan Purnell Hylton Begley Easterling Macedo Baeza Seidel Snipes Sandlin
    Sherrod Herbst Monge Sandberg Swope Covey Blackwood Ketchum Almaraz Salem Hutto Delrosario
    Pelayo Palacio Weidner Desimone Leighton Rausch Dion Cade Aguiar Cave Dagostino Haggard Wentz
    Armijo Piazza Prewitt Fu Bertram Covert Mariscal Houle Hales Nemeth Archibald Gatewood Wingate
    Hennessey Cochrane Damron Williford Lovejoy Lister Gaddy Southerland Wick Jewett Logue Hailey
    Scarbrough Siler Blunt Parisi Eagle Wilhite Camara Whitcomb Hauck Hutcheson Faison Turnbull
    Melchor Burchett Colin Abdullah Orosco Coffin Fuqua Heinz Shumate Griffis Battaglia Ballinger
    Vanmeter Lieberman Scoggins Nathan Cato McCreary Maestas Partin Galan Lovato Nickel Pinkston
    Bianchi Casto Jaquez* Samaniego Rousseau Landa Bracken Conaway Santacruz Withrow True Furr
    Creamer Dell Chism Bear Martz McCue Fogarty McCulloch Prosser Derosa Oden Poore Ives Winfield
    Sprouse Kirkwood Mowery Ahern Rhea Greathouse Wild Castleberry Deangelo Heil Settle Spearman
    Monaco Wertz Redmon Sides Leiva Wegner Guyton Atchison McCaffrey Dupuis Tallman Valenti Bradbury
    Seiler Menchaca Caudle Loftus Palermo Ulmer Wilt Leclair Sammons An Knowlton Denham Tillery
    Stallworth Ralph Schreiner Tracey Mercier Oviedo Stinnett Ferrari Schoen Armour Moen Chaves
    Nutter Robson Velarde Dupre Ridenour Strunk Hardison Frasier Tilton Pendergrass Fain Ramsay
    Manriquez* Fort Troy Clem Wilbanks Montemayor Wilke Bazan Hynes Holcombe Hefner Enos Maness
    Buckingham Neri Ginn Cromwell McVay Morel Mahaffey Criswell Denning Rey Collett Quevedo Lum
    Duque Lathrop Royster Cornish Weimer Martinson Canty Clegg McLaurin Zayas Kingsley Mazza Rosser
    Marek Castellon Dellinger Leo Shinn Bogan Steinmetz Budd Harrelson Wentworth Olmstead Staten
    Whitlow Sledge Ta Pulley Lacroix Goncalves Tremblay Tanaka Sisco Hendrick Badger Weed Vaca
    Magnuson Keyser Allman Durkin Alvarenga Sayre Segal Earnest Monaghan Nall Clanton Geyer Bounds
    Lundberg Pettigrew Bostick Jenson Magdaleno Hutchens Tiller Cromer Fincher Loper Sumpter Fellows
    Blythe Urias Haddock Appel Rupert McInnis Alam Buxton Chestnut Eggers Armstead Gayle Muro
    Jeanbaptiste Clemmons Dykstra Mancilla Grande Thibodeau Beeler Eaves Picard Grasso Roller Tamez*
    Macleod Hibbard Meister Alcorn Garman Sanches Gunther Ethridge Arriola Heilman Prentice
    Swearingen Guess Milburn Quesada Etienne Mei Hyland Lemaster Ballew Fredericks Riordan Volpe
    Conlon Servin Veal Mertz Stephan Flora Unruh Travers Ascencio Swank Devito Johnsen Loredo Krug
    Samuelson Donato Villalpando Brent McKoy Orta Yount Hair Teel Vanwinkle Caldera Deboer Bricker
    Treadway Deangelis Buchholz Luckett Pitman Augustin Taber Wooldridge Vargo Kremer Basile Yeung
    Lilley Poling Talavera Choe Barrows Dvorak Alejandro Raynor Keim Rash Hitt Lapp Sperry Towns
    Deyoung Leroy Ashe Rinaldi Schoonover Herrin Brogan Lung Ordaz Rohrer Poland Coronel Lavender
    Plante Frazer Barela Jackman Southern Bahr Angelo Bickford Kraemer Angell Coggins Mauro Goolsby
    Batten Kling Worth Hazel Wojcik Kehoe Sayers Romine Getz Abrego Battles Gaitan Whyte Ovalle
    Bristol Everson Shores Yuen Fontana Spruill Hofer Eck Fenner Grijalva Szabo Pyles Castanon Tomas
    Boren Lerner Olds Isaacson Manson Flick Omar Janes Nakamura Moye Thomsen Morehead Schenk Lear
    Savoy Drayton Flanigan McKeever Pastor Reuter Pang Steadman Whiteman Driggers Fortier Spellman
    Stroup Mather Windsor Halsey Thames Borja Sparrow Martini McEwen Heflin Sparkman Zeng Reitz
    McFall Silvers Osuna Folsom Morrill Boling Sena Sessions Spires Hammett McCurry Donley Cassell
    Jester Matheson Bunker Cass Markley Minnick Valente Stidham Saxon Bethel Pearl Timmerman Lemieux
    Du Henke Avelar Carpio Graziano Damon Gearhart Larose Jorgenson Mosby Osburn Otis Frausto Wooden
    Yamamoto Schramm Nutt Burrow Holloman Toliver Hazen Kress Laporte Puentes Ehlers Fryer Marques
    Berryman Linville Langlois Nair Friesen Toomey Ault Langer Parikh Bolt Lei Maclean Berlin Diallo
    Levi Peeples Kozak Pogue Newland Eden Mattison Abdi Whited Manzanares Palomo Usher Jablonski
    Hecht Freund Piatt Cloutier Schlegel Derr So Posada Pointer Brannan Shirk Pizarro Smothers
    Vanegas Warfield Restrepo Toussaint Favela Stegall Wallen Beale Lindner Yager Kuo McDevitt
    Carnahan Falcone Grim Bucher Ching Whitehurst Lew Hintz Fiedler Upshaw Cushman Moorman
    Pellegrino Jenks Desmond Gerlach McMichael Baskin Talbott Utley Koester Boatwright Pleasant
    Pomeroy Dabney Duckett McReynolds Shane Bettencourt Miley Crites Pinson Sung Franke Spooner
    Irons McKeown Spradlin Pettis Juan Keiser Button Abell Jamieson Irish Wickham Reiss Germain
    Thornhill Pippin Bristow Horning Zamarripa Mulder Garris Luster Johnstone Bosch Thornburg Guffey
    Stamps Whittle Huntington O'Grady Nelms Lindgren Tibbs Bare Das Lowman McKeon Creighton Knudson
    Walling Chi Ferro Sasser Gilson Gladden Sherry Hildreth Hornsby Mickelson McKenney Cupp Christ
    Raber McCool Ries McDaniels Speed Bernhardt Frankel Deltoro Place Voigt Falls Sachs Guan Molloy
    Tenney Kester Harwell Knotts Bobbitt Rosenberger Michels Sturdivant Hammock Simone Walz Bussey
    Bosley Gorski Gurrola Stillwell Fazio Verdugo Neel Urrutia Amezcua Rutter Lavigne Schlosser
    Ivory Lundgren Raya Held Laplante Yao Salmeron Randazzo Sandhu Almond Hussein Oaks Kuehn
    Whitmire Gabel Pride Encarnacion Null Strother Binkley Blodgett Garrity Phung Rambo Goodin
    Napolitano Au Matteson Shade Carreno Rana Woodbury Spriggs Snook Casarez* Macklin Peltier
    McDougal Oxendine Hung Loving Barros Bocanegra Nail Ridge Moll Roddy Nation Rigsby Gooding
    Zimmermann Vandenberg Hogg McDade Wilkie Wainwright Rainwater Steel Enright Ackley Bankston
    Westphal Nesmith Araiza Sato Trowbridge Welborn Hague Suh Hannan Feller Palomares Oropeza Huskey
    Lagunas Turcios Rudy Slayton Guido Comeaux Doe Backus Destefano Marler Puga Tobar Kuhns Damian
    Saul Spurgeon Brumley Brownell McKelvey Palm Gaskin Roderick Hargrave Archie Bickel Dimas Kinard
    Paterson Giddens Sipes Wallin Kingston Seo Hartwell Lora Spitzer Penaloza Veliz Glaze Tarr Beals
    Butt Carrasquillo Varghese McBee Fried Macon Durden Ostrowski Bozeman Bernardo Berkowitz Shively
    Arango Delafuente Merkel Victoria Boynton Khalil McGarry Min Woodley Friday Heffner Barcenas
    Smithson Musick Bastian Qureshi Monteiro Barringer Council Jessup Fishman Judy Martindale
    Heffernan Rohde Real Yeh Beeson Beardsley Woolsey Apple Sacco Hua Mabe Shivers Bowlin Pinon Durr
    Lock Siebert Buenrostro Gosnell Haight Sallee Salyer Weatherly Verduzco Munro Fielder Rubino
    Alexis Leake Michalski Garduno Trombley Booher Catalan Bischoff Farber Davalos Doolittle Poulin
    Stoker Corder Corwin Belk Calvo Millar Rooks Heims Holiday Gastelum Fannin Dugas Joslin Penrod
    Andino Fredrick Grider Krauss Desantiago Hang Hass Pieper Tsang Large Shephard Quiles Phillip
    Shrader Lundquist Baxley McGinley Styles Carrizales Lamont Dalrymple Bice Philips Underhill
    Yarborough Pounds Flagg Bonham Hughey Howes Totten Lien Nelsen Anton Justus Tyner Waltz Denis
    Gass Kaufmann Trainor Bechtel Richie Geller Larosa Ard Brody Rutkowski Damato Turney Tindall
    Pinckney Eisenberg Grisham Hutcherson Woodcock Koller Dionne Prior Eby Hetrick Wellington
    Furlong Hamer Porterfield Sarver Loftis Schumann Hulse Guarino Rickman Borrego Born Vaccaro
    Greenwell Sills Forney Hoag Thorson Dreyer Woolley Dumont Rath Harless Holbert Kidder Fulcher
    Salomon McMaster Kistler Roeder Aziz Cooksey Weigel Winfrey Loftin Albritton Conger Wisdom
    Bremer Rountree Roybal Zachary Gandhi Somerville Orton Fife Farah Farkas Kerrigan Lash Ribeiro
    Schnell Arena Colton Kesler Mandel Gilmer Ison Stott Bejarano Nowlin Brush Vanover Mashburn
    Mackie Vanpelt Byars Claudio Dacosta Lavin Darr Dombrowski Marchese Lashley Towne Hembree
    Laurent Greenwald Stockwell Haile Musgrove Boettcher Metzler Stowers Kieffer La McDougall Hasty
    Roden Pedro Broadway Chrisman Peel Harrigan Bordelon Dorris Baran Batiste Desouza Kiley Pitre
    Nazario Cantwell Huebner Brasher Pabon Wessel Bowe Deese Maggard Felts Rife Cowell Novotny
    Escalera Viola Vollmer Burchfield Byron Marchand Heiser Keil Mulcahy Amundson Hadden Leeper
    Raley Pine Fortenberry Tuggle Bays Brodie Conyers Mallard Richman Rocco Koster Leija Beeman
    Riedel Birmingham Correll Wasserman Silverstein Hume Lowell Copley Hazelwood Rawlins Cobbs
    Horsley Karl Beaudoin Stocker Erdman Scribner Baines Brophy Mallett Barcia Gower McCleary Giese
    Mathes Neilson Ladner Beiler Yin Marlowe Recinos Tibbetts Lehr Marston Mouton Plank Toole
    Ferrante Morelli Alberto Corn Sorto Buell Bias Caraway Emanuel Howerton Delao Chaplin Gottlieb
    Grenier Hermosillo Cotto Lohr Mohler Nuno Strait Rashid Yocum Ruble Arreguin Catron Doane Wyant
    Melancon Donnell Hartzell Lizarraga Alfred Denison Sauls Giraldo Saucier Brigham Pohl Rosenfeld
    Stebbins Cushing Canter Billups Valentino Newhouse Campo Hack Hatley Rathbun Atherton Laing
    Pablo Sheikh Chitwood Witmer Rigby August Kissinger Stowell Weil Deane Fee Ingalls Blanchette
    Blaine Quan Eberhardt Rounds Abad Walther Payan Messick Abercrombie Roundtree Marker Krantz
    Matthew Groth Yepez* Chevalier Ritz Fell Babin Umana Theis Theriot Gist Soper Bogart Garces Hann
    Money Saechao Torrence Medlock Gammon Bolling Dollar Mumford Crittenden Hixson Obryan Albanese
    Delapaz Aguero Haynie Olivier Prichard Fairley Rawson Quirk Fulkerson McHale Mudd Wyrick
    Carswell Ingersoll Hartnett Lett Dawes Hsieh Fawcett Lefebvre Pinkney Kwiatkowski Agustin Fike
    Hochstetler Soule Felipe Perrone Albarran Kempf Ramires Wingfield Gault Izaguirre Larkins Book
    Bunnell Grillo Mulholland Jarman Machuca Bay Pape Reza Warrick Huss Orth Wampler Lemoine Pender
    Alejo Galaviz Spiegel Baylor Hewett Landaverde Hoagland Wimmer Buehler Emerick Karnes Carty
    Pfaff Ozuna Cifuentes Kingsbury Luevano Shreve McCrea Gaynor McLellan Myer Mangan Parsley
    Passmore Manns Overby Morehouse Kocher Rohr Alger Musselman McCluskey Runyan Halvorson Speck
    Hodson Palmieri Weddle Guerin Mansour Miracle Tinker Carrigan Kamara Cundiff Hardee Boylan
    Linden Dee Pilgrim Rascon Hassell Pitcher Probst Tait McCants Chambliss Milan Doucet Silveira
    Barham Rizo Almazan Sprinkle Chilton Vandiver Schatz Oster Milne Whitehouse Faria Gilligan
    Vanderpool Rood Dew Duffey Browder Dejong Friedrich Ingraham Bumgarner Schenck Nam Dinkins
    Labelle Jacinto Jorge Rule Flemming Sellars Medellin Alberts Blanks Engstrom Thach Tse Munroe
    Stockman Coffee Duhon Hillard Ream Bruton Roa Brake Marley Tribble Ignacio Shine Click Moritz
    Cowles Harbison McSwain Chinn Yip Saravia Gabbard Watanabe Bae Burd Varga Alegria Homer Kirkman
    Engler Burwell Callaghan Meacham Mohan Atchley Rhoden Chairez* Osgood Tapp Geisler Hershey
    Castrejon Dipietro Nolte Searles Word Stumpf Obregon Strader Bayless Lemmon Northcutt Pennell
    Diep Chalmers Weiland Trask Cooks Lui Ashmore Latta Wilber Salyers Edmunds Monzon Bojorquez*
    Orona Yim Diego Harold Lockard Ligon Stilwell Dossantos Settles Earls Kellum Castano Denman
    Mandujano Tedesco Alderson Arvizu Bedolla Coakley Ismail Brister Xiao Elmer Shaughnessy
    Christopherson Serra Paradis Nowell Massa Edens Wooley Lamm Cravens Gosselin Aguila Radtke
    Strobel Deweese Hoch Renaud Humes Lazar Distefano Barnum Petit Evenson Avendano Zahn Chaudhry
    Hesse McGinty Berndt Fielding Funes Gong Strickler Hamann Kuhlman Hilbert Mayers Paschal Plaza
    Bergen Lavelle Gilpin McClary Sonnier Berube Thorp Chaparro Marra Pinedo Whetstone Castor Shaikh
    Mulkey Funderburk Ledoux Hindman Nowicki Chaffee Maupin Scofield Freese Sim Abeyta Bedard
    Hollenbeck Klug Nason Parton Futrell Duron Cordes Duda Fender Lampkin Maes Ehrlich Bott Schaub
    Alva Almaguer Deckard Messenger Bixler Harr Klotz Shirey Kao Flack Kimbrell Roney Azevedo
    Ericson Fitts Luck Leonardo Guadarrama Papa Benefield Crutcher Donofrio Wiegand Armas Carper
    Corbitt Caskey Eicher Baldridge Folk Durst Vansickle Tankersley Bedell Quillen Rieger Maxfield
    Beaman Hossain Kipp Hubbell Caban Izquierdo Sipe Costanzo Hemingway Hoffer Krohn Slate McLaren
    Truax Schick Geist Kiernan Sadowski Hendershot Downes Llewellyn McGinn Bard Federico Peraza
    Radcliffe Jacks Stitt Eberle Buie Doerr Larry Shriver Garnica Gerdes Pardue Boardman Quiroga
    Deering Gourley Bridge Delcid Banta Beer Bettis Grimaldo Bloomfield Koerner Fore Reinke Dizon
    Bentz Frierson Marcotte Mink Thurmond Sorrells Suazo Hartwig Wingo Stoltz Neubauer Hatten Alt
    Tull Sayles Ochs Boatman Blakley Lao Malinowski Markle Teeter Decarlo Fancher Leos Sturgis
    Fritts Kahler Remington Cory Crossley Baumgardner Maggio Tudor Hargett Schaller Vanburen Lombard
    Mustafa Kuhl Koonce Thibault Wen Buckman Cowley Spinks Dibble Hillis Halpin Jaffe Shupe Albano
    Karas Plant McCaskill Milliken Nickell Theriault Mintz Bogle Crabb Treadwell Kibler Grimsley
    Peeler Gudino Nester Seale Stackhouse Frizzell Mincey Marchant Philip Turnage Wan Barner Blume
    Godsey Sandy Bellinger McNamee Behnke Bode Derby Montesdeoca Lanza Arceneaux Daughtry McClinton
    Risner Dorr Pelaez* Dickman Antunez* Lally Oliphant Elston Loeffler Ballou Prendergast Kilmer
    Ducharme Lux Marble Dearing Haire Lippert Palafox Darrow McGriff Tyrrell Claxton Sandifer
    Meagher Toy Harkness Bartz Hamill Moats Petro Hagler Moniz Stambaugh Huizar Zinn Esqueda Blood
    Schuman Hui Olmedo Balderrama Loveland Iqbal Gallego Wilk Sigmon Capers Rex Gregoire Sylvia
    Barden Beecher Khoury Pelton Penney Hagerty McGehee Alden Boring Pires Lachance Jaynes Banner
    Specht Brinker Hollister Sackett Bost Berryhill McAuliffe Olinger Thompkins Hallett Karim Lawlor
    Meng Callender Cerna Hatchett Tolley Dana Nestor Nicholls Walston Coward Kinser Voorhees Cotten
    Scheer Blais Nabors Bayne McEvoy Olive Campa Crayton Parkhurst Madigan Rhinehart Theisen Herold
    Lightner Riojas Monreal Trudeau Leatherman Gartner Angle Dilley Magill Benz Brummett McCrory
    Carmody Macmillan Svoboda Bustillos Bivins Salvatore Chesser Gragg Helmer Carrico Phifer Fogg
    Maravilla Arambula Deck Rahn Northrup Witkowski Byerly Waits Dillman Boatright Marrs Rolon
    Thelen Fite Heintz Kirksey Scanlan Pierrelouis Savoie Carmack Suter Dreher Emory Terrill
    Hollander McLane Hotchkiss Mohammad Munger Uddin Koon Byrum Goulet Kwong Hollinger Farina Laguna
    Zacarias Wold Worsham Tolson Brenneman Briley Hight Westcott Arbogast Coria Franzen Lamas
    Elizalde Agosto Laroche Honaker McComb Kowalczyk Vestal Georges Kavanaugh Gause Hickson Matta
    Salguero Comeau Milano Lowrey Dutcher Pipkin Sikora Marlin Christmas Fernando Coelho Hudak
    Kennard Bane Hendry Pridgen Ellingson Laboy Appleton Priddy Hibbs Rodman Helmick Landau Lessard
    Gaskill Macpherson Hanrahan Keeley Abner Karp Slaton Bromley Storms Lafrance Wendel Seely
    Mitchel Bartel Cress Mao Benally McCraw Houk Dalessandro Sokol Philpot Appleby Crone Hawkes
    Olszewski Dancy Voyles Dever Waldman Marriott Celis Fouts Lejeune Viramontes Bagby Perrine
    Deason Heisler Petry Oberg Julien Said Shrestha Gu Stancil Thom Rivard Villar Carder Natale
    Conners Eagan Winder Bigham Ryals Mortimer Truman Dudek Matney Beckner Verdin Abram Adrian
    Villeda Sanmiguel Burcham Paulk Schutte Silvia Breland Dulaney Steinke Verma Woodman Bodnar Lees
    Hambrick Curtiss Tedder Brookins Birdsong Nordstrom Rossman Osteen Sabin Gonsalez* Bramlett
    Hageman Deberry Rackley Bracey Harker Mathieu Rickert Stricklin Brett Deming Mielke Carothers
    Chartier Ruano Soler Alex Lenhart Baber Brookshire Lefevre Caton Halloran Lawhorn Furtado
    Widener Schauer Riffle Saad Stamm Headrick Kwok Kite McIver Bushey Cronk Mapes Amerson Oquendo
    Bey Burgin Knecht Cawley McCulley Reinert Lowder Vermillion Hildebrandt Senn Awad Speight Avant
    Constantino Degroot Judkins Koons Korn Pfister Oquinn Agarwal Hamlett Markey Luckey Mader Plata
    Beckley Hensel Mizell Ridgway Edelman Eggert Hagerman Lupo McArdle Desrosiers Aycock Weiser
    Galdamez* Spiller Beason Legrand Stillman Warwick Wayman Weatherspoon Levitt Reeve Cosme Pepe
    Bancroft Gagliardi Jeong Garmon Loucks Vice Bolduc Faris Burgett Demoss Hash Overman Delano
    Salley Pilcher Kephart Sink Magallon Conant Sterner Mahmood Monday Rothman Solberg Dryden
    Rittenhouse Harney Mar Schaaf Carino Cage Dhillon Harness Mauricio Casiano Studer Carruthers
    Brewington Grau Kreider Howlett Tarango Flinn Breeding Cabello Wortham Decastro Groce Bhatt
    Penner Sievers Squire Armbruster Dorado Peabody Busse Flournoy Mix Brazil Strawn Kerley Rego
    Mickens Skeen Curl Neese Barroso McPhail Robey Noah Pawlowski Piotrowski Spinelli Klaus Govea
    Haupt Elwell Schroder McMillin Golding Babbitt Cofield Stith Whitmer Reel Pirtle Wolcott McKean
    Wieland Spell Fick Womble Dandrea Swaim Muncy Schutz Reavis Moskowitz Hinman Delia Kavanagh Mick
    Woolard Rai Reber Peres Gillett Gadson Lampe Koski Rager Barriga Gaspard Grose Simonds Ringer
    Brehm Burkhalter Fix Malave Shumway Downer Witcher Schmit Suzuki Jamerson Bono Constantine
    Paddock Sansone Zajac Corson Giddings Naughton Blessing Newcomer Wyckoff Feliz Haun Bosworth
    Hecker Kaylor Leathers Catlett Erskine Haber Kato Zito Bucci Whittemore Mazariegos Tsosie Choy
    Vining Escoto Aronson Eastwood Ren Tew Bill Grow Gerald Hix Uhl Flory Burbank Esteban Baier
    Child Broom Riddell Kile You Gervais Radcliff Kratz Steger Visser Telles Gregorio Ruggles
    Shattuck Rumsey Delk Mahler Lechuga
    """
}
