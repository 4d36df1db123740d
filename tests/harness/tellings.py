"""Events made from scenarios: values for their slots, and reports that tell them in one style or another."""
import datetime
import random
import re
from dataclasses import dataclass, field

from scenarios import SCENARIOS

GIVEN = ("Anna Boris Clara Dmitri Elena Frank Greta Hugo Irene Jonas Karin Leon Marta Nils Olga Paul Ruth Stefan Tamara Viktor Amina Carlos "
         "Denise Emil Fatima Gavin Helen Ivan Joyce Khalid Lucia Marcus Nadia Oscar Priya Robert Sylvia Thomas Ursula Walter").split()
FAMILY = ("Abelson Brandvold Castellan Dunmore Ekström Farquhar Goranov Halvorsen Ibarra Jankovic Kowalski Lindqvist Marchetti Nakamura Okafor "
          "Petrosyan Quillan Rasmussen Sorensen Tkachenko Ulrich Vasquez Westbrook Yilmaz Zamora Ashdown Bellweather Corrigan Delacroix "
          "Eastman Fairbairn Grunwald Hathaway Isaksen Jennings Kilbride Lombardi Merriweather Norwood Osterman").split()
PLACES = ("Aldermouth Brackenfold Carrowmere Dunhaven Eastvale Fjellvik Grimstow Harrowgate Ilmenau Karshaven Lindmere Marholm Northquill "
          "Ostrava Penhollow Quarnby Ravensmoor Silverton Tavistow Uplingham Varnholt Westerleigh Yarrowdale Zellhaven").split()
COMPANIES = [f"{a} {b}" for a, b in zip(
    "Norvik Halden Corvane Belmark Tresco Ostara Quantrel Meridian Pallas Varden Solveig Arcton".split(),
    "Lines Logistics Industries Works Group Systems Partners Holdings Dynamics Trading Chemicals Foundries".split())]
CITIES = {"Lyon": "France", "Turin": "Italy", "Gdansk": "Poland", "Porto": "Portugal", "Graz": "Austria", "Bilbao": "Spain", "Leipzig": "Germany", "Rotterdam": "the Netherlands", "Gothenburg": "Sweden",
          "Manchester": "England", "Salonika": "Greece", "Marseille": "France", "Naples": "Italy", "Kyiv": "Ukraine", "Mumbai": "India", "Santiago": "Chile", "Nairobi": "Kenya", "Osaka": "Japan",
          "Vancouver": "Canada", "Denver": "Colorado", "Dallas": "Texas", "Melbourne": "Australia", "Izmir": "Turkey", "Casablanca": "Morocco"}
COUNTRIES = ("Norway Peru Kenya Vietnam Portugal Chile Ghana Greece Jordan Latvia Malaysia Nepal Panama Serbia Tunisia Uruguay Zambia Bolivia Croatia Finland".split())
CAPITALS = {"Norway": "Oslo", "Peru": "Lima", "Kenya": "Nairobi", "Vietnam": "Hanoi", "Portugal": "Lisbon", "Chile": "Santiago", "Ghana": "Accra", "Greece": "Athens", "Jordan": "Amman", "Latvia": "Riga",
            "Malaysia": "Kuala Lumpur", "Nepal": "Kathmandu", "Serbia": "Belgrade", "Tunisia": "Tunis", "Uruguay": "Montevideo", "Zambia": "Lusaka", "Croatia": "Zagreb", "Finland": "Helsinki"}
STREETS = ("Mill Street|Harbor Road|Chapel Lane|Station Square|Orchard Avenue|Bishop Street|Linden Avenue|Canal Street|Market Square|Foundry Lane|Garden Street|Castle Road").split("|")
TEAMS = [f"{a} {b}" for a, b in zip("Halden Brixton Corvane Belmark Tresco Ostara Aldridge Pallas Varden Solveig Arcton Milford".split(), "Rovers United City Athletic Wanderers Town Rangers Albion".split() * 2)]
BODIES = [f"{a} {b}" for a in "National Federal Northern Central".split() for b in ("Safety Board", "Transport Agency", "Research Institute", "Inspection Office")]
ONES = "zero one two three four five six seven eight nine ten eleven twelve".split()
STYLES = ("wire", "edited", "own")  # by the wording that a report takes


@dataclass
class Value:
    kind: str
    text: str = ""  # as it is told; of a quotation or claim the true wording
    number: float = 0
    unit: str = ""
    sort: str = ""  # of a place: place, city, country, street, government
    other: str = ""  # of a quotation, claim or speaker: what contradicts it; of a role: the others, with "|"
    given: str = ""
    day: datetime.date | None = None


@dataclass
class Event:
    name: str
    values: dict
    today: datetime.date  # of the first report


@dataclass
class Telling:
    """One report: which statements, in which wording, and where each stands."""
    id: str
    published: datetime.date
    style: str
    order: list  # (slot, wording)
    headline: str
    extra: list = field(default_factory=list)  # further sentences


def number_text(value):
    return ONES[value] if value < 10 else f"{value:,}"


def plural(unit, value):
    if value == 1:
        return unit.replace("celsius", "Celsius").replace("fahrenheit", "Fahrenheit")
    for one, many in (("foot", "feet"), ("meter", "meters"), ("mile", "miles"), ("degree celsius", "degrees Celsius"), ("degree fahrenheit", "degrees Fahrenheit")):
        if one in unit:
            return unit.replace(one, many)
    return unit + "s"


def amount(value):
    return f"{number_text(int(value.number))} {plural(value.unit, value.number)}"


def clock_text(minutes):
    hour, minute = divmod(minutes, 60)
    return f"{(hour + 11) % 12 + 1}:{minute:02} {'a.m.' if hour < 12 else 'p.m.'}"


class Chooser:
    """Values for the slots of one event; no two persons, places or companies of it are alike."""

    def __init__(self, chance, today):
        self.chance, self.today = chance, today
        pools = dict(family=FAMILY, given=GIVEN, place=PLACES, city=list(CITIES), country=COUNTRIES, street=STREETS, company=COMPANIES, team=TEAMS, body=BODIES)
        self.pools = {sort: chance.sample(pool, len(pool)) for sort, pool in pools.items()}
        self.pools["government"] = self.pools["country"]

    def value(self, declaration):
        kind, _, rest = declaration.partition(" ")
        return getattr(self, kind)(rest)

    def between(self, rest):
        low, high = (int(x) for x in rest.split()[-2:])
        return self.chance.randint(low, high)

    def count(self, rest):
        number = self.between(rest)
        if number > 1000:
            number = number // 10 * 10 + self.chance.choice([0, 0, 1, 4, 7])
        return Value("count", number_text(number), number)

    def age(self, rest):
        number = self.between(rest)
        return Value("age", str(number), number)

    def year(self, rest):
        number = self.between(rest)
        return Value("year", str(number), number)

    def measure(self, rest):
        value = Value("measure", number=self.between(rest), unit=" ".join(rest.split()[:-2]))
        value.text = amount(value)
        return value

    def duration(self, rest):
        value = Value("duration", number=self.between(rest), unit=rest.split()[0])
        value.text = amount(value)
        return value

    def money(self, rest):
        number = self.chance.choice([1.2, 2.4, 3.7, 4.5, 6.8, 12, 18, 23, 31, 46, 75])
        return Value("money", f"{number} million euros", number, "euro")

    def percent(self, rest):
        number = self.chance.randint(30, 680) / 10
        if rest:
            number = self.between(rest) + self.chance.choice([0, 0.2, 0.4, 0.7])
        return Value("percent", f"{number:g} percent", number)

    def thousand(self, rest):
        number = self.chance.choice([15, 20, 25, 40, 60, 75, 90, 120, 150, 250])
        return Value("small money", f"{number},000 euros", number * 1000)

    def small(self, rest):
        number = self.chance.choice([7, 12, 18, 24, 35, 49, 85, 120])
        return Value("small money", f"{number} euros", number)

    def cents(self, rest):
        number = self.chance.randint(11, 95)
        return Value("small money", f"{number} cents", number)

    def score(self, rest):
        loser = self.chance.randint(0, 2)
        return Value("score", f"{loser + self.chance.randint(1, 3)}-{loser}")

    def magnitude(self, rest):
        number = self.chance.randint(52, 71) / 10
        return Value("magnitude", f"{number}", number)

    def month(self, rest):
        name = self.chance.choice("January February March April July August September October November".split())
        return Value("month", name)

    def day(self, rest):
        day = self.today - datetime.timedelta(days=self.chance.randint(0, 2))
        return Value("day", f"{day:%A}", day=day)

    def date(self, rest):
        day = self.today - datetime.timedelta(days=self.chance.randint(15, 150))
        return Value("date", f"{day:%B} {day.day}", day=day)

    def instant(self, rest):
        minutes = self.chance.randint(6 * 60, 20 * 60) // 5 * 5
        return Value("instant", f"{clock_text(minutes)} GMT", minutes)

    def clock(self, rest):
        minutes = self.chance.randint(60, 22 * 60) // 5 * 5
        return Value("clock", clock_text(minutes), minutes)

    def person(self, rest):
        given, family = self.pools["given"].pop(), self.pools["family"].pop()
        return Value("person", f"{given} {family}", given=given)

    def named(self, kind, sort):
        return Value(kind, self.pools[sort].pop(), sort=sort)

    def place(self, rest):
        return self.named("place", "place")

    def city(self, rest):
        return self.named("place", "city")

    def country(self, rest):
        return self.named("place", "country")

    def government(self, rest):
        return self.named("place", "government")

    def street(self, rest):
        return self.named("place", "street")

    def company(self, rest):
        return self.named("organisation", "company")

    def team(self, rest):
        return self.named("organisation", "team")

    def body(self, rest):
        return self.named("organisation", "body")

    def word(self, rest):
        return Value("word", self.chance.choice(rest.split("|")))

    def speaker(self, rest):
        return Value("speaker", rest.split()[0], other=rest.split()[1])

    def role(self, rest):
        roles = rest.split("|")
        chosen = self.chance.choice(roles)
        return Value("role", chosen, other="|".join(r for r in roles if r != chosen))

    def quotation(self, rest):
        return Value("quotation", *[rest.split("|")[0]], other=rest.split("|")[1])

    def claim(self, rest):
        true, _, other = rest.partition("|")
        return Value("claim", true, other=other)


def make_event(name, seed):
    chance = random.Random(f"{name} {seed}")
    today = datetime.date(2024, 5, 15) + datetime.timedelta(days=chance.randint(0, 300))
    chooser = Chooser(chance, today)
    values = {slot: chooser.value(declaration) for slot, declaration in SCENARIOS[name]["slots"].items()}
    return Event(f"{name}-{seed}", values, today)


def slot_text(values, key):
    key, _, part = key.partition(".")
    name = key if key in values else key.rstrip("_")
    if name not in values:
        name = name[0].lower() + name[1:]
    value = values[name]
    if value.kind == "speaker":
        value = values[value.text]
    text = value.text
    if part == "family":
        text = text.split()[-1]
    elif part == "adjective":
        text = f"{value.number:g}-{value.unit}" if value.number >= 10 and value.number == int(value.number) else text
    if key != name and key.endswith("_"):
        text = text[0].upper() + text[1:] if value.kind == "role" else text[0].lower() + text[1:]
    elif key[0].isupper():
        text = text[0].upper() + text[1:]
    return text


def shown(values, slot):
    """What a report tells of a slot, for people."""
    value = values[slot]
    return values[value.text].text if value.kind == "speaker" else value.text or ("as it is" if not value.number else "contradicted")


def fill(template, values, slot=None):
    side = 2 if slot and values[slot].kind == "claim" and values[slot].number else 1
    template = re.sub(r"\[([^\[\]|]*)\|\|([^\[\]]*)\]", lambda m: m[side], template)
    text = re.sub(r"\{([A-Za-z_.]+)\}", lambda m: slot_text(values, m[1]), template)
    text = re.sub(r"([ap]\.m\.)\.", r"\1", text)
    return re.sub(r'\.(" [A-Za-z])', r",\1", text)  # "…," she said


def tell(event, style, id, published, chance, needed=(), share=0.8):
    """A report in a style: the lead, what is needed, and a share of the other statements in an order of its own."""
    scenario = SCENARIOS[event.name.rsplit("-", 1)[0]]
    wording = STYLES.index(style)
    statements = scenario["statements"]
    chosen = [s for s in statements[1:] if s[0] in needed or chance.random() < share]
    if style == "own":
        chance.shuffle(chosen)
    elif style == "edited":
        at = chance.randrange(max(1, len(chosen)))
        chosen = chosen[at:] + chosen[:at]
    # A reporter keeps a sentence of the wire here and there, an editor rewrites one.
    order = [(slot, words[wording if chance.random() < 0.85 else chance.randrange(3)]) for slot, words in [statements[0]] + chosen]
    return Telling(id, published, style, order, scenario["headline"][wording])


def write(telling, values, event, agency):
    place = next(v.text for v in event.values.values() if v.sort in ("place", "city"))
    sentences = [fill(words, values, slot) for slot, words in telling.order]
    for text in telling.extra:
        sentences.append(text)
    lines = [fill(telling.headline, values), "", f"{place.upper()}, {telling.published:%B} {telling.published.day}, {telling.published.year} ({agency}) - {sentences[0]}"]
    rest = sentences[1:]
    while rest:
        take = 2 if len(rest) % 3 else 1
        lines += ["", " ".join(rest[:take])]
        rest = rest[take:]
    return "\n".join(lines) + "\n"
