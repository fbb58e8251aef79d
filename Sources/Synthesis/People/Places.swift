// Places of the United States: states, the larger cities, street names, mail providers.
//
// Populations, postcode areas and area codes are near the real ones, by general knowledge rather
// than from a published table. Smaller towns are made up by `PlaceTables`.

enum Places {
  /// State, population in 100,000s, first and last three-digit postcode area, area codes.
  static let states = """
    AL 50 350 369 205,256,334|AK 7 995 999 907|AZ 72 850 865 602,480,520,623,928
    AR 30 716 729 501,479,870|CA 395 900 961 213,310,408,415,510,530,559,619,626,707,714,805,916
    CO 58 800 816 303,719,720,970|CT 36 060 069 203,860|DE 10 197 199 302|DC 7 200 205 202
    FL 215 320 349 305,321,352,386,407,561,727,813,850,904,941,954|GA 107 300 319 404,478,706,912
    HI 15 967 968 808|ID 18 832 838 208|IL 128 600 629 217,309,312,618,630,708,773,815,847
    IN 68 460 479 219,260,317,574,765,812|IA 32 500 528 319,515,563,641,712
    KS 29 660 679 316,620,785,913|KY 45 400 427 270,502,606,859|LA 47 700 714 225,318,337,504,985
    ME 14 039 049 207|MD 62 206 219 240,301,410,443|MA 70 010 027 413,508,617,781,978
    MI 101 480 499 231,248,269,313,517,586,616,734,810,906,989
    MN 57 550 567 218,320,507,612,651,763,952|MS 30 386 397 228,601,662
    MO 62 630 658 314,417,573,636,660,816|MT 11 590 599 406|NE 20 680 693 308,402
    NV 31 889 898 702,775|NH 14 030 038 603|NJ 93 070 089 201,609,732,856,908,973
    NM 21 870 884 505,575|NY 202 100 149 212,315,516,518,585,607,631,646,716,718,845,914
    NC 104 270 289 252,336,704,828,910,919|ND 8 580 588 701
    OH 118 430 459 216,330,419,440,513,614,740,937|OK 40 730 749 405,580,918
    OR 42 970 979 503,541,971|PA 130 150 196 215,412,484,570,610,717,724,814|RI 11 028 029 401
    SC 51 290 299 803,843,864|SD 9 570 577 605|TN 69 370 385 423,615,731,865,901,931
    TX 291 750 799 210,214,254,281,361,409,512,713,806,817,830,903,915,936,940,956,972,979
    UT 33 840 847 435,801|VT 6 050 059 802|VA 86 220 246 276,434,540,703,757,804
    WA 77 980 994 206,253,360,425,509|WV 18 247 268 304|WI 59 530 549 262,414,608,715,920
    WY 6 820 831 307
    """

  /// City, state, population in thousands, postcode area, area code.
  static let cities = """
    New York NY 8800 100 212|Los Angeles CA 3900 900 213|Chicago IL 2750 606 312
    Houston TX 2300 770 713|Phoenix AZ 1610 850 602|Philadelphia PA 1600 191 215
    San Antonio TX 1430 782 210|San Diego CA 1390 921 619|Dallas TX 1300 752 214
    San Jose CA 1010 951 408|Austin TX 960 787 512|Jacksonville FL 950 322 904
    Fort Worth TX 920 761 817|Columbus OH 905 432 614|Indianapolis IN 890 462 317
    Charlotte NC 875 282 704|San Francisco CA 870 941 415|Seattle WA 740 981 206
    Denver CO 715 802 303|Washington DC 690 200 202|Nashville TN 690 372 615
    Oklahoma City OK 680 731 405|El Paso TX 680 799 915|Boston MA 675 021 617
    Portland OR 650 972 503|Las Vegas NV 640 891 702|Detroit MI 640 482 313
    Memphis TN 630 381 901|Louisville KY 630 402 502|Baltimore MD 585 212 410
    Milwaukee WI 575 532 414|Albuquerque NM 565 871 505|Tucson AZ 540 857 520
    Fresno CA 540 937 559|Sacramento CA 525 958 916|Kansas City MO 510 641 816
    Mesa AZ 505 852 480|Atlanta GA 500 303 404|Omaha NE 485 681 402
    Colorado Springs CO 480 809 719|Raleigh NC 470 276 919|Long Beach CA 465 908 562
    Virginia Beach VA 460 234 757|Miami FL 440 331 305|Oakland CA 440 946 510
    Minneapolis MN 430 554 612|Tulsa OK 413 741 918|Bakersfield CA 403 933 661
    Wichita KS 397 672 316|Arlington TX 394 760 817|Aurora CO 386 800 303
    Tampa FL 385 336 813|New Orleans LA 384 701 504|Cleveland OH 373 441 216
    Anaheim CA 347 928 714|Honolulu HI 351 968 808|Henderson NV 318 890 702
    Stockton CA 321 952 209|Lexington KY 323 405 859|Corpus Christi TX 318 784 361
    Riverside CA 315 925 951|Santa Ana CA 310 927 714|Orlando FL 308 328 407
    Irvine CA 308 926 949|Cincinnati OH 309 452 513|Newark NJ 312 071 973
    St Paul MN 312 551 651|Pittsburgh PA 303 152 412|Greensboro NC 299 274 336
    St Louis MO 302 631 314|Lincoln NE 291 685 402|Anchorage AK 291 995 907
    Plano TX 286 750 972|Jersey City NJ 292 073 201|Durham NC 284 277 919
    Buffalo NY 278 142 716|Chandler AZ 276 852 480|Madison WI 270 537 608
    Toledo OH 271 436 419|Fort Wayne IN 264 468 260|Reno NV 264 895 775
    St Petersburg FL 258 337 727|Lubbock TX 257 794 806|Laredo TX 255 780 956
    Irving TX 257 750 972|Chesapeake VA 249 233 757|Glendale AZ 248 853 623
    Winston Salem NC 250 271 336|Scottsdale AZ 241 852 480|Garland TX 246 750 972
    Boise ID 236 837 208|Norfolk VA 238 235 757|Spokane WA 229 992 509
    Richmond VA 227 232 804|Baton Rouge LA 227 708 225|Des Moines IA 214 503 515
    Tacoma WA 219 984 253|San Bernardino CA 222 924 909|Modesto CA 218 953 209
    Fayetteville NC 209 283 910|Birmingham AL 201 352 205|Rochester NY 211 146 585
    Salt Lake City UT 200 841 801|Little Rock AR 203 722 501|Grand Rapids MI 199 495 616
    Huntsville AL 215 358 256|Knoxville TN 191 379 865|Worcester MA 206 016 508
    Providence RI 191 029 401|Chattanooga TN 181 374 423|Sioux Falls SD 193 571 605
    Springfield MO 169 658 417|Eugene OR 177 974 541|Savannah GA 148 314 912
    Dayton OH 138 454 937|Hartford CT 121 061 860|Columbia SC 137 292 803
    Charleston SC 150 294 843|Topeka KS 127 666 785|Manchester NH 116 031 603
    Albany NY 99 122 518|Green Bay WI 107 543 920|Billings MT 117 591 406
    Fargo ND 126 581 701|Burlington VT 45 054 802|Portland ME 68 041 207
    Cheyenne WY 65 820 307|Charleston WV 49 253 304|Jackson MS 154 392 601
    Wilmington DE 71 198 302|Bridgeport CT 149 066 203|Springfield IL 114 627 217
    """

  /// Common street names, the commonest first.
  static let streets = """
    Main|Oak|Park|Maple|Cedar|Elm|Washington|Lake|Hill|Pine|Walnut|Church|Spring|Ridge|Lincoln
    North|Jackson|View|Madison|Jefferson|River|Highland|Mill|Chestnut|Sunset|Franklin|Adams|Forest
    Second|Third|First|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth|Meadow|Cherry|Dogwood
    Hickory|Willow
    Center|Valley|Laurel|Birch|Spruce|College|Railroad|Locust|Monroe|Johnson|Poplar|Smith|Green
    Union|Wilson|Woodland|Taylor|Lee|Davis|Grant|Broad|Prospect|Magnolia|Cypress|Water|Pleasant|King
    Market|Pearl|School|Summit|Liberty|Court|Grove|Mulberry|Vine|Harrison|Cleveland|Central|Academy
    Cottage|Holly|Sycamore|Magnolia|Hawthorne|Brook|Garden|Beach|Bay|Harbor|Canyon|Mountain|Desert
    Juniper|Aspen|Redwood|Sequoia|Palm|Orange|Lemon|Olive|Peach|Apple|Hunter|Deer Run|Fox Run
    Quail|Eagle|Falcon|Hawk|Cardinal|Robin|Heather|Ivy|Rose|Lilac|Violet|Fairview|Lakeview|Riverside
    Hillcrest|Hillside|Westwood|Eastwood|Northview|Southgate|Oakwood|Maplewood|Pinewood|Edgewood
    Glenwood|Brookside|Sunrise|Country Club|Old Mill|Stone|Rock|Cliff|Colonial|Heritage|Windsor
    Cambridge|Oxford|Kingston|Bristol|Lancaster|York|Essex|Sherwood|Nottingham|Canterbury|Buckingham
    Martin Luther King|Kennedy|Roosevelt|Wilson|Cleveland|Garfield|McKinley|Hamilton|Henry|Charles
    George|William|James|Mary|Elizabeth|Virginia|Carolina|Georgia|Dakota|Cherokee|Seneca|Mohawk
    Shawnee|Delaware|Ohio|Michigan|Erie|Huron|Superior|Pacific|Atlantic|Mission|Alameda|Del Mar
    San Pedro|El Camino|Buena Vista|Loma Vista|Santa Fe|Frontage|County Line|Industrial|Airport
    """

  /// Street type, its abbreviation and its weight.
  static let streetTypes = """
    Street St 300|Avenue Ave 200|Drive Dr 160|Road Rd 130|Lane Ln 90|Court Ct 60|Place Pl 25
    Way Way 25
    Boulevard Blvd 25|Circle Cir 20|Trail Trl 12|Terrace Ter 10|Parkway Pkwy 8
    """

  /// Mail provider and weight.
  static let mailProviders = """
    gmail.com 480|yahoo.com 170|hotmail.com 90|outlook.com 50|aol.com 60|icloud.com 50
    comcast.net 25|msn.com 18|att.net 14|live.com 12|verizon.net 10|sbcglobal.net 9|me.com 7
    ymail.com 6
    cox.net 6|charter.net 4|proton.me 4|mail.com 3|earthlink.net 3|bellsouth.net 3
    """
}
