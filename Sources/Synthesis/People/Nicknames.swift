// Short and pet forms of common given names.

enum Nicknames {
  /// A name, then the forms its bearers use, the commonest first.
  static let text = """
    Abigail Abby,Gail|Albert Al,Bert|Alexander Alex,Xander,Sandy|Alexandra Alex,Lexi,Sandra
    Alexis Lexi,Lex|Alfred Al,Fred|Alice Allie|Alicia Ali|Allen Al|Allison Allie,Ali|Amanda Mandy
    Andrea Andi,Drea|Andrew Andy,Drew|Angela Angie|Anna Annie|Anthony Tony|Arthur Art,Artie
    Barbara Barb,Babs|Benjamin Ben,Benny|Bernard Bernie|Bernice Bernie|Beverly Bev|Bradley Brad
    Brandon Bran|Brittany Britt|Caroline Carrie|Carolyn Carol,Lynn|Cassandra Cassie
    Catherine Cathy,Kate,Cat|Charles Charlie,Chuck,Chas|Charlotte Lottie|Christina Chris,Tina
    Christine Chris,Chrissy|Christopher Chris,Topher,Kit|Clifford Cliff|Cynthia Cindy
    Daniel Dan,Danny
    Danielle Dani|David Dave,Davey|Deborah Debbie,Deb|Debra Debbie,Deb|Dennis Denny|Dolores Lola
    Dominic Dom,Nick|Donald Don,Donnie|Dorothy Dot,Dottie|Douglas Doug|Edmund Ed,Ned
    Edward Ed,Eddie,Ted
    Edwin Ed,Eddie|Eleanor Ellie,Nora|Elizabeth Liz,Beth,Betty,Lizzie|Ellen Nell|Emily Em,Emmy
    Ernest Ernie|Eugene Gene|Evelyn Evie|Felicia Fee|Florence Flo|Frances Fran,Frannie
    Francis Frank,Fran|Francisco Paco,Frank|Franklin Frank|Frederick Fred,Freddie|Gabriel Gabe
    Gabrielle Gabby|Geoffrey Geoff|George Georgie|Gerald Jerry,Gerry|Geraldine Gerry|Gilbert Gil
    Gregory Greg|Guadalupe Lupe|Gwendolyn Gwen|Harold Harry,Hal|Harriet Hattie|Henry Hank,Harry
    Herbert Herb|Howard Howie|Isabella Bella,Izzy|Jacob Jake|Jacqueline Jackie|Jacquelyn Jackie
    James Jim,Jimmy,Jamie|Janet Jan|Janice Jan|Jeffrey Jeff|Jeffery Jeff|Jennifer Jen,Jenny
    Jeremy Jerry|Jerome Jerry|Jesse Jess|Jessica Jess,Jessie|Jesus Chuy|Joan Joanie|John Jack,Johnny
    Jonathan Jon,Johnny|Jose Pepe|Joseph Joe,Joey|Josephine Jo,Josie|Joshua Josh|Judith Judy
    Julia Julie|Katherine Kathy,Kate,Katie|Kathleen Kathy,Kate|Kathryn Kathy,Kate,Katie
    Kenneth Ken,Kenny
    Kimberly Kim|Kristin Kris|Kristen Kris|Larry Lawrence|Lawrence Larry|Leonard Len,Lenny
    Leslie Les|Lillian Lily,Lil|Linda Lindy|Lorraine Lori|Louis Lou,Louie|Louise Lou|Lucille Lucy
    Madeline Maddie|Madison Maddie|Manuel Manny|Marcus Marc
    Margaret Peggy,Maggie,Meg,Marge
    Maria Mary|Marjorie Marge|Martha Marty|Martin Marty|Matthew Matt|Maureen Mo|Maxwell Max
    Megan Meg|Melanie Mel|Melissa Missy,Lissa,Mel|Melvin Mel|Michael Mike,Mickey|Michelle Shelly
    Mildred Millie|Miranda Randy|Mitchell Mitch|Nancy Nan|Natalie Nat|Natasha Tasha|Nathan Nate
    Nathaniel Nate,Nat|Nicholas Nick|Nicole Nikki|Norman Norm|Olivia Liv,Livvy|Pamela Pam
    Patricia Pat,Patty,Trish|Patrick Pat,Paddy|Peter Pete|Philip Phil|Phillip Phil|Phyllis Phyl
    Priscilla Cilla|Rachel Rach|Randall Randy|Raymond Ray|Rebecca Becky,Becca|Reginald Reggie
    Richard Rick,Rich,Dick|Robert Bob,Rob,Bobby,Robbie|Roberta Bobbie|Rodney Rod|Roger Rodge
    Ronald Ron,Ronnie|Rosemary Rose,Rosie|Russell Russ|Samantha Sam,Sammie|Samuel Sam,Sammy
    Sandra Sandy|Sarah Sally|Shirley Shirl|Stanley Stan|Stephanie Steph|Stephen Steve|Steven Steve
    Stuart Stu|Susan Sue,Susie|Suzanne Sue|Sylvia Syl|Tabitha Tabby|Teresa Terri,Tess|Terrence Terry
    Theodore Ted,Teddy,Theo|Theresa Terri,Tess|Thomas Tom,Tommy|Tiffany Tiff|Timothy Tim,Timmy
    Valerie Val|Vanessa Nessa|Veronica Ronnie,Vera|Victor Vic|Victoria Vicky,Tori|Vincent Vince
    Virginia Ginny|Walter Walt,Wally|William Bill,Will,Billy,Liam|Winifred Winnie|Zachary Zach
    """
}
