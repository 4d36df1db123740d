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
ONES = "zero one two three four five six seven eight nine ten eleven twelve".split()
STYLES = ("wire", "edited", "own")  # by the wording that a report takes


@dataclass
class Value:
    kind: str
    text: str = ""  # as it is told; of a quotation or claim the true wording
    number: float = 0
    unit: str = ""
    other: str = ""  # of a quotation or claim: what contradicts it; of a role: the others, with "|"
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
    return {"foot": "feet"}.get(unit, unit + "s") if value != 1 and not unit.startswith("square") else unit.replace("meter", "meters").replace("foot", "feet")


def amount(value):
    return f"{number_text(int(value.number))} {plural(value.unit, value.number)}"


def clock_text(minutes):
    hour, minute = divmod(minutes, 60)
    return f"{(hour + 11) % 12 + 1}:{minute:02} {'a.m.' if hour < 12 else 'p.m.'}"


class Chooser:
    """Values for the slots of one event; no two persons, places or companies of it are alike."""

    def __init__(self, chance, today):
        self.chance, self.today = chance, today
        self.family, self.given, self.places, self.companies = (chance.sample(pool, len(pool)) for pool in (FAMILY, GIVEN, PLACES, COMPANIES))

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
        return Value("percent", f"{number:.1f} percent", number)

    def magnitude(self, rest):
        number = self.chance.randint(52, 71) / 10
        return Value("magnitude", f"{number}", number)

    def month(self, rest):
        name = self.chance.choice("January February March April July August September October November".split())
        return Value("month", name)

    def day(self, rest):
        day = self.today - datetime.timedelta(days=self.chance.randint(0, 2))
        return Value("day", f"{day:%A}", day=day)

    def clock(self, rest):
        minutes = self.chance.randint(60, 22 * 60) // 5 * 5
        return Value("clock", clock_text(minutes), minutes)

    def person(self, rest):
        given, family = self.given.pop(), self.family.pop()
        return Value("person", f"{given} {family}", given=given)

    def place(self, rest):
        return Value("place", self.places.pop())

    def company(self, rest):
        return Value("company", self.companies.pop())

    def role(self, rest):
        roles = rest.split("|")
        chosen = self.chance.choice(roles)
        return Value("role", chosen, other="|".join(r for r in roles if r != chosen))

    def quotation(self, rest):
        return Value("quotation", *[rest.split("|")[0]], other=rest.split("|")[1])

    def claim(self, rest):
        return Value("claim", rest.split("|")[0], other=rest.split("|")[1])


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


def fill(template, values):
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
    place = next(v.text for v in values.values() if v.kind == "place")
    sentences = [fill(words, values) for _, words in telling.order]
    for text in telling.extra:
        sentences.append(text)
    lines = [fill(telling.headline, values), "", f"{place.upper()}, {telling.published:%B} {telling.published.day}, {telling.published.year} ({agency}) - {sentences[0]}"]
    rest = sentences[1:]
    while rest:
        take = 2 if len(rest) % 3 else 1
        lines += ["", " ".join(rest[:take])]
        rest = rest[take:]
    return "\n".join(lines) + "\n"
