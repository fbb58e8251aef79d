// The 3,000 commonest surnames of the United States with their frequency.
//
// Counts of the 2010 census (U.S. Census Bureau, "Frequently Occurring Surnames", a work of the
// federal government in the public domain) as persons per million; accents and apostrophes, which
// the census leaves out, are restored for common names. A star marks Spanish surnames, whose
// bearers more often have Spanish given names. They cover 54 % of the population; the rest is the
// long tail, which `NameTables` makes up.

enum Surnames {
  /// Name, persons per million, and a star if Spanish.
  static let text = """
    Smith8281 Johnson6552 Williams5509 Brown4871 Jones4832 García3953* Miller3937 Davis3784
    Rodríguez3712* Martínez3594* Hernández3537* López2964* González2851* Wilson2718 Anderson2659
    Thomas2563 Taylor2546 Moore2456 Jackson2400 Martin2382 Lee2349 Pérez2311* Thompson2253 White2239
    Harris2116 Sánchez2077* Clark1907 Ramírez1890* Lewis1803 Robinson1796 Walker1773 Young1642
    Allen1636 King1578 Wright1556 Scott1490 Torres1484* Nguyen1484 Hill1474 Flores1471* Green1458
    Adams1450 Nelson1441 Baker1422 Hall1380 Rivera1326* Campbell1309 Mitchell1303 Carter1278
    Roberts1277 Gómez1240* Phillips1223 Evans1205 Turner1182 Díaz1178* Parker1140 Cruz1133*
    Edwards1127 Collins1118 Reyes1112* Stewart1102 Morris1081 Morales1057* Murphy1045 Cook1026
    Rogers1025 Gutiérrez994* Ortiz973* Morgan970 Cooper952 Peterson943 Bailey942 Reed939 Kelly906
    Howard898 Ramos893* Kim889 Cox886 Ward883 Richardson881 Watson856 Brooks853 Chávez851* Wood850
    James845 Bennett839 Gray834 Mendoza823* Ruiz808* Hughes801 Price797 Álvarez793* Castillo781*
    Sanders781 Patel780 Myers779 Long778 Ross778 Foster772 Jiménez770* Powell762 Jenkins755 Perry752
    Russell751 Sullivan749 Bell748 Coleman743 Butler742 Henderson740 Barnes740 Gonzales728 Fisher728
    Vásquez721* Simmons712 Romero707* Jordan706 Patterson696 Alexander694 Hamilton684 Graham682
    Reynolds679 Griffin673 Wallace669 Moreno668* West664 Cole662 Hayes658 Bryant653 Herrera653*
    Gibson646 Ellis641 Tran639 Medina639* Aguilar632* Stevens629 Murray627 Ford627 Castro624*
    Marshall623 Owens619 Harrison614 Fernández613* McDonald612 Woods601 Washington601 Kennedy600
    Wells597 Vargas589* Henry580 Chen575 Freeman573 Webb572 Tucker568 Guzmán566* Burns562
    Crawford557 Olson556 Simpson553 Porter553 Hunter551 Gordon549 Méndez548* Silva548 Shaw544
    Snyder543 Mason543 Dixon541 Muñoz537* Hunt537 Hicks537 Holmes531 Palmer531 Wagner528 Black525
    Robertson521 Boyd520 Rose520 Stone520 Salazar518* Fox516 Warren516 Mills515 Meyer512 Rice507
    Schmidt498 Garza498 Daniels497 Ferguson496 Nichols494 Stephens490 Soto490* Weaver488 Ryan486
    Gardner484 Payne483 Grant482 Dunn479 Kelley477 Spencer474 Hawkins474 Arnold471 Pierce470
    Vázquez469* Hansen468 Peters466 Santos465* Hart465 Bradley463 Knight463 Elliott460 Cunningham460
    Duncan458 Armstrong458 Hudson458 Carroll455 Lane455 Riley454 Andrews454 Alvarado453* Ray451
    Delgado451* Berry450 Perkins446 Hoffman445 Johnston445 Matthews445 Peña443* Richards442
    Contreras441* Willis441 Carpenter440 Lawrence440 Sandoval437* Guerrero436* George436 Chapman434
    Ríos433* Estrada432* Ortega431* Watkins431 Greene427 Núñez425* Wheeler424 Valdez424* Harper422
    Burke417 Larson416 Santiago414* Maldonado412* Morrison411 Franklin409 Carlson409 Austin406
    Domínguez404* Carr404 Lawson404 Jacobs402 O'Brien402 Lynch399 Singh396 Vega396* Bishop395
    Montgomery393 Oliver393 Jensen392 Harvey392 Williamson390 Gilbert390 Dean387 Sims384
    Espinoza380* Howell380 Li379 Wong378 Reid377 Hanson377 Le376 McCoy375 Garrett375 Burton375
    Fuller373 Wang372 Weber371 Welch369 Rojas368* Lucas365 Márquez365* Fields364 Park362 Yang359
    Little359 Banks359 Padilla357* Day356 Walsh356 Bowman356 Schultz356 Luna354* Fowler354 Mejía353*
    Davidson352 Acosta351* Brewer350 May350 Holland348 Juarez346* Newman346 Pearson345 Curtis345
    Cortez345* Douglas344 Schneider343 Joseph342 Barrett339 Navarro338* Figueroa334* Keller333
    Ávila330* Wade329 Molina329* Stanley328 Hopkins328 Campos326* Barnett324 Bates324 Chambers322
    Caldwell318 Beck318 Lambert318 Miranda317* Byrd315 Craig314 Ayala313* Lowe313 Frazier312
    Powers312 Neal311 Leonard310 Gregory310 Carrillo309* Sutton308 Fleming307 Rhodes307 Shelton307
    Schwartz305 Norris304 Jennings304 Watts304 Duran303* Walters303 Cohen302 McDaniel301 Moran300
    Parks300 Steele299 Vaughn299 Becker298 Holt297 Deleon296* Barker295 Terry295 Hale294 León293*
    Hail292 Benson292 Haynes291 Horton289 Miles288 Lyons286 Pham286 Graves285 Bush285 Thornton285
    Wolfe285 Warner284 Cabrera283* McKinney283 Mann283 Zimmerman282 Dawson282 Lara282* Fletcher282
    Page281 McCarthy281 Love281 Robles280* Cervantes279* Solis278* Erickson278 Reeves278 Chang278
    Klein276 Salinas275* Fuentes275* Baldwin274 Daniel273 Simon273 Velásquez272* Hardy272 Higgins271
    Aguirre270* Lin270 Cummings269 Chandler268 Sharp268 Barber267 Bowen267 Ochoa267* Dennis266
    Robbins266 Liu266 Ramsey266 Francis266 Griffith265 Paul265 Blair264 O'Connor264 Cardenas263*
    Pacheco263* Cross263 Calderon261* Quinn261 Moss261 Swanson261 Chan260 Rivas258 Khan258
    Rodgers258 Serrano258* Fitzgerald255 Rosales255* Stevenson255 Christensen255 Manning254 Gill254
    Curry254 McLaughlin254 Harmon253 McGee253 Gross253 Doyle252 Garner252 Newton251 Burgess251
    Reese251 Walton250 Blake250 Trujillo250* Adkins249 Brady248 Goodman248 Román247* Webster246
    Goodwin246 Fischer245 Huang245 Potter245 Delacruz244 Montoya244* Todd243 Wu243 Hines243
    Mullins243 Castaneda242* Malone242 Cannon241 Tate241 Mack241 Sherman239 Hubbard239 Hodges238
    Zhang238 Guerra238 Wolf237 Valencia237* Franco237* Saunders237 Rowe237 Gallagher237 Farmer236
    Hammond236 Hampton235 Townsend235 Ingram235 Wise233 Gallegos232* Clarke231 Barton231
    Schroeder230 Maxwell230 Waters230 Logan230 Camacho230* Strickland230 Norman230 Person229
    Colon228* Parsons228 Frank228 Harrington227 Glover227 Osborne227 Buchanan226 Casey226 Floyd225
    Patton225 Ibarra224* Ball224 Tyler224 Suárez224* Bowers224 Orozco223* Salas222* Cobb221 Gibbs221
    Andrade220* Bauer220 Conner219 Moody218 Escobar218* McGuire218 Lloyd218 Mueller218 Hartman217
    French217 Kramer217 McBride217 Pope217 Lindsey216 Velázquez216* Norton216 McCormick216 Sparks215
    Flynn215 Yates214 Hogan214 Marsh211 Macias211* Villanueva210* Zamora209* Pratt209 Stokes209
    Owen209 Ballard209 Lang209 Brock208 Villarreal208* Charles207 Drake207 Barrera207* Cain207
    Patrick206 Pineda206* Burnett206 Mercado206* Santana206 Shepherd205 Bautista204* Ali203
    Shaffer203 Lamb203 Trevino203* McKenzie202 Hess202 Beil202 Olsen201 Cochran201 Morton201 Nash199
    Wilkins199 Petersen198 Briggs198 Shah198 Roth198 Nicholson197 Holloway197 Lozano196* Flowers195
    Rangel195 Hoover195 Arias195* Short195 Mora195 Valenzuela195* Bryan194 Meyers194 Weiss194
    Underwood193 Bass193 Greer193 Summers193 Houston193 Carson193 Morrow193 Clayton192 Whitaker192
    Decker192 Yoder191 Collier191 Zuniga191* Carey191 Wilcox191 Melendez191* Poole191 Roberson190
    Larsen190 Conley190 Davenport189 Copeland189 Massey188 Lam188 Huff188 Rocha187* Cameron187
    Jefferson187 Hood187 Monroe187 Anthony187 Pittman187 Huynh186 Randall186 Singleton185 Kirk184
    Combs184 Mathis184 Christian184 Skinner183 Bradford183 Richard183 Galván182* Wall182 Boone182
    Kirby182 Wilkinson182 Bridges182 Bruce181 Atkinson181 Vélez181* Meza180* Roy180 Vincent180
    York180 Hodge179 Villa179* Abbott179 Allison179 Tapia178* Gates178 Chase178 Sosa178 Sweeney178
    Farrell177 Wyatt177 Dalton177 Horn177 Barron177 Phelps176 Yu176 Dickerson176 Heath176 Foley176
    Atkins175 Mathews175 Bonilla174* Acevedo174 Benitez174* Zavala173* Hensley173 Glenn173
    Cisneros173* Harrell172 Shields172 Rubio172 Choi172 Huffman172 Boyer172 Garrison172 Arroyo172*
    Bond172 Kane171 Hancock171 Callahan171 Dillon171 Cline170 Wiggins170 Grimes170 Arellano170*
    Melton170 O'Neill170 Savage169 Ho169 Beltrán169* Pitts169 Parrish169 Ponce168* Rich168 Booth167
    Koch167 Golden167 Ware167 Brennan167 McDowell167 Marks167 Cantu167* Humphrey166 Baxter166
    Sawyer166 Clay166 Tanner165 Hutchinson165 Kaur165 Berg165 Wiley165 Gilmore165 Russo165
    Villegas165* Hobbs164 Keith164 Wilkerson164 Ahmed164 Beard163 McClain163 Montes163* Mata163*
    Rosario163* Vang163 Walter163 Henson163 O'Neal163 Mosley163 McClure162 Beasley162 Stephenson161
    Snow161 Huerta161 Preston161 Vance160 Barry160 Johns160 Eaton160 Blackwell160 Dyer160 Prince160
    Macdonald158 Solomon158 Guevara157 Stafford157 English157 Hurst157 Woodard157 Cortes157*
    Shannon156 Kemp156 Nolan156 McCullough155 Merritt155 Murillo154* Moon154 Salgado154* Strong154
    Kline154 Córdova154* Barajas153 Roach153 Rosas152* Winters152 Jacobson152 Lester152 Knox152
    Bullock152 Kerr152 Leach151 Meadows151 Davila150* Orr150 Whitehead150 Pruitt150 Kent150
    Conway150 McKee150 Barr150 David149 Dejesus149 Marín149* Berger149 McIntyre149 Blankenship149
    Gaines149 Palacios148 Cuevas148* Bartlett148 Durham148 Dorsey148 McCall147 O'Donnell147 Stein147
    Browning147 Stout147 Lowery147 Sloan147 McLean147 Hendricks146 Calhoun146 Sexton146 Chung146
    Gentry146 Hull146 Duarte146* Ellison145 Nielsen145 Gillespie145 Buck145 Middleton144 Sellers144
    Leblanc144 Esparza144 Hardin144 Bradshaw144 McIntosh144 Howe143 Livingston143 Frost142 Glass142
    Morse142 Knapp142 Herman142 Stark141 Bravo141 Noble141 Spears141 Weeks141 Corona141*
    Frederick140 Buckley140 McFarland140 Hebert140 Enríquez140* Hickman140 Quintero140* Randolph139
    Schaefer139 Walls139 Trejo139* House139 Reilly139 Pennington138 Michael138 Conrad138 Giles138
    Benjamin138 Crosby138 Fitzpatrick137 Donovan137 Mays137 Mahoney137 Valentine137 Raymond137
    Medrano136 Hahn136 McMillan136 Small136 Bentley136 Felix136 Peck136 Lucero136* Boyle135 Hanna135
    Pace135 Rush135 Hurley135 Harding135 McConnell135 Bernal135* Nava134* Ayers134 Everett134
    Ventura134 Avery134 Pugh134 Mayer134 Bender134 Shepard134 McMahon134 Landry134 Case133
    Sampson133 Moses133 Magana133* Blackburn133 Dunlap132 Gould132 Duffy132 Vaughan132 Herring131
    McKay131 Espinosa131* Rivers131 Farley131 Bernard131 Ashley131 Friedman130 Potts130 Truong130
    Costa130 Correa130 Blevins130 Nixon129 Clements129 Fry129 Delarosa129 Best129 Benton129 Lugo128*
    Portillo128 Dougherty128 Crane128 Haley128 Phan128 Villalobos128 Blanchard128 Horne128 Finley128
    Quintana128 Lynn128 Esquivel127* Bean127 Dodson127 Mullen127 Xiong127 Hayden127 Cano127 Levy126
    Huber126 Richmond126 Moyer126 Lim125 Frye125 Sheppard125 McCarty125 Avalos125* Booker125
    Waller125 Parra125 Woodward125 Jaramillo125 Krueger125 Rasmussen124 Brandt124 Peralta124
    Donaldson124 Stuart124 Faulkner124 Maynard124 Galindo123 Coffey123 Estes123 Sanford123 Burch123
    Maddox123 Vo123 O'Connell123 Vu123 Andersen123 Spence122 McPherson122 Church122 Schmitt122
    Stanton122 Leal122* Cherry122 Compton121 Dudley121 Sierra121* Pollard121 Alfaro121 Hester121
    Proctor121 Lu121 Hinton121 Novak120 Good120 Madden120 McCann120 Terrell120 Jarvis120 Dickson120
    Reyna120 Cantrell120 Mayo119 Branch119 Hendrix119 Rollins119 Rowland119 Whitney119 Duke119
    Odom119 Daugherty119 Travis119 Tang119 Archer118 Haas118 Galloway118 Bray118 Nieves118 Petty118
    McGrath118 Kaufman118 Holden118 Krause118 Baird118 Riggs117 Braun117 Werner117 Quinones117
    Saldana117 Mercer117 Hatfield117 McNeil117 Irwin116 Hooper116 Hays116 Joyce116 McKnight115
    Gamble115 Downs115 Pierre115 Haney115 Forbes115 Saenz115* Davies114 Vera114 Levine114 Mooney114
    John114 Rosa114* Riddle114 Key114 Cho114 Kaiser113 Holder113 Bird113 Bonner113 Ferrell113
    Cotton113 Dotson113 McGowan113 Barlow113 Shea113 Ewing113 Bright113 Becerra113 Lindsay113
    Ritter113 Cooley113 Fritz113 Cooke113 Amaya113 Delaney113 Chaney113 Kidd112 Velasco112 Ngo112
    Cheng112 Newell112 Frey112 Carney112 Barrios111 Bolton111 Holman111 Tovar111 Cardona111
    Dailey111 Merrill111 Cowan110 Slater110 Albert110 Justice110 Osborn110 Carver110 Lancaster110
    Goff109 Zapata109 Fulton109 Kang109 Sears109 Lehman109 Byers109 Snider109 Law109 Tan109 Lake109
    Lutz109 Costello109 Gay109 Guthrie108 Gallardo108 Workman108 McFadden108 Blanco108 Gorman108
    Katz108 Kuhn108 Noel108 Valle108 Marino107 Hong107 Springer107 Pickett107 Aguilera107
    Carrasco107* Witt107 Donahue107 Kinney107 Donnelly107 Britt107 Craft107 Odell106 Daly106
    Winter106 Abraham106 Báez106 Rodrigues106 Wooten106 Hartley106 Ng106 Kendall106 Cleveland106
    Crowley105 Pearce105 Dillard105 Wilder105 Lange105 Shoemaker105 Flanagan105 Bruno105 Segura105
    Beach105 Castellanos105 Tillman104 Alford104 Finch104 McLeod104 Mackey104 Dodd104 Emerson104
    Minor104 Muniz104 Alston104 Maloney104 Childers104 McDermott103 Moser103 Vogel103 McCabe103
    Alonso103 Dang103 Saucedo103 Starr103 Do103 Hurtado103 Kirkland103 Hendrickson103 Holley102
    Cordero102 Franks102 Guillen102 Welsh102 Ratliff102 Sweet102 Talley102 Whitfield102 Crowe102
    Goldstein101 England101 Pereira101 Ly101 Joyner101 Richter101 Farris101 Tracy101 Bacon101 Han101
    Gibbons101 Mayfield101 Hoang101 Elder101 Lau101 Dale101 Camp101 Connolly101 Hewitt101 Cramer101
    Goldberg100 Morin100 Sutherland100 Kaplan100 McAllister100 Byrne100 Osorio100* Cash100 Haines100
    Meeks100 Wynn100 Gilliam100 Vigil100 Hickey99 Connor99 Pate99 Zepeda99 Hatcher99 Escobedo99*
    Arredondo99* Hyde99 Christopher99 Mobley99 Kessler99 Britton98 Ritchie98 Romano98 Oneil98
    Tyson98 Bui98 Hilton98 Caballero98 Downing98 Sharpe98 Guy98 Holcomb98 Rankin98 Godfrey97
    Chamberlain97 Fink97 Hollis97 Foreman97 Carranza97 Sharma97 Kern97 Chu97 Knowles96 Ma96
    Madison96 Childs96 Belcher96 Wills96 Womack96 Dye96 Arthur95 Grace95 Baca95 Rutherford95
    Sorensen95 McCray95 Hastings95 Pierson95 Chacon95 Renteria95 Mohamed95 Nicholas95 Kendrick95
    Ferreira95 Lockhart95 Boggs95 Pryor94 Doherty94 Sargent94 Kenney94 Tuttle94 Denton94 Magee94
    Jamison94 Lyon94 Locke94 Puckett94 Coronado94 Olvera93 Sykes93 Manuel93 Burks93 Chin93 Quiroz93
    Hopper93 McGill93 Dolan93 McKenna93 Head93 Montano92 Paredes92 Delatorre92 Langley92 Sinclair92
    Dwyer92 Shirley92 Müller92 Courtney92 Slaughter92 Polk92 Lemus92 Covington92 Madrigal92
    Clemons92 Rosado92 Broussard91 McGinnis91 Hatch91 Sheehan91 Rutledge91 Corbin91 Dempsey91
    Garland91 Carmona91 Bowling91 Burris91 Whitley91 Hamm91 Bland91 Bermúdez90* Stinson90 Pike90
    Orellana90 Downey90 Varela90* Harden90 Couch90 Dickinson90 Cassidy90 Rucker90 Gabriel90 Herron90
    McNamara90 Rouse90 Burt90 Battle90 Gustafson90 Herbert90 Dunbar90 Webber90 Boyce89 Dewitt89
    Rosenberg89 Simms89 Woodruff89 Brandon89 Romo89 Hutchins89 Kirkpatrick89 Corbett89 Granados89
    Rossi89 Goss89 Lott89 Leyva89 Hinojosa89 Gil89 Crabtree88 Grady88 McClellan88 Kumar88 Fraser88
    Rico88 Bingham88 Soriano88 Sterling88 Fonseca88 Madrid88 Emery88 Singer88 Aragon87 Aquino87
    Elmore87 Worley87 Simons87 Quezada87 Ott87 Ocampo87* Aviles87 Nieto87* Ervin87 Gore87 Shafer87
    Weston87 Xu87 Plummer87 Michel87 Paz87 Yanez87* Gregg87 Abrams87 Smart87 Beatty86 Serna86
    Meier86 Robison86 Swartz86 Seymour86 Gleason86 Vela86 Padgett86 Ackerman86 Heller86 Ziegler86
    Vinson86 Eldridge86 Pina86 Schumacher86 Akers86 Roe86 Tomlinson86 Mayes86 Zheng86 Albright85
    Burgos85 Swain85 Manley85 Helton85 Song85 Quick85 Leslie85 Stern85 Givens85 Tipton85 Coffman85
    Greenwood85 Curran85 Childress85 Fish84 Elkins84 Daley84 Angel84 Lowry84 Solano84 Duong84
    Edmonds84 Gomes84 Buckner84 Walden84 Hutchison84 Griggs84 Nix84 Clifton84 Thomson84 Yarbrough84
    McCauley84 Elias84 Jacob84 Meredith84 McElroy84 Groves83 Uribe83 Hoskins83 Bowden83 Tatum83
    Field83 Schäfer83 Bustamante83 Stover83 Teague83 Gunter83 Burrell83 Funk83 Crowder83 Schulz83
    Canales83 Sanderson83 Tolbert83 Lund83 Blue83 Draper82 Kay82 Shapiro82 Whalen82 Navarrete82
    Gamez82* Swift82 Inman82 Crews82 Kurtz82 Stroud82 Blanton82 Reece82 Liang82 Francisco82 Crow82
    Bloom82 Sun82 Tompkins82 Jung81 Nance81 Anaya81 McKinley81 Olivares81 Newsome81 Thurman81
    Helms81 Metcalf81 Goldman81 Schmitz81 Crouch81 McManus81 Arevalo81 Horner81 Conklin81 Holbrook81
    Neely81 Hollingsworth81 Clement81 Devine81 Crockett81 Benavides81 Bullard81 Louis80 Steiner80
    Coates80 Drew80 Bowles80 Payton80 Chappell80 Amos80 Hagen80 Phipps80 Self80 Larkin80 Poe80
    Pritchard80 Masters80 Gunn80 Jeffries80 Dooley80 Pagan80 McGhee80 Post80 Montalvo80 Zhou79
    Prado79* Heard79 Lord79 Thao79 Connelly79 Driscoll79 Dubois79 Feldman79 Coker79 Dickey79
    Pollock79 Kimball79 Rainey79 Ivey79 Gee79 Butts79 Maher79 Jewell79 Barragan79 Machado79 Rubin79
    Reynoso78 Wesley78 Hidalgo78 Cabral78 Samuel78 Lacy78 Gallo78 Egan78 Aldridge78 Swenson78 Swan78
    Hinkle78 Stratton78 Butcher78 Ornelas78 Forrest78 Colbert78 Aleman78 Rodriquez78* Arrington77
    Goins77 Whaley77 Esposito77 Neff77 Mead77 Casillas77 Lilly77 Biggs77 Yeager77 Godwin77 Sprague77
    Rosen77 Quintanilla77 Otto76 Billings76 Connell76 Temple76 Boswell76 Colvin76 Koenig76 Erwin76
    Tellez76* Norwood76 Milligan76 Ames76 Purcell76 Ludwig76 Souza76 Huggins76 Amador76 Dunham76
    Goode76 Kauffman76 O'Leary76 Piper76 Cuellar76 Steward76 Winn76 Gary76 Zhao76 Sewell76 Browne76
    Ramey76 Davison76 Clifford75 Stahl75 Ybarra75 Samuels75 Dukes75 Sheridan75 Snell75 Vickers75
    Cartwright75 Link75 Blackmon75 Bunch75 Grimm75 Meade75 Silver75 Ojeda75 Geiger75 Dodge75 Kraft75
    Lujan75 Babcock75 Hand75 Winkler75 Painter74 Regan74 Bragg74 Engel74 Valadez74* Carbajal74
    Redmond74 Jarrett74 Bolden74 Wolff74 Thorpe74 Hassan74 Hadley74 Healy74 McDonough74 Shin74
    Grove74 Block74 Peacock74 O'Hara74 Hammer74 Feliciano73 Winston73 Betancourt73 Beaver73
    Godinez73* Kilgore73 McGraw73 Dahl73 Diamond73 Pimentel73 Cornell73 Arreola73 Siegel73 Hankins73
    Raines73 Thacker73 Sadler73 Dugan73 Sotelo73 Cote73 Bower73 Miner73 Brantley73 Sheets72
    Sherwood72 Doss72 Pinto72 Stiles72 Willard72 Waddell72 Stanford72 Latham72 Zhu72 Irvin72 Matos72
    Gagnon72 Carlton72 Tidwell72 Lovell72 Hoyt72 Spivey72 Jean72 Land72 Patino72 Marrero72 Hager72
    Hurt71 Ash71 Hagan71 Brito71 Lanier71 Zarate71 Major71 Escamilla71 Otero71 Henley71 Dick71
    Voss71 Greenberg71 Finn71 Venegas71 McNeal70 Metzger70 Coulter70 Beal70 Crump70 Jorgensen70
    Maurer70 Kearney70 Cummins70 Ferris70 Milton70 Timmons70 Palma70 Escalante70 Cahill70 Schaffer70
    Guidry70 Yee70 Kruse70 McMullen70 Hurd70 Castle70 Valdes70 McWilliams70 Leung69 Holliday69
    Houser69 Bassett69 Thomason69 Sapp69 Tripp69 Galvez69* Eubanks69 Hilliard69 Crocker69 Alonzo69
    Caruso69 Barnard69 Deal69 Metz69 Carlisle69 Hargrove69 Keenan69 North69 Dasilva69 Ledesma69
    Messer69 Root69 Westbrook69 Hackett69 Posey69 Fountain68 Benoit68 Cornelius68 Barnhart68
    Rendon68 Hannah68 Pedersen68 Stubbs68 Starks68 Sizemore68 Epps68 Olivas68 Bergeron68 Hightower68
    Roper68 Paige68 Urban68 Boucher68 Fontenot68 Washburn68 Farr68 Melvin68 Cullen68 Hu68 McCollum68
    Betts68 Coyle68 Trotter68 Wilhelm68 Blount67 Murdock67 Street67 Lockwood67 Hinson67 Rudolph67
    Waiters67 Sepulveda67* Duvall67 Smiley67 Casas67 Doan67 McQueen67 Langston67 Sheffield67
    Tackett67 Locklear67 Linares67 Polanco67 Marroquin67* Connors67 Trent67 Carmichael67 Toth66
    Rushing66 Cody66 Gamboa66* Brewster66 Shipley66 Mena66 Prieto66 Gifford66 Oliva66 Layton66
    Gaston66 Goodrich66 Prater66 Burger66 Toledo66 Lovett66 Gipson66 Arce66 Wiseman66 Dobson66
    Ledbetter66 Arteaga66 Jiang66 Penn66 Whitman66 Burkett66 Koehler66 Christiansen66 Sheldon66
    Pritchett66 Paulson66 Eddy65 Rock65 Roland65 Aranda65 McCracken65 Hyatt65 Hanley65 Arriaga65
    Engle65 Story65 Valentin65 Yost65 Langford65 Herndon65 Napier65 Lai65 Reeder65 McNeill65
    Landers65 Levin65 Mims65 Brand65 Delossantos65 Vallejo65 Lima65 Cronin65 Muhammad65 Fitch65
    Gupta65 Oliveira65 McCain65 Medeiros65 Kraus65 Stacy64 Pettit64 Bateman64 Pulido64 Roche64
    Tobin64 Zaragoza64 Isaac64 Spaulding64 Keys64 Sylvester64 Nowak64 Weir64 Darling64 Barrientos64
    Ogden64 McClendon64 Araujo64 Sumner64 Gillis64 Saavedra64 Landis64 Caudill64 Jacobsen64
    Overton64 Diehl64 Alarcon64 Hedrick64 Toney64 Cheung64 Darby64 Thorne64 Mansfield63 Kyle63
    Dietz63 Smallwood63 Adair63 Gold63 Laird63 Lacey63 Christie63 Pack63 Vidal63 Kiser63 Peoples63
    Waite63 Beyer63 Desai63 Banuelos63 Spangler63 Mondragon63 Fair63 Rizzo63 Sands63 Queen63
    Ledford63 Allred63 Bledsoe63 Rhoades63 Ricks63 Spicer63 Ordóñez63* Chavarria63 Bryson63 Hutton63
    Dobbs63 Lay63 Abel63 Keen63 Woody62 Luke62 McHugh62 Negron62 Cope62 Triplett62 Hathaway62
    Salcedo62 Presley62 Ernst62 Haywood62 Najera62 Putnam62 Stapleton62 Batista62 Wilkes62 Lopes62
    Richey62 Oh62 Keyes62 Dill62 Humphries62 Youngblood62 Capps62 Cates62 Covarrubias62 Addison62
    Ha62 McRae62 Cao61 Dickens61 Judd61 Barbosa61 Hawley61 Rahman61 Crenshaw61 Lackey61 Varner61
    Staley61 Kowalski61 Kincaid61 Moya61 Vogt61 Kimble61 Barraza61 Hay61 Platt61 Fernandes61 Abreu61
    Doty61 Crum61 Yi61 Corley61 Flaherty61 Drummond61 Bernstein61 Darnell61 Hwang61 Fong61 McCord61
    Akins61 Bergman60 Delong60 Moreland60 Lorenzo60 Longoria60 Pelletier60 Sneed60 Skaggs60 Alcala60
    Munson60 Eason60 Keene60 Paris60 Shearer60 Cerda60 Lo60 Marcus60 Crain60 Cagle60 Bauman60
    Friend60 Crespo60 Calvert60 Corcoran60 Cornejo60 O'Malley60 Albrecht60 Mallory60 Cavanaugh60
    Jaimes60 Culver60 Hope60 Begay60 Argueta59 Granger59 Grover59 Michaels59 Champion59
    Whittington59 Aldrich59 Heredia59 Denny59 Fagan59 Waldron59 Oakes59 Hanks59 Grossman59 Neumann59
    Ashby59 Vernon59 Crowell59 Blum59 Jeffers59 McCormack59 Mai59 Dumas59 Kenny59 Ceja59 O'Keefe59
    Shultz59 Cormier59 Bain59 Madsen59 Cavazos59 Burrows59 Busch59 Burroughs59 Schuster59 Bagley59
    Montero59 Stringer59 Whitt59 Eckert59 Stallings59 McGovern58 Boykin58 Saldivar58 Woodson58
    Oakley58 Currie58 Whittaker58 Huddleston58 Hoff58 Staples58 Mireles58 Mohr58 Ambrose58 Bellamy58
    McLain58 Greco58 Zimmer58 Moseley58 Quigley58 Atwood58 Brunson58 Coon58 Mott58 Zambrano58 Dinh58
    Hirsch58 Keating58 Chow58 Dutton58 Ferrer58 Flood58 Hooks58 Read58 Hobson58 Bustos58 Benedict58
    Vandyke58 Troyer58 Ham58 Prescott58 Shaver58 Hoffmann58 Lunsford57 Grayson57 Finney57 Bueno57
    Cottrell57 Whitlock57 Bello57 Frias57 Knutson57 Hussain57 Hsu57 Comer57 Hawk57 Hamlin57 Ransom57
    Schwab57 Gauthier57 Haskins57 Stovall57 Rooney57 Coe57 Corral57 Barrow57 Torrez57* Dupree57
    Eastman57 Crandall57 Light57 Nunn57 Almeida57 Hawthorne57 Pendleton57 Naylor57 Gerber57
    Schrader57 Burnette57 Maguire57 Doran57 Bartley57 Calloway57 Kohler57 Purvis57 Acuña57 Ulrich57
    Chau56 German56 Schulte56 Conroy56 Hooker56 Thayer56 Gage56 Nevarez56* Alaniz56 Jansen56
    McNair56 Baer56 Honeycutt56 Rosenthal56 Pickens56 Balderas56* Giordano56 Pappas56 Henning56
    Malloy56 Schilling56 Duff56 Carrera56 Burkhart56 Adamson56 Arnett56 Reagan56 Anguiano56
    Lincoln56 Tamayo56 Perdue56 Easley56 Hogue56 O'Rourke56 Rincon56 Abernathy56 Altman56 Huston56
    Foote56 Ennis56 Whiting56 Chadwick56 Adler56 Barney56 Ontiveros56 Ring56 Rider55 Joiner55
    Goldsmith55 Baum55 Ruffin55 Laughlin55 Rader55 Baron55 Trimble55 Hare55 Russ55 Ahmad55 Parr55
    Montanez55* Aaron55 Clinton55 Woodall55 Marcum55 Dowling55 Stoner55 Mattson55 Means55 London55
    Adame55 Bynum55 Farias55 Brannon55 Cazares55 Brenner55 Ladd55 Willoughby55 Kinsey55 Dozier55
    Hairston55 Holguin55 Shook54 Deluca54 Faust54 Lyles54 Dias54 Felton54 McNally54 Schreiber54
    Earl54 Berman54 Schaeffer54 Cheek54 Fenton54 Sams54 Saylor54 Robledo54 Espino54 Hauser54
    Cleary54 Nugent54 Boudreaux54 Nickerson54 Sorenson54 Rowell54 Coats54 Yoon54 Mast54 Espinal54
    Ibrahim54 Dietrich54 Bruner54 Valdivia54 Jernigan54 Schwarz54 Gale54 Chapa54 Prather54 Seals54
    Wetzel54 Mock54 Parham54 Stjohn54 Hutson54 Aponte54 Jolly54 Stauffer54 Goodson54 Boston54
    Scruggs54 Giron54 Stoltzfus54 McCloud54 Titus53 Burnham53 Grubbs53 Redding53 Tilley53 Royal53
    Busby53 Hillman53 Cornett53 Burr53 Luu53 Mosher53 Coley53 Hayward53 Naranjo53 Henriquez53*
    Skelton53 Cutler53 Vergara53 Kerns53 McGregor53 Goddard53 Lombardo53 Brunner53 Rowley53
    Shipman53 Corey53 Craven53 Talbot53 Anders53 Reaves53 Hough53 Iverson53 Monahan53 Beavers53
    Julian53 Ceballos53 Leary53 Borden53 Burk53 Nagy53 Chatman52 Dow52 Carlos52 Antonio52 McKinnon52
    Tabor52 Driver52 Tinsley52 Dawkins52 Sauer52 Elizondo52 Vann52 Wray52 Trinh52 Ruff52 Sousa52
    Mahan52 Leone52 He52 Bartholomew52 Hinds52 Call52 Dowell52 Kellogg52 Horvath52 Whitmore52
    Bianco52 Jack52 Pantoja52 Negrete52 Hearn52 Thurston52 Watt52 Roque52 Pyle51 Kitchen51
    Guillory51 Chong51 Lemon51 Kearns51 Mohammed51 Lentz51 Purdy51 Falcon51 Delgadillo51 Flint51
    Wagoner51 Fajardo51 Briones51 Conn51 Her51 Armenta51 Dobbins51 Chester51 Banda51 Urbina51
    Mattingly51 Beckman51 Solorzano51 Ruth51 Starkey51 Lind51 Waggoner51 Gannon51 Meek51 Puente51
    Bail51 Isaacs51 Brower51 Yazzie51 Strange51 Boles51 Mares51 Wilburn51 Malik51 Priest51 Michaud51
    Tejada51 Irving50 Farrar50 Power50 Dent50 Gentile50 Douglass50 Lundy50 Fay50 Beebe50 Chavis50
    Rea50 Griffiths50 Ireland50 Marion50 Lira50 Schuler50 Unger50 Mojica50 Rudd50 Demarco50 Hummel50
    Almanza50 Merchant50 Grubb50 Monroy50 Harman50 Durbin50 Gaytan50 Baumann50 Salter50 Silverman50
    Meehan50 Dennison50 Knott50 Francois49 Perales49 Mulligan49 Stclair49 Bliss49 Wakefield49 Kahn49
    Barth49 Dove49 Parnell49 Noriega49 Cloud49 Stearns49 Nagel49 Weldon49 Handy49 Lorenz49 Crook49
    Loomis49 Laws49 Salmon49 Centeno49 Roark49 Hostetler49 Herrington49 Higginbotham49 Carnes49
    Tobias49 Soria49 Limon49 Diggs49 Parish49 Luong49 Resendiz49 Echols49 Kelsey49 Worthington49
    Barbour49 Coles49 Fournier49 Starnes49 Randle49 Reardon49 Coughlin49 Vick49 Jacques49 Heim49
    Staton49 Garay49 Lawler49 Bowser49 Harms49 Fierro49 Pederson49 Collazo49 McMahan49 Hershberger49
    Linton49 Ogle49 Mehta49 Mayberry49 Barger49 Alley49 Oswald49 Stoddard49 McDonnell49 Shelley48
    Newcomb48 Blackman48 Augustine48 Mark48 Creech48 Stump48 Chance48 Tejeda48 Clemens48 Baughman48
    Ryder48 Lombardi48 Weiner48 Mota48 Villasenor48 Breen48 Gant48 Kong48 Way48 Kaminski48 Vanhorn48
    Lockett48 Elam48 Maier48 Gruber48 Angeles48 Irizarry48 Trahan48 Rapp48 Foss48 McClelland48
    Kilpatrick48 Daigle48 Burdick48 Weathers48 Gavin48 Winslow48 Whitten48 Deaton48 Seay48 Squires48
    Estep48 Arndt48 Satterfield48 Early48 Moua48 Heck47 Fairchild47 Rowan47 Ouellette47 Beam47
    High47 Sebastian47 Donohue47 Moeller47 Luther47 Lofton47 Kruger47 Myles47 Humphreys47 Renner47
    Alves47 Forrester47 Coy47 Dykes47 Branham47 Grier47 Pfeiffer47 Thibodeaux47 Whipple47 Strauss47
    Braswell47 Heaton47 Linder47 Hills47 Hamby47 Callaway47 Ellsworth47 Mathew47 Lovelace47 Valles47
    Weller47 Upton47 Andrew47 Estrella47 Tharp47 Parrott47 Christy47 Singletary47 Mateo47
    Gunderson47 Coburn47 Minton47 Duenas47 Mackenzie47 Briscoe47 Lawton46 Sarmiento46 Brinkley46
    Keener46 Askew46 Ferrara46 Storey46 Chastain46 Harp46 Manzo46 Sherrill46 Medley46 Hacker46
    Bonds46 Pruett46 McCartney46 Hitchcock46 Tierney46 Braden46 Devries46 Crouse46 Dowd46 Suggs46
    Pickering46 Adam46 Cheney46 Mesa46 Yancey46 Morrissey46 Weinstein46 Jarrell46 Rector46 Loyd46
    Solorio46 Garvin46 Jaime46 Stamper46 Edmondson46 Ivy46 Pool46 Bearden46 Roldan46 Hemphill46
    Emmons46 McNulty46 Newberry46 Valerio46 Trinidad46 Dowdy46 Guajardo46 Aparicio46 Hook46
    Scherer45 Darden45 Joy45 Tirado45 Robb45 Templeton45 Rinehart45 Goetz45 Rhoads45 Bock45
    Carrier45 Slack45 William45 Asher45 Shell45 Layne45 Gilliland45 Alba45 Shank45 Holm45 Traylor45
    Tam45 Bales45 Bourgeois45 Carrington45 Jasso45 Ko45 Stockton45 Graf45 Noonan45 Spear45
    Pressley45 Felder45 Jameson45 Wahl45 Archuleta45 Nesbitt45 Seaman45 Myrick45 Kwon45 Byler45
    Herrmann45 Yoo45 Vitale45 Loera45 Parson45 Marlow45 Jeter45 Tong45 Lyle45 Scales45 Segovia45
    Burleson45 Chiu45 Witherspoon45 Barfield45 Fabian45 Bouchard45 Chun45 Markham45 Zeigler45
    Leavitt45 Ulloa45 Ely45 Martino45 Lance44 Dubose44 Redd44 Pringle44 Padron44 Condon44 Damico44
    Wiles44 Garibay44 Culp44 Santillan44 Westfall44 Willey44 Lassiter44 Willett44 Graff44 Bachman44
    Barkley44 Blank44 Croft44 Baltazar44 Salisbury44 Easter44 Burden44 Redman44 Salvador44 Schell44
    Devlin44 Woo44 Steen44 Leggett44 Girard44 Su44 Gann44 Lytle44 Nobles44 Bolin44 Fuchs44 Radford44
    Epstein44 Foy44 Lipscomb44 Carreon44 Pease44 Regalado44 Oldham44 Belanger44 Alcantar44 Looney44
    Kenyon44 Reich44 Epperson44 Aguayo44 Beaty44 Ricketts44 Cheatham44 Lusk44 Mabry44 Millard44
    Shen44 Thrasher44 Danielson44 Ebert43 Tubbs43 Gilchrist43 Cardoza43 Andres43 Willingham43
    Ragland43 Aiken43 Caron43 Snodgrass43 Gaffney43 Babb43 Denney43 Schofield43 Jauregui43 Main43
    Tavares43 Barone43 Trout43 Rees43 Pedraza43 Crisp43 Gillette43 Stock43 Baggett43 Killian43
    Messina43 Angulo43 Amato43 Wendt43 Hammonds43 Parris43 Steinberg43 Breaux43 East43 McArthur43
    Grey43 Wisniewski43 Pan43 Guardado43 Benavidez43* Garber43 Lazo43 Lerma43 Alcantara43 Houck43
    Seitz43 Schubert43 Munguia43 Huntley43 Reddy43 Wing43 Adcock43 Matlock43 Slade43 Longo43 Hein43
    Orlando43 Trammell43 Guinn43 Will43 Muse43 Clancy43 Caraballo43 Baugh43 Crawley42 Wheatley42
    Linn42 Shockley42 Chisholm42 Dong42 McCurdy42 Bertrand42 Spann42 Cooney42 Preciado42 Berrios42
    Zelaya42 Jaeger42 Smalls42 Clevenger42 Durant42 Bollinger42 Armendariz42 Denson42 Mixon42
    Geary42 Montiel42 Santamaria42 McAfee42 Donald42 Foust42 Sisk42 Rockwell42 Ferraro42 Still42
    Casper42 Cintron42 Overstreet42 Borges42 Concepcion42 Lemons42 Matson42 Brinson42 Shelby42
    Ralston42 Altamirano42 Swann42 Alicea42 Broughton42 Oglesby42 Caceres42 Braxton42 Ashton42
    Lomeli42 Begum42 Scarborough42 Dewey42 Alfonso42 Duggan41 Nadeau41 Churchill41 Loya41 Ragsdale41
    Mace41 Brubaker41 Riggins41 Curley41 Graber41 McCrary41 Farnsworth41 Herrick41 Oates41 Nunes41
    Harley41 Robert41 Talbert41 Hopson41 Waterman41 Gao41 Lantz41 Cornwell41 Hamrick41 Nye41 Reis41
    Birch41 Milner41 Slone41 Spurlock41 Almonte41 Tolliver41 Razo41 Masterson41 Porras41 Moulton41
    Monk41 Pence41 Hatton41 Rust41 Duckworth41 Frantz41 O'Reilly41 Bundy41 Bethea41 Reinhardt41
    Sam41 Guo41 Littlejohn41 Carlin41 Kimbrough41 Low41 Stoll41 Landrum41 Champagne41 Forte41
    Dyson41 Jett41 Bach41 Streeter41 Christman41 Brink41 Herr41 Falk41 Beverly41 Wylie41 Fallon41
    Billingsley41 Stack41 Chowdhury41 Pascual41 Qualls41 Persaud41
    """
}
