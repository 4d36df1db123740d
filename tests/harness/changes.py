"""What one report tells otherwise: INJECTED changes of a value contradict the others, HARMLESS ones say the same in another form.

Each row is (name, slot types, function). A function gets the values of the event, the slot, and chance, and returns the new values of
the report, or None where it has nothing to say; what it changes in sentences that are not values it puts into `extra`.
"""
import copy
import datetime

from tellings import BODIES, CAPITALS, CITIES, COMPANIES, COUNTRIES, FAMILY, GIVEN, ONES, PLACES, STREETS, TEAMS, amount, clock_text, number_text

MONTHS = "January February March April May June July August September October November December".split()


def changed(values, slot, **parts):
    new = dict(values)
    new[slot] = copy.copy(values[slot])
    for key, part in parts.items():
        setattr(new[slot], key, part)
    return new


# Another value. ------------------------------------------------------------------------------------------------------

def swapped_digits(number):
    digits = str(int(number))
    for i in range(len(digits) - 1):
        if digits[i] != digits[i + 1] and digits[i + 1] != "0":
            return int(digits[:i] + digits[i + 1] + digits[i] + digits[i + 2:])
    return None


def other_count(values, slot, chance):
    value = values[slot]
    number = swapped_digits(value.number) if value.number >= 10 and chance.random() < 0.5 else None
    if not number or not 0.4 <= number / value.number <= 2.5 or number == value.number:
        number = int(value.number + max(2, round(value.number * chance.choice([0.15, 0.25, 0.4]))))
    new = changed(values, slot, number=number, text=number_text(number))
    if value.unit:
        new[slot].text = amount(new[slot])
    return new


def other_year(values, slot, chance):
    number = swapped_digits(values[slot].number % 100 + 100)
    number = values[slot].number // 100 * 100 + number % 100 if number and chance.random() < 0.5 else values[slot].number + chance.choice([-3, -1, 1, 2])
    return changed(values, slot, text=str(int(number)), number=number) if number != values[slot].number and number < 2022 else None


def other_age(values, slot, chance):
    number = values[slot].number + chance.choice([-6, -3, 3, 5, 10])
    return changed(values, slot, text=str(int(number)), number=number)


def other_money(values, slot, chance):
    number = values[slot].number
    new = round(number + max(0.3, number * chance.choice([0.15, 0.3])), 0 if number == int(number) and number >= 5 else 1)
    new = int(new) if new == int(new) else new
    return changed(values, slot, number=new, text=f"{new} million euros")


def other_percent(values, slot, chance):
    number = round(values[slot].number + chance.choice([-1.3, 0.9, 2.6, 4.1]), 1)
    return changed(values, slot, number=number, text=f"{number:g} percent") if 1 < number < 100 else None


def other_small_money(values, slot, chance):
    number = int(values[slot].number * chance.choice([1.2, 1.5, 0.6]))
    unit = values[slot].text.split()[-1]
    return changed(values, slot, number=number, text=f"{number:,} {unit}")


def other_score(values, slot, chance):
    winner, loser = (int(goals) for goals in values[slot].text.split("-"))
    return changed(values, slot, text=f"{winner + 1}-{loser}" if chance.random() < 0.5 else f"{winner + 1}-{loser + 1}")


def other_magnitude(values, slot, chance):
    number = round(values[slot].number + chance.choice([-0.4, 0.3, 0.5]), 1)
    return changed(values, slot, number=number, text=f"{number}")


def other_day(values, slot, chance):
    day = values[slot].day + datetime.timedelta(days=chance.choice([-2, -1]))
    return changed(values, slot, day=day, text=f"{day:%A}")


def other_date(values, slot, chance):
    day = values[slot].day + datetime.timedelta(days=chance.choice([-9, -1, 1, 2, 31]))
    return changed(values, slot, day=day, text=f"{day:%B} {day.day}")


def other_instant(values, slot, chance):
    minutes = int(values[slot].number + chance.choice([-60, 60, 35, 90]))
    return changed(values, slot, number=minutes, text=f"{clock_text(minutes)} GMT")


def other_month(values, slot, chance):
    return changed(values, slot, text=MONTHS[(MONTHS.index(values[slot].text) + chance.choice([1, 2, 11])) % 12])


def other_clock(values, slot, chance):
    minutes = int(values[slot].number + chance.choice([-60, 60, 35, 90])) % (24 * 60)
    return changed(values, slot, number=minutes, text=clock_text(minutes))


def unused(pool, values, chance):
    used = " ".join(v.text for v in values.values())
    return chance.choice([x for x in pool if x.split()[0] not in used])


def other_person(values, slot, chance):
    return changed(values, slot, text=f"{unused(GIVEN, values, chance)} {unused(FAMILY, values, chance)}")


def other_given(values, slot, chance):
    return changed(values, slot, text=f"{unused(GIVEN, values, chance)} {values[slot].text.split()[-1]}")


def misspelt(values, slot, chance):
    given, family = values[slot].text.split()
    at = chance.randrange(2, len(family) - 1)
    letters = {"e": "a", "a": "e", "o": "u", "i": "y", "n": "m", "s": "z", "t": "d", "k": "c"}
    new = family[:at] + letters.get(family[at], family[at] * 2) + family[at + 1:]
    return changed(values, slot, text=f"{given} {new}")


def other_place(values, slot, chance):
    pools = {"place": PLACES, "city": list(CITIES), "country": COUNTRIES, "government": COUNTRIES, "street": STREETS}
    return changed(values, slot, text=unused(pools[values[slot].sort], values, chance))


def other_organisation(values, slot, chance):
    used = [v.text for v in values.values()]
    pool = [x for x in {"company": COMPANIES, "team": TEAMS, "body": BODIES}[values[slot].sort] if x not in used]
    return changed(values, slot, text=chance.choice(pool))


def other_role(values, slot, chance):
    return changed(values, slot, text=chance.choice(values[slot].other.split("|")))


def other_unit(values, slot, chance):
    units = {"kilometer": "mile", "meter": "foot", "kilogram": "ton", "square meter": "square foot", "hour": "day", "minute": "hour", "year": "month", "second": "minute", "month": "week",
             "day": "week", "week": "month", "kilometer per hour": "mile per hour", "millimeter": "centimeter", "centimeter": "meter", "degree celsius": "degree fahrenheit", "ton": "kilogram"}
    if values[slot].unit not in units:
        return None
    new = changed(values, slot, unit=units[values[slot].unit])
    new[slot].text = amount(new[slot])
    return new


def contradicted(values, slot, chance):
    return changed(values, slot, text=values[slot].other, number=1)


INJECTED = [
    ("date: weekday", ("day",), other_day), ("date: year", ("year",), other_year), ("date: month", ("month",), other_month),
    ("time: clock", ("clock",), other_clock), ("duration", ("duration",), other_count), ("figure: count", ("count",), other_count),
    ("figure: money", ("money",), other_money), ("figure: percent", ("percent",), other_percent), ("figure: magnitude", ("magnitude",), other_magnitude),
    ("figure: measure", ("measure",), other_count), ("figure: age", ("age",), other_age), ("unit", ("measure", "duration"), other_unit),
    ("name: person", ("person",), other_person), ("name: given name", ("person",), other_given), ("name: spelling", ("person",), misspelt),
    ("date: day", ("date",), other_date), ("time: with its zone", ("instant",), other_instant), ("figure: small sum", ("small money",), other_small_money),
    ("figure: score", ("score",), other_score), ("name: organisation", ("organisation",), other_organisation), ("attribution", ("speaker",), contradicted),
    ("place", ("place",), other_place), ("role", ("role",), other_role), ("quotation: word", ("quotation",), contradicted),
    ("negation", ("claim",), contradicted)]

# The kinds that a finding of a change may have, and the verdicts.
RIGHT_KINDS = {"date": {"date", "time"}, "time": {"time", "date"}, "duration": {"duration", "figure"}, "figure": {"figure"}, "unit": {"figure", "duration"},
               "name": {"name", "role"}, "place": {"place", "name"}, "role": {"role", "name"}, "quotation": {"quotation"}, "attribution": {"attribution"}, "negation": {"polarity", "quotation", "figure"}}

# The same in another form. -------------------------------------------------------------------------------------------

def converted(values, slot, chance):
    units = {"kilometer": ("mile", 0.621371), "meter": ("foot", 3.28084), "kilogram": ("pound", 2.20462), "square meter": ("square foot", 10.7639), "kilometer per hour": ("mile per hour", 0.621371)}
    if values[slot].unit not in units:
        return None
    unit, factor = units[values[slot].unit]
    new = changed(values, slot, unit=unit, number=round(values[slot].number * factor))
    new[slot].text = amount(new[slot])
    return new


def rounded(values, slot, chance):
    number = values[slot].number
    digits = len(str(int(number)))
    step = 10 ** (digits - (1 if digits == 2 else 2))
    near = round(number / step) * step
    if number < 20 or near == number or abs(near - number) > 0.04 * number:  # "about 30" is not 34
        return None
    hedge = chance.choice(["about", "some", "around", "almost" if near > number else "more than"])
    new = changed(values, slot, number=near, text=f"{hedge} {number_text(int(near))}")
    if values[slot].unit:
        new[slot].text = f"{hedge} {amount(new[slot])}"
    return new


def rounded_percent(values, slot, chance):
    near = round(values[slot].number)
    return changed(values, slot, text=f"{chance.choice(['about', 'around', 'some'])} {near} percent")


def with_country(values, slot, chance):
    return changed(values, slot, text=f"{values[slot].text}, {CITIES[values[slot].text].removeprefix('the ')},") if values[slot].sort == "city" else None


def containing_country(values, slot, chance):
    return changed(values, slot, text=CITIES[values[slot].text]) if values[slot].sort == "city" else None


def other_place_name(values, slot, chance):
    names = {"Kyiv": "Kiev", "Mumbai": "Bombay", "Gdansk": "Gdańsk", "Salonika": "Thessaloniki", "Gothenburg": "Göteborg", "Izmir": "Smyrna", "Lyon": "Lyons", "Marseille": "Marseilles", "Turin": "Torino", "Naples": "Napoli"}
    return changed(values, slot, text=names[values[slot].text]) if values[slot].text in names else None


def capital_of(values, slot, chance):
    return changed(values, slot, text=CAPITALS[values[slot].text]) if values[slot].sort == "government" and values[slot].text in CAPITALS else None


def acronym(values, slot, chance):
    return changed(values, slot, text="".join(word[0] for word in values[slot].text.split())) if values[slot].sort == "body" else None


def other_zone(values, slot, chance):
    zone, hours = chance.choice([("EDT", -4), ("PDT", -7), ("CEST", 2), ("JST", 9)])
    return changed(values, slot, text=f"{clock_text(int(values[slot].number + 60 * hours) % (24 * 60))} {zone}")


def full_date(values, slot, chance):
    day = values[slot].day
    return changed(values, slot, text=chance.choice([f"{day:%B} {day.day}, {day.year},", f"{day.day} {day:%B}", f"{day:%B} {day.day}{'th' if 4 <= day.day <= 20 else {1: 'st', 2: 'nd', 3: 'rd'}.get(day.day % 10, 'th')}"]))


def dated(values, slot, chance):
    day = values[slot].day
    return changed(values, slot, text=chance.choice([f"{day:%B} {day.day}", f"{day:%A}, {day:%B} {day.day}", f"{day:%b} {day.day}".replace("May", "May")]))


def decade(values, slot, chance):
    return changed(values, slot, text=f"the {str(int(values[slot].number))[:3]}0s")


def twenty_four_hours(values, slot, chance):
    hour, minute = divmod(int(values[slot].number), 60)
    return changed(values, slot, text=f"{hour:02}:{minute:02}")


def synonymous(values, slot, chance):
    other = {"mayor": "town mayor", "chief executive": "CEO", "finance chief": "chief financial officer", "chairwoman": "chair", "defence lawyer": "defense attorney",
             "interior minister": "minister of the interior", "union leader": "union head", "chief engineer": "head engineer", "prosecutor": "public prosecutor",
             "coast guard commander": "commander of the coast guard", "council leader": "leader of the council", "school principal": "head teacher",
             "surgeon": "hospital surgeon", "governor": "regional governor", "judge": "district judge", "flight director": "director of the flight"}.get(values[slot].text)
    return changed(values, slot, text=other) if other else None


def initial(values, slot, chance):
    given, family = values[slot].text.split()
    return changed(values, slot, text=f"{given[0]}. {family}")


def middle_name(values, slot, chance):
    given, family = values[slot].text.split()
    return changed(values, slot, text=f"{given} {chance.choice('ABEHJMRT')}. {family}")


def transliterated(values, slot, chance):
    pairs = {"Ekström": "Ekstrom", "Sorensen": "Sørensen", "Jankovic": "Janković", "Petrosyan": "Petrosian", "Goranov": "Goranow", "Tkachenko": "Tkatchenko",
             "Dmitri": "Dmitry", "Viktor": "Victor", "Yilmaz": "Yılmaz", "Khalid": "Khaled", "Nadia": "Nadiya", "Olga": "Olha", "Kowalski": "Kovalski"}
    given, family = values[slot].text.split()
    new = f"{pairs.get(given, given)} {pairs.get(family, family)}"
    return changed(values, slot, text=new) if new != values[slot].text else None


def short_company(values, slot, chance):
    if values[slot].sort != "company":
        return None
    return changed(values, slot, text=values[slot].text.split()[0])


def digits_for_words(values, slot, chance):
    number = int(values[slot].number)
    text = str(number) if number < 10 else ONES[number] if number < 13 else f"{number / 1000:g},000" if number % 1000 == 0 else None
    return changed(values, slot, text=text) if text and text != values[slot].text else None


def full_money(values, slot, chance):
    return changed(values, slot, text=f"{values[slot].number * 1_000_000:,.0f} euros")


def hedged_money(values, slot, chance):
    return changed(values, slot, text=f"{chance.choice(['about', 'some', 'roughly'])} {round(values[slot].number)} million euros") if abs(round(values[slot].number) / values[slot].number - 1) < 0.05 else None


HARMLESS = [
    ("unit converted", ("measure",), converted), ("rounded with a hedge", ("count", "measure"), rounded), ("percent rounded", ("percent",), rounded_percent),
    ("money in full", ("money",), full_money), ("money rounded", ("money",), hedged_money), ("weekday as date", ("day",), dated), ("year as decade", ("year",), decade),
    ("24-hour clock", ("clock",), twenty_four_hours), ("synonymous title", ("role",), synonymous), ("initial", ("person",), initial), ("middle initial", ("person",), middle_name),
    ("transliterated", ("person",), transliterated), ("short company name", ("organisation",), short_company),
    ("place with its country", ("place",), with_country), ("country for the city", ("place",), containing_country), ("other name of the place", ("place",), other_place_name),
    ("capital for the government", ("place",), capital_of), ("acronym", ("organisation",), acronym), ("other time zone", ("instant",), other_zone), ("date in another form", ("date",), full_date), ("number in digits or words", ("count",), digits_for_words)]

# Whole reports told otherwise: sentences that are added. Numbers and days in them are of other things.
CONTEXT = [
    "In {year} a similar case in {place} had cost {n} people their jobs.", "{place}, {n} kilometers away, was not affected.", "About {m} people live in the region.",
    "The weather service expects {n} millimeters of rain by Sunday.", "Traffic on the road to {place} was held up for {few} hours.", "A meeting of {n} experts is planned for next month.",
    "\"People here will not forget this,\" said shopkeeper {person}, {age}.", "In {place}, {person} has written about such cases since {year}.",
    "The ministry wants to publish a report of {n} pages in the autumn.", "{few} years ago the town spent {few} million euros on a new school."]
SUBSETS = {
    "dead": ["{Few} of the dead were children.", "Among the dead are {few} women, police said.", "{Few} victims came from {place}."],
    "injured": ["{Few} of the injured were in a serious condition.", "{Few} people were still in hospital in the evening.", "Among the injured are {few} children."],
    "rescued": ["{Few} of those rescued were children."], "firefighters": ["{Few} firefighters came from {place}."], "drivers": ["{Few} drivers went to work all the same."],
    "witnesses": ["{Few} of the witnesses were colleagues."], "jobs": ["{Few} of the jobs will go in {place}."], "votes": ["{Few} votes were not valid."],
    "engineers": ["{Few} of the engineers were from {place}."]}


def sentence(template, chance):
    few = chance.randint(2, 5)
    return template.format(year=chance.randint(1975, 2009), place=chance.choice(PLACES), n=chance.randint(11, 95), m=f"{chance.randint(20, 400)},000", few=number_text(few),
                           Few=number_text(few).capitalize(), person=f"{chance.choice(GIVEN)} {chance.choice(FAMILY)}", age=chance.randint(22, 80))


def context(slots, chance):
    return [sentence(template, chance) for template in chance.sample(CONTEXT, 3)]


def subsets(slots, chance):
    return [sentence(chance.choice(SUBSETS[slot]), chance) for slot in slots if slot in SUBSETS]
