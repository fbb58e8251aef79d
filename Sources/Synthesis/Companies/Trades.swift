// What companies do, and the words that their names are made of.
//
// From general knowledge, not from a register: the weights are near the shares of small firms by
// trade in the United States, the words are those one meets on signs and invoices.

enum Trades {
  /// A trade, its weight, then what follows a name: the commonest first, `_` for a blank.
  static let text = """
    plumbing 5 Plumbing Plumbing_&_Heating Plumbing_Services Mechanical Drain_Services
    building 9 Construction Builders Contracting Homes Remodeling General_Contractors Development
    electric 4 Electric Electrical_Services Electrical_Contractors
    roofing 3 Roofing Roofing_&_Siding Exteriors
    garden 4 Landscaping Lawn_Care Tree_Service Landscape_Design Nursery
    painting 2 Painting Painting_&_Decorating Coatings
    cars 7 Auto_Repair Automotive Auto_Body Motors Tire_&_Auto Collision_Center Transmission Towing
    freight 5 Trucking Transport Logistics Freight Hauling Moving_&_Storage Transportation
    homes 7 Realty Properties Real_Estate Property_Management Realty_Group Rentals Land_Company
    law 4 Law_Group Law_Firm &_Associates Legal_Services Law_Offices
    books 3 Accounting Tax_Services &_Associates Bookkeeping Accounting_Services
    cover 3 Insurance Insurance_Agency Insurance_Services Insurance_Group
    medicine 6 Family_Medicine Medical_Group Pediatrics Clinic Medical_Center Orthopedics Health
    teeth 4 Dental Family_Dentistry Dental_Care Orthodontics Dental_Group
    care 3 Chiropractic Physical_Therapy Eye_Care Home_Health Hearing_Center
    food 8 Restaurant Grill Pizza Cafe Diner Kitchen Catering Bakery Bar_&_Grill Foods
    shops 6 Hardware Furniture Jewelers Florist Gifts Market Sporting_Goods Liquors Pharmacy
    beauty 4 Salon Nails Barber_Shop Hair_Studio Day_Spa
    software 5 Technologies Software Systems Solutions Consulting Labs Networks IT_Services
    making 5 Manufacturing Machine_Works Machine_Shop Industries Fabrication Welding Plastics Tool
    supply 5 Supply Distributors Wholesale Equipment Supply_Company Equipment_Rental Products
    farms 3 Farms Ranch Dairy Feed_&_Seed Orchards
    money 4 Capital Financial Wealth_Management Investments Partners Holdings Financial_Services
    advice 4 Consulting Consulting_Group Management Advisors Services Enterprises Group
    media 3 Media Marketing Design Printing Studios Productions Sign_Company
    school 2 Academy Learning_Center Child_Care Preschool Driving_School
    cleaning 4 Cleaning_Services Janitorial Carpet_Cleaning Maintenance Building_Services
    guards 1 Security Alarm Protection_Services
    pests 1 Pest_Control Exterminating
    guests 2 Inn Motel Hotel Lodge Suites
    power 2 Energy Oil_Company Petroleum Solar Propane
    pets 2 Animal_Hospital Veterinary_Clinic Pet_Grooming Kennels
    engineers 2 Engineering Engineers Surveying Architects Environmental_Services
    """

  /// Words before a trade that say nothing about whose it is, the commonest first.
  static let openings = words(
    """
    American Advanced First Premier Precision Quality All_Star Elite National United Pro Superior
    Reliable Classic Integrity Complete Custom Express Total Best Universal Global Heritage Modern
    Royal Summit Pinnacle Professional Affordable Legacy Liberty Patriot Eagle Phoenix Golden
    Blue_Sky Sunshine Pacific Atlantic Midwest Southern Northern Western Central Tri-State
    Gulf_Coast
    Mountain Valley River_City Lone_Star Lakeside Coastal Metro Capitol City Community Family Green
    Diamond Platinum Silver Titan Apex Alpha Omega Delta Allied Associated Independent Dynamic
    Master Expert Prime Select Signature Trusted Century Frontier Pioneer Keystone Cornerstone
    Landmark
    """)

  /// First and last parts of coined names, such as Novatech.
  static let coinedStarts = words(
    """
    Nova Zen Syn Omni Veri Tech Inno Data Cyber Quant Aero Bio Geo Info Inter Micro Neo Opti Pro Sol
    Terra Trans Tri Uni Vita Xcel Agri Alti Cor Dyna Ener Flex Gen Hydro Ion Lumi Maxi Net Orbi
    Pix Rad Sim Tele Ultra Vec Web Zyn
    """)
  static let coinedEnds = words(
    """
    tech trix core dyne sys ware gen link net tron via nex logic point scape metrics form sync max
    on
    """)

  /// Restaurants, inns and shops: a colour or adjective, and a thing.
  static let signs = words(
    """
    Blue Red Golden Silver Black Green White Old Little Lucky Rusty Copper Happy Twin Wild Sweet
    Royal Brass Iron Crooked Laughing Hungry
    """)
  static let things = words(
    """
    Moon Lion Dragon Star Rooster Kettle Anchor Oak Bear Horse Barrel Door Rose Lantern Bull Bell
    Plate Spoon Cup Olive Palace Garden Pig Crow Wheel Dog
    """)

  /// A word and how it is cut short, the commonest first.
  static let abbreviations = """
    Services Svcs,Svc,Serv|Service Svc,Serv|Company Co,Co.|Construction Const,Constr|And &
    Associates Assoc,Assocs|Manufacturing Mfg,Manuf|International Intl,Int'l|Management Mgmt,Mgt
    Insurance Ins|Technologies Tech,Techs|Systems Sys|Solutions Soln,Sol|Engineering Eng,Engr
    Electric Elec|Electrical Elec|Center Ctr,Cntr|Medical Med|Property Prop|Properties Props,Prop
    Brothers Bros|Distributors Dist,Distr|Equipment Equip,Eqpt|Transportation Transp,Trans
    Transport Transp|Industries Ind,Inds|Group Grp|Agency Agcy|Financial Fin,Finl|Development Dev
    Enterprises Ent,Entp|National Natl,Nat'l|American Amer,Am|Restaurant Rest|Hospital Hosp
    Veterinary Vet|Investments Inv|Consulting Cnslt,Consult|Contracting Contr|Contractors Contr
    Heating Htg|Plumbing Plbg,Plmb|Automotive Auto|Laboratories Labs|University Univ
    Professional Prof|Southern So,S|Northern No,N|Western W|Mountain Mtn|Market Mkt|Marketing Mktg
    Machine Mach
    Products Prod,Prods|Wholesale Whsl|Hardware Hdwe|Furniture Furn|Environmental Env,Envir
    Maintenance Maint|Security Sec|Community Comm|Associated Assoc|General Gen|Building Bldg
    Builders Bldrs|Wealth Wlth|Holdings Hldgs|Partners Ptnrs|Precision Prec|Communications Comm
    Landscaping Lndscp|Remodeling Remod|Accounting Acctg|Advanced Adv|First 1st|Supply Sply
    """

  /// A legal form: its weight, then how it is written and how often; `_` for a blank.
  static let legalForms = """
    LLC 46 LLC:60 L.L.C.:9 ,_LLC:18 ,_L.L.C.:4 Llc:4 L_L_C:2 Limited_Liability_Company:1
    Inc 31 Inc:38 Inc.:20 ,_Inc.:22 ,_Inc:10 Incorporated:3 INC:7
    Corp 6 Corp:40 Corp.:28 Corporation:28 ,_Corp.:4
    Co 4 Co:40 Co.:34 Company:26
    LP 2 LP:55 L.P.:25 ,_LP:15 Limited_Partnership:5
    LLP 3 LLP:60 L.L.P.:20 ,_LLP:20
    PLLC 3 PLLC:60 P.L.L.C.:15 ,_PLLC:25
    PC 4 PC:40 P.C.:35 ,_P.C.:25
    Ltd 3 Ltd:45 Ltd.:30 Limited:15 ,_Ltd.:10
    """

  /// Chains and franchises, which many towns have one or more of.
  static let chainEndings = words(
    """
    Burgers Pizza Tacos Subs Coffee Donuts Chicken Wings Grill Tires Lube Fitness Gym Cleaners
    Storage Pharmacy Optical Mattress Rentals Tax Realty Staffing Tutoring Cuts Tan Inn Suites Wash
    Mart
    """)
}
