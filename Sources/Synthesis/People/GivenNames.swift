// Common given names of the United States by sex and decade of birth.
//
// Names are listed roughly from the commonest down, by general knowledge rather than from a
// published table; how often each occurs follows from its place by the law in `NameTables`. The
// rarer and the Spanish names occur in all decades.

enum GivenNames {
  /// Men by decade of birth, from the 1930s to the 2000s.
  static let male = [
    """
    Robert James John William Richard Charles Donald George Thomas Joseph David Edward Ronald Paul
    Kenneth Frank Raymond Jack Harold Billy Gerald Walter Jerry Joe Eugene Henry Bobby Arthur Carl
    Larry Ralph Albert Willie Fred Michael Lawrence Harry Howard Roy Norman Earl Gary Stanley Louis
    Francis Clarence Ernest Leonard Samuel Russell
    """,
    """
    James Robert John William Richard David Charles Thomas Michael Ronald Larry Donald Joseph Gary
    George Kenneth Paul Edward Jerry Dennis Frank Daniel Raymond Roger Stephen Gerald Walter Harold
    Steven Douglas Lawrence Terry Wayne Arthur Jack Carl Henry Willie Bruce Joe Peter Billy Roy
    Ralph Anthony Jimmy Albert Bobby Eugene Johnny
    """,
    """
    James Michael Robert John David William Richard Thomas Mark Charles Steven Gary Joseph Donald
    Ronald Kenneth Paul Larry Daniel Stephen Dennis Timothy Edward Jeffrey George Gregory Kevin
    Douglas Terry Anthony Jerry Bruce Randy Brian Frank Scott Roger Raymond Peter Patrick Keith
    Lawrence Wayne Danny Alan Gerald Ricky Carl Christopher Dale
    """,
    """
    Michael David John James Robert Mark William Richard Thomas Jeffrey Steven Joseph Timothy Kevin
    Scott Brian Charles Paul Daniel Christopher Kenneth Anthony Gregory Ronald Donald Gary Stephen
    Eric Edward Douglas Todd Patrick George Keith Larry Matthew Terry Andrew Dennis Randy Jerry
    Peter Frank Craig Raymond Jeffery Bruce Rodney Mike Roger
    """,
    """
    Michael Christopher Jason David James John Robert Brian William Matthew Joseph Daniel Kevin Eric
    Jeffrey Richard Scott Mark Steven Thomas Timothy Anthony Charles Jeremy Joshua Ryan Paul Andrew
    Gregory Chad Kenneth Jonathan Stephen Shawn Aaron Adam Patrick Justin Sean Edward Todd Donald
    Ronald Benjamin Keith Bryan Gary Jose Nathan Douglas
    """,
    """
    Michael Christopher Matthew Joshua David James Daniel Robert John Joseph Jason Justin Andrew
    Ryan William Brian Brandon Jonathan Nicholas Anthony Eric Adam Kevin Thomas Steven Timothy
    Richard Jeremy Jeffrey Kyle Benjamin Aaron Charles Mark Jacob Stephen Patrick Scott Nathan Paul
    Sean Travis Zachary Dustin Gregory Kenneth Jose Tyler Jesse Alexander
    """,
    """
    Michael Christopher Matthew Joshua Jacob Nicholas Andrew Daniel Tyler Joseph Brandon David James
    Ryan John Zachary Justin William Anthony Robert Jonathan Austin Alexander Kyle Kevin Thomas Cody
    Jordan Eric Benjamin Aaron Christian Samuel Dylan Steven Brian Jose Timothy Nathan Adam Richard
    Patrick Charles Sean Jason Cameron Jeremy Mark Stephen Jesse
    """,
    """
    Jacob Michael Joshua Matthew Daniel Christopher Andrew Ethan Joseph William Anthony David
    Alexander Nicholas Ryan Tyler James John Jonathan Noah Brandon Christian Dylan Samuel Benjamin
    Nathan Zachary Logan Justin Gabriel Jose Austin Kevin Elijah Caleb Robert Thomas Jordan Cameron
    Jack Hunter Jackson Angel Isaiah Evan Isaac Mason Luke Jason Gavin
    """,
  ]

  /// Women by decade of birth, from the 1930s to the 2000s.
  static let female = [
    """
    Mary Betty Barbara Shirley Patricia Dorothy Joan Margaret Nancy Helen Carol Joyce Doris Ruth
    Virginia Marilyn Elizabeth Jean Frances Beverly Lois Alice Donna Martha Dolores Janet Phyllis
    Norma Carolyn Evelyn Gloria Anna Marie Ann Mildred Rose Peggy Geraldine Catherine Judith Louise
    Janice Marjorie Annie Ruby Eleanor Jane Sandra Irene Wanda
    """,
    """
    Mary Linda Barbara Patricia Carol Sandra Nancy Sharon Judith Susan Betty Carolyn Margaret
    Shirley Judy Karen Donna Kathleen Joyce Dorothy Janet Diane Janice Joan Elizabeth Brenda Gloria
    Virginia Marilyn Martha Beverly Helen Bonnie Ruth Frances Jean Ann Phyllis Pamela Jane Alice
    Peggy Cheryl Doris Catherine Elaine Cynthia Marie Gail Connie
    """,
    """
    Mary Linda Patricia Susan Deborah Barbara Debra Karen Nancy Donna Cynthia Sandra Pamela Sharon
    Kathleen Carol Diane Brenda Cheryl Janet Elizabeth Kathy Margaret Janice Carolyn Denise Judy
    Rebecca Joyce Teresa Christine Catherine Shirley Judith Betty Beverly Lisa Dorothy Theresa Gail
    Connie Ann Diana Gloria Bonnie Joan Cindy Peggy Jane Wanda
    """,
    """
    Lisa Mary Susan Karen Kimberly Patricia Linda Donna Michelle Cynthia Sandra Deborah Tammy Pamela
    Lori Laura Elizabeth Julie Brenda Jennifer Barbara Angela Sharon Debra Teresa Nancy Christine
    Cheryl Denise Kelly Tina Kathleen Sherry Diane Dawn Robin Rhonda Carol Maria Amy Tracy Kathy
    Theresa Margaret Jacqueline Carolyn Wendy Rebecca Melissa Annette
    """,
    """
    Jennifer Amy Melissa Michelle Kimberly Lisa Angela Heather Stephanie Nicole Jessica Elizabeth
    Rebecca Kelly Mary Christina Amanda Julie Sarah Laura Shannon Christine Tammy Tracy Karen Dawn
    Susan Andrea Tina Patricia Cynthia Lori Rachel April Maria Wendy Crystal Stacy Erin Jamie Carrie
    Tiffany Tara Sandra Monica Danielle Stacey Pamela Tonya Sara
    """,
    """
    Jessica Jennifer Amanda Ashley Sarah Stephanie Melissa Nicole Elizabeth Heather Tiffany Michelle
    Amber Megan Amy Rachel Kimberly Christina Lauren Crystal Brittany Rebecca Laura Danielle Emily
    Samantha Angela Erin Kelly Sara Lisa Katherine Andrea Jamie Mary Erica Courtney Kristen Shannon
    April Katie Lindsey Kristin Lindsay Christine Alicia Vanessa Maria Kathryn Allison
    """,
    """
    Jessica Ashley Emily Sarah Samantha Amanda Brittany Elizabeth Taylor Megan Hannah Kayla Lauren
    Stephanie Rachel Jennifer Nicole Alexis Victoria Amber Alyssa Courtney Rebecca Danielle Jasmine
    Brianna Katherine Alexandra Madison Morgan Melissa Michelle Kelsey Chelsea Anna Kimberly Tiffany
    Olivia Mary Christina Allison Abigail Sara Shelby Heather Haley Maria Kaitlyn Laura Erin
    """,
    """
    Emily Madison Emma Olivia Hannah Abigail Isabella Samantha Elizabeth Ashley Alexis Sarah Sophia
    Alyssa Grace Ava Taylor Brianna Lauren Chloe Natalie Kayla Jessica Anna Victoria Mia Hailey
    Sydney Jasmine Julia Morgan Destiny Rachel Ella Kaitlyn Megan Katherine Savannah Jennifer
    Alexandra Allison Haley Maria Kaylee Lily Makayla Brooke Nicole Mackenzie Addison
    """,
  ]

  /// Men, all decades, rarer.
  static let rarerMale = """
    Abraham Adrian Alfred Allen Alvin Amir Andre Antoine Archie Arnold Barry Bernard Blake Brad
    Bradley Brett Bryce Byron Calvin Carlton Cecil Cedric Chester Clark Claude Clayton Clifford
    Clinton Clyde Colin Conrad Corey Curtis Damian Damon Darius Darrell Darren Darryl Dean Derek
    Derrick Devin Dominic Don Dwayne Dwight Edgar Edmund Edwin Elliott Elmer Emmanuel Erik Ernesto
    Felix Floyd Franklin Frederick Garrett Gene Geoffrey Gilbert Glen Glenn Gordon Graham Grant Greg
    Guy Harrison Harvey Herbert Herman Horace Hugh Ian Irving Ivan Jamal Jared Jay Jerome Jim Joel
    Jon Julian Karl Kelvin Kent Kirk Kurt Lance Lee Leo Leon Leroy Leslie Lester Lewis Liam Lloyd
    Lonnie Luther Malcolm Marc Marcus Marshall Martin Marvin Maurice Max Maxwell Melvin Micah Miles
    Milton Mitchell Morris Nathaniel Neil Nelson Nolan Oliver Omar Oscar Otis Owen Perry Philip
    Phillip Preston Quentin Ramon Randall Reginald Rex Ricardo Rick Robin Roland Ross Ruben Rudolph
    Sam Seth Shane Sidney Spencer Stuart Terrence Theodore Tim Toby Tommy Tony Tracy Trevor Troy
    Tyrone Vernon Victor Vincent Virgil Wade Wallace Warren Wesley Wilbur Xavier Zane
    """

  /// Women, all decades, rarer.
  static let rarerFemale = """
    Ada Adele Agnes Aisha Alexa Alexandria Alison Alma Amelia Anita Annabelle Anne April Ariana
    Arlene Audrey Autumn Bernadette Bernice Bertha Beth Bethany Beulah Bianca Blanche Brandi Brandy
    Briana Bridget Caitlin Camille Candace Carla Carmen Caroline Cassandra Cecilia Celeste Charlene
    Charlotte Christie Claire Clara Colleen Constance Cora Daisy Dana Daphne Darlene Dawn Deanna
    Delores Desiree Diana Edith Edna Eileen Elena Ellen Elsie Erika Esther Ethel Eva Faith Faye
    Felicia Florence Francine Gabrielle Georgia Gertrude Gina Ginger Gladys Glenda Gwendolyn Harriet
    Hazel Heidi Henrietta Holly Hope Ida Imani Inez Ivy Jacquelyn Jada Jade Jan Jana Janelle
    Jeanette Jeanne Jenna Jenny Jill Jillian Jo Joanna Joanne Jodi Jody Josephine Joy Juanita
    Juliana June Kara Karla Kate Katelyn Kathryn Katrina Kay Kelli Kendra Kerry Krista Krystal
    Kristina Kristine Latoya Leah Lena Leona Leslie Lillian Loretta Lorraine Lucille Lucy Lydia Lynn
    Mabel Mandy Marcia Margarita Marion Marlene Marsha Maureen Maxine Melanie Melinda Meredith Mindy
    Miranda Miriam Misty Molly Muriel Myra Nadia Naomi Natasha Nina Nora Olga Paige Pamela Paula
    Pauline Pearl Penny Priscilla Rachael Ramona Regina Renee Rita Roberta Rosa Rosemary Roxanne
    Sabrina Sadie Sally Selena Sheila Shelly Sheri Sonia Sophie Stacie Stella Summer Sue Suzanne
    Sylvia Tamara Tanya Tasha Terri Thelma Toni Traci Trisha Valerie Velma Vera Veronica Vicki
    Vivian Whitney Yvette Yvonne Zoe
    """

  /// Men with a Spanish surname.
  static let spanishMale = """
    Jose Juan Luis Carlos Jesus Antonio Miguel Francisco Manuel Pedro Jorge Alejandro Ricardo
    Roberto Fernando Javier Eduardo Rafael Ramon Raul Sergio Mario Enrique Alberto Oscar Ruben Julio
    Hector Pablo Diego Guillermo Gerardo Arturo Armando Marco Andres Felipe Salvador Alfredo Ernesto
    """

  /// Women with a Spanish surname.
  static let spanishFemale = """
    Maria Guadalupe Carmen Rosa Ana Juana Margarita Teresa Leticia Silvia Gloria Elena Yolanda
    Patricia Alicia Martha Veronica Isabel Blanca Lucia Gabriela Claudia Adriana Diana Sofia Daniela
    Mariana Esperanza Dolores Luz Josefina Francisca Beatriz Irma Norma Araceli Alejandra Paola
    Monica Karina
    """
}
