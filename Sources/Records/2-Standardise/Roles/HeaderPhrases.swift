// Headers by meaning in English, German, French, Spanish, Italian, Portuguese, Dutch, Polish and
// Chinese: folded, `_` between words (headers without a gap are found too).

/// The phrases of each kind. A phrase listed twice belongs to the first.
let headerPhrases: [(kind: HeaderKind, phrases: String)] = [
  (
    .role(.givenName),
    """
    given_name first_name fname forename given givenname firstname first_nm fore_name christian_name
    vorname rufname prenom prenoms primer_nombre nombre_de_pila nome_proprio primo_nome
    primeiro_nome
    voornaam roepnaam imie imiona 名 名字
    """
  ),
  (
    .role(.middleName),
    """
    middle_name middle middle_initial mname mi second_name zweitname deuxieme_prenom segundo_nombre
    secondo_nome nome_do_meio tussenvoegsel tweede_naam drugie_imie
    """
  ),
  (
    .role(.familyName),
    """
    surname last_name lname family_name family lastname last_nm maiden_name sur_name
    nachname familienname zuname geburtsname nom_de_famille patronyme apellido apellidos
    primer_apellido segundo_apellido cognome sobrenome apelido achternaam nazwisko 姓 姓氏
    """
  ),
  (
    .role(.fullName),
    """
    full_name fullname person_name customer_name contact_name client_name patient_name
    account_holder cardholder cardholder_name display_name recipient contact_person employee_name
    owner_name member_name voter_name holder_name
    vollstandiger_name vollname kundenname ansprechpartner kontaktperson nom_complet nom_et_prenom
    nom_prenom nombre_completo nombre_y_apellidos nome_completo nome_e_cognome nominativo
    volledige_naam klantnaam imie_i_nazwisko
    姓名 客户姓名 顾客姓名 联系人 联系人姓名 收货人 收件人 用户姓名 会员姓名 真实姓名 法人 法定代表人 名字拼音 姓名拼音 拼音
    英文名 英文姓名 中文名 中文姓名 收货人姓名 收件人姓名 申请人 投保人 被保险人 持卡人 员工姓名 学生姓名 患者姓名 户主 负责人
    xing_ming xingming cn_name chinese_name english_name pinyin name_pinyin pinyin_name
    """
  ),
  (
    .role(.sex),
    """
    sex gender geschlecht sexe genre sexo genero sesso geslacht plec 性别 anrede xingbie 称谓
    """
  ),
  (
    .role(.company),
    """
    company company_name organisation organization organisation_name organization_name org org_name
    employer employer_name business business_name firm firm_name corporation legal_name trade_name
    account_name vendor vendor_name supplier supplier_name affiliation institution applicant
    firma firmenname unternehmen arbeitgeber societe entreprise raison_sociale empresa
    razon_social azienda societa ragione_sociale datore_di_lavoro razao_social bedrijf bedrijfsnaam
    werkgever nazwa_firmy pracodawca
    公司 公司名 公司名称 单位 单位名称 企业 企业名称 工作单位 机构 机构名称 供应商 供应商名称 公司全称 企业全称 单位全称 公司简称
    企业名 商户名称 商户 店铺名称 就职单位 任职单位 雇主 开票抬头 发票抬头 抬头 所在单位 所属公司 厂商 经销商 经销商名称
    """
  ),
  (
    .role(.email),
    """
    email e_mail mail email_address e_mail_address mail_address emailaddress eml mailadresse
    email_adresse courriel adresse_mail adresse_email adresse_electronique correo correo_electronico
    posta_elettronica indirizzo_email e_mailadres emailadres adres_email
    邮箱 电子邮箱 电子邮件 邮件 邮件地址 邮箱地址 联系邮箱 电邮 电子信箱 邮箱账号 youxiang
    """
  ),
  (
    .role(.phone),
    """
    phone phone_number telephone telephone_number tel mobile mobile_number mobile_phone cell
    cellphone cell_phone phone_no tel_no fax fax_number contact_number landline home_phone
    work_phone
    phone_home phone_work msisdn telefon telefonnummer handy mobil handynummer rufnummer mobilnummer
    portable numero_de_telephone telefono movil celular telefono_movil cellulare telefone telemovel
    telefoonnummer mobiel mobiele_nummer telefoon komorka numer_telefonu telefon_komorkowy
    手机号 手机 手机号码 电话 电话号码 联系电话 固定电话 座机 移动电话 联系方式 固话 座机号 座机号码 办公电话 家庭电话 联系手机 电话1
    电话2 备用电话 备用手机 联系号码 移动号码 绑定手机 预留手机 预留手机号 注册手机 传真 传真号码 宅电 shouji shoujihao dianhua
    lianxidianhua mobile_no mobile_num phone_num
    """
  ),
  (
    .role(.birthDate),
    """
    dob date_of_birth birth_date birthdate birthday birth_day_date birth born born_on d_o_b bday
    birth_dt year_of_birth birth_year yob geburtsdatum geburtstag geb_datum geburtsjahr
    date_de_naissance naissance ne_le fecha_de_nacimiento fecha_nacimiento nacimiento
    data_di_nascita data_nascita nascita data_de_nascimento data_nascimento nascimento
    geboortedatum geboorte data_urodzenia urodzenia 出生日期 生日 出生年月 出生年月日 出生 出生时间 生日日期 诞辰 shengri
    chushengriqi
    """
  ),
  (
    .role(.date),
    """
    date day_date transaction_date order_date purchase_date invoice_date visit_date start_date
    end_date event_date admission_date hire_date death_date date_of_death datum fecha data
    日期 交易日期 下单日期 入职日期 成立日期 签约日期 到店日期
    """
  ),
  (
    .role(.address),
    """
    address addr full_address home_address mailing_address postal_address billing_address
    shipping_address delivery_address residential_address street_address address_line address_ln
    add_line adress location anschrift adresse wohnadresse postanschrift lieferadresse domicile
    direccion domicilio indirizzo endereco morada adres adres_zamieszkania
    地址 住址 联系地址 收货地址 详细地址 家庭住址 通讯地址 通信地址 居住地址 注册地址 公司地址 办公地址 家庭地址 现住址 户籍地址
    户口所在地 身份证地址 收件地址 送货地址 配送地址 邮寄地址 住所 经营地址 单位地址 地址信息 居住地 所在地址 门店地址 dizhi
    """
  ),
  (
    .role(.streetNumber),
    """
    street_number street_no house_number house_no hausnummer haus_nr hausnr building_number
    numero_de_rue numero_voie numero_civico civico huisnummer numer_domu nr_domu street_num
    house_num
    st_number 门牌号 门牌 门牌号码
    """
  ),
  (
    .role(.street),
    """
    street street_name str strasse strassenname rue voie calle via rua straat straatnaam ulica road
    road_name st_name 街道 街 路 乡镇 街道乡镇 乡镇街道
    """
  ),
  (
    .role(.unit),
    """
    unit unit_number apartment apt apt_no suite flat flat_number unit_no wohnung appartement
    apartamento interno appartamento mieszkania numer_mieszkania room floor 单元 房号 室号
    """
  ),
  (
    .role(.town),
    """
    city town suburb city_name municipality locality place_of_birth birth_place birthplace
    post_town village ort stadt wohnort gemeinde geburtsort ville commune lieu_de_naissance ciudad
    localidad municipio poblacion citta comune luogo_di_nascita cidade localidade woonplaats
    gemeente plaats stad miasto miejscowosc 城市 市 所在城市 地市 地级市 所在市 chengshi
    """
  ),
  (
    .role(.region),
    """
    state province region county state_code district territory bundesland kanton departement
    provincia estado comunidad_autonoma regione provincie wojewodztwo powiat 省份 省 区 区县 县 地区 县区
    所在省 所在省份 所在区 所在区县 所在地区 所属地区 省市 行政区 行政区划 shengfen
    """
  ),
  (
    .role(.postcode),
    """
    postcode postal_code zip zip_code zipcode post_code postal zip_cd postalcode plz postleitzahl
    code_postal cp codigo_postal cap codice_postale cep kod_pocztowy 邮编 邮政编码 邮政编号 邮递区号
    """
  ),
  (
    .role(.country),
    """
    country country_code country_name nation nationality land staat pays pais paese kraj 国家 国籍
    """
  ),
  (.role(.latitude), "latitude lat breitengrad breite latitud latitudine breedtegraad 纬度"),
  (
    .role(.longitude),
    "longitude lon lng long laengengrad langengrad longitud longitudine lengtegraad 经度"
  ),
  (
    .role(.identifier),
    """
    ssn social_security_number social_security soc_sec soc_sec_id nin national_id nhs_number
    passport
    passport_number passport_no tax_id tin ein vat vat_number vat_id driver_license drivers_license
    licence_number license_number member_id membership_number member_number customer_number
    customer_id account_number account_no loyalty_id loyalty_number card_number client_id iban
    personal_id national_insurance duns lei registration_number company_number patient_id mrn
    steuernummer ust_id ustid kundennummer personalausweis ausweisnummer sozialversicherungsnummer
    versichertennummer numero_de_securite_sociale siret siren numero_client dni nif nie cif
    numero_de_cliente codice_fiscale partita_iva codice_cliente cpf cnpj nif_number bsn
    klantnummer rijksregisternummer kvk pesel nip regon numer_klienta identifier
    身份证号 身份证 身份证号码 证件号码 证件号 统一社会信用代码 社会信用代码 信用代码 税号 纳税人识别号 会员号
    会员编号 会员卡号 客户编号 客户号 卡号 护照号 护照 工号 营业执照号 证件号 证件编号 身份证件号 身份证件号码 身份证编号 身份号码
    身分证字号 身分证号 身分证 身份证字号 身分证号码 统一编号 统编
    公民身份号码 组织机构代码 机构代码 纳税识别号 信用代码证 营业执照号码 护照号码 通行证号 社保号 社保卡号 会员id 用户id 客户代码
    id_card id_card_no id_card_number idcard idcard_no identity_card identity_no identity_number
    citizen_id id_number id_no
    shenfenzheng shenfenzhenghao uscc usci credit_code social_credit_code unified_social_credit_code
    certificate_no cert_no
    """
  ),
  (
    .role(.code),
    """
    code sku model model_number isbn issn upc ean gtin mpn part_number po_box pobox postfach
    代码 型号 编码
    """
  ),
  (
    .role(.word),
    """
    nickname nick_name nick username user_name login handle alias spitzname pseudo apodo soprannome
    昵称 微信昵称 微信号 微信 用户名 qq 微博 qq号 qq号码 微信名 网名 会员昵称 用户昵称 旺旺 淘宝昵称 账号 账户名 微信id 抖音号
    wechat wechat_id wechat_name wechat_nickname wechat_nick weixin wx_nickname wx_name
    qq_number qq_no wechat_no
    """
  ),
  (
    .name,
    """
    name names nm nom nombre nome naam nazwa imie_nazwisko 名称 客户名称 客户名 客户 会员名称 会员名 会员 用户名称 顾客 全称
    mingcheng kehu title titel titre titulo titolo
    """
  ),
  (
    .stamp,
    """
    updated_at created_at modified_at deleted_at last_updated last_update last_modified update_time
    create_time created_on updated_on modified_on created modified updated timestamp time_stamp
    date_created date_modified date_updated last_login last_seen load_date ingested_at
    inserted_at registered_at signup_date sign_up_date registration_date record_date
    erstellt_am geandert_am erstellt geandert aktualisiert date_creation date_modification
    fecha_creacion fecha_modificacion fecha_de_alta creado actualizado data_creazione data_modifica
    data_criacao data_atualizacao aangemaakt gewijzigd utworzono zmodyfikowano
    更新时间 创建时间 注册时间 修改时间 登录时间 最后登录时间 更新日期 创建日期 录入时间 时间戳 最后更新时间 最近更新 最后更新 更新于
    注册日期 修改日期 录入日期 登记时间 登记日期 建档时间 建档日期 入会时间 入会日期 时间 最后修改时间 同步时间 采集时间 入库时间
    """
  ),
  (
    .row,
    """
    id row row_id row_number record_id rec_id record_number uuid guid index key pk rowid seq
    sequence
    记录号 记录编号 流水号 数据编号 行 id编号 no nr lfd_nr line line_number 序号 编号 行号
    """
  ),
]
