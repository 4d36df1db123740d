"""Surface forms of values: how to say another value (CHANGES), and how to say the same value otherwise (REWRITES).

Every function takes a Surface and a random.Random and returns the new wording, or None where it has nothing to say. Both tables
are lists of (name, kind, function); the name says in the measurements what was done.
"""
import datetime
import re
from dataclasses import dataclass

WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
MONTHS = "January February March April May June July August September October November December".split()
SHORT = ["Jan", "Feb", "March", "April", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec"]
ONES = ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
        "nineteen").split()
TENS = "zero ten twenty thirty forty fifty sixty seventy eighty ninety".split()
NUMBER = r"\d[\d,]*(?:\.\d+)?|(?:%s)(?:-(?:%s))?" % ("|".join(sorted(ONES + TENS[2:], key=len, reverse=True)), "|".join(ONES[1:10]))
MONTH = "|".join(MONTHS + [f"{short}\\.?" for short in SHORT if short not in MONTHS])
FAMILIES = ["Aldermoor", "Beckwith", "Castellane", "Dorrance", "Ferrigan", "Hallorane"]


@dataclass
class Surface:
    text: str  # the wording of the mention
    published: datetime.date | None = None  # of its report
    day: datetime.date | None = None  # that the mention means, where it means a day
    before: str = ""  # the text in front of it
    after: str = ""  # and behind it


def parse_number(text):
    """The value of digits, or of words below a hundred."""
    if text[0].isdigit():
        return float(text.replace(",", ""))
    parts = text.lower().split("-")
    value = sum(ONES.index(p) if p in ONES else 10 * TENS.index(p) for p in parts)
    return float(value)


def number_words(value):
    if value < 20:
        return ONES[value]
    return TENS[value // 10] + ("-" + ONES[value % 10] if value % 10 else "")


def in_style_of(text, value):
    """The value in digits or words, as the text has it, with its decimals, commas and capital."""
    if not text[0].isdigit() and value == int(value) and value < 100:
        words = number_words(int(value))
        return words.capitalize() if text[0].isupper() else words
    decimals = len(text.split(".")[1]) if "." in text else 0
    return f"{value:,.{decimals}f}" if "," in text or (value >= 10000 and not decimals) else f"{value:.{decimals}f}"


def one_number(text):
    """The only number of the text (and not within a word, a clock time or a date), or None."""
    found = [m for m in re.finditer(rf"(?<![\w:.])(?:{NUMBER})(?![\w:]|\.\d)", text, re.I)]
    glued = re.fullmatch(r"([$£€]?)(\d[\d,.]*\d|\d)((?:km|kg|m|bn|%|mm)?)", text)
    if not found and glued:
        return re.search(r"\d[\d,.]*\d|\d", text)
    return found[0] if len(found) == 1 else None


def is_time_like(text):
    return bool(re.search(rf"\b(?:{MONTH})\b|[ap]\.?m\b|\d:\d\d|(?<![\d,.$£€])(?:19|20)\d\d(?![\d,.])", text))


def is_open(text):
    """Whether the wording leaves room for other values: what is "more than three million" may be five."""
    return bool(re.search(r"\b(?:more than|over|at least|up to|as many as|less than|fewer than|nearly|almost|half|since)\b", text, re.I))


# Another value. ------------------------------------------------------------------------------------------------------------

def other_number(surface, random):
    number = None if is_time_like(surface.text) else one_number(surface.text)
    if not number:
        return None
    value, digits = parse_number(number[0]), number[0]
    swapped = [digits[:i] + digits[i + 1] + digits[i] + digits[i + 2:] for i in range(len(digits) - 1)
               if digits[i:i + 2].isdigit() and digits[i + 1] != "0" and abs(int(digits[i]) - int(digits[i + 1])) > 1]
    if swapped and abs(parse_number(swapped[0]) - value) > 0.08 * value and random.random() < 0.6:
        new = swapped[0]
    elif "." in digits and value < 10:
        new = in_style_of(digits, value + random.choice([1, 2]))
    elif value < 10:
        new = in_style_of(digits, value + random.choice([2, 3]))
    else:
        factor = random.choice([1.3, 1.5, 1.7])
        step = 10 ** max(0, len(str(int(value))) - 2)
        new = in_style_of(digits, max(round(value * factor / step) * step, value + 2))
    return surface.text[:number.start()] + new + surface.text[number.end():]


def other_weekday(surface, random):
    day = re.search("|".join(WEEKDAYS), surface.text)
    if not day or re.search(rf"\b(?:{MONTH})\b|\d", surface.text):
        return None
    away = [w for w in WEEKDAYS if w != day[0]]
    return surface.text.replace(day[0], random.choice(away), 1)


def other_month(surface, random):
    month = re.search(rf"\b(?:{MONTH})\b", surface.text)
    if not month:
        return None
    at = [m[:3] for m in MONTHS].index(month[0][:3])
    return surface.text.replace(month[0], MONTHS[(at + random.choice([2, 3, 9, 10])) % 12], 1)


def other_day(surface, random):
    day = re.search(rf"(?<=\b)(?:(?<=[a-y.] )|^)([1-9]|[12]\d|3[01])\b(?![:.]\d)", surface.text)
    if not day or not re.search(rf"\b(?:{MONTH})\b", surface.text):
        return None
    value = int(day[1])
    return surface.text[:day.start(1)] + str(value + 3 if value < 25 else value - 4) + surface.text[day.end(1):]


def other_year(surface, random):
    year = re.search(r"\b(19|20)(\d\d)\b", surface.text)
    if not year or surface.text.startswith(("$", "£", "€")) or "," in surface.text:
        return None
    return surface.text[:year.start()] + str(int(year[0]) - random.choice([1, 2, 9])) + surface.text[year.end():]


CLOCK = re.compile(r"\b(\d{1,2})([:.])(\d\d)(\s?)([ap]\.?m\b\.?)?", re.I)


def other_clock(surface, random):
    clock = CLOCK.search(surface.text)
    if not clock or not (clock[5] or clock[2] == ":"):
        return None
    hour = int(clock[1])
    if random.random() < 0.5 or hour in (12, 11, 23):
        minutes = (int(clock[3]) + 25) % 60
        return surface.text[:clock.start(3)] + f"{minutes:02}" + surface.text[clock.end(3):]
    new = str(hour + 1) if len(clock[1]) == 1 or hour >= 9 else f"{hour + 1:02}"
    return surface.text[:clock.start(1)] + new + surface.text[clock.end(1):]


def other_name(surface, random):
    words = surface.text.split()
    if len(words) < 2 or not all(re.fullmatch(r"[A-Z][a-z]+", w) for w in words):
        return None
    return " ".join(words[:-1] + [random.choice(FAMILIES)])


def misspelt_name(surface, random):
    words = surface.text.split()
    if not all(re.fullmatch(r"[A-Z][a-z]+", w) for w in words) or len(words[-1]) < 5:
        return None
    family = words[-1]
    swaps = [("i", "y"), ("e", "a"), ("ll", "l"), ("l", "ll"), ("n", "nn"), ("o", "u")]
    for old, new in random.sample(swaps, len(swaps)):
        if old in family[1:]:
            return " ".join(words[:-1] + [family[0] + family[1:].replace(old, new, 1)])
    return None


CHANGES = [("number", "figure", other_number), ("weekday", "date", other_weekday), ("month", "date", other_month), ("day", "date", other_day),
           ("year", "date", other_year), ("clock", "time", other_clock), ("another name", "name", other_name),
           ("misspelt name", "name", misspelt_name)]


# The same value. -----------------------------------------------------------------------------------------------------------

def digits_or_words(surface, random):
    number = None if is_time_like(surface.text) else one_number(surface.text)
    if not number or re.match(r"\s?(?:%|million|billion|bn|m\b|mm)", surface.text[number.end():]) or surface.text[:number.start()].strip() in ("$", "£", "€"):
        return None
    value = parse_number(number[0])
    if value != int(value) or not 1 < value < 100:
        return None
    if number[0][0].isdigit():
        new = number_words(int(value))
        new = new.capitalize() if not number.start() and re.search(r"(?:^|[.!?”\"]\s|\n)$", surface.before) else new
        gap = " " if surface.text[number.end():number.end() + 2] in ("km", "kg") else ""
        return surface.text[:number.start()] + new + gap + surface.text[number.end():]
    return surface.text[:number.start()] + str(int(value)) + surface.text[number.end():]


def without_commas(surface, random):
    number = one_number(surface.text)
    if not number or not re.fullmatch(r"\d,\d{3}", number[0]):
        return None
    if number[0].endswith("00") and number[0][2] != "0" and random.random() < 0.4:
        value = int(number[0].replace(",", "")) // 100
        return surface.text[:number.start()] + number_words(value) + " hundred" + surface.text[number.end():]
    return surface.text[:number.start()] + number[0].replace(",", "") + surface.text[number.end():]


def day_month(surface, random):
    """May 12, 2009 / 12 May 2009 / May 12th."""
    american = re.fullmatch(rf"({MONTH}) (\d{{1,2}})(?:, ((?:19|20)\d\d))?", surface.text)
    british = re.fullmatch(rf"(\d{{1,2}}) ({MONTH})(?: ((?:19|20)\d\d))?", surface.text)
    if american:
        month, day, year = american[1], american[2], american[3]
    elif british:
        month, day, year = british[2], british[1], british[3]
    else:
        return None
    month = MONTHS[[m[:3] for m in MONTHS].index(month[:3])]
    ordinal = day + ("th" if day[:-1] == "1" else {"1": "st", "2": "nd", "3": "rd"}.get(day[-1], "th"))
    forms = [f"{day} {month}", f"{month} {day}", f"{month} {ordinal}", f"the {ordinal} of {month}"]
    choices = [f for f in forms if f != surface.text]
    if year:
        choices = [f"{day} {month} {year}" if american else f"{month} {day}, {year}"]
    return random.choice(choices)


def weekday_or_date(surface, random):
    """Thursday, in a report of Friday 17 May, and May 16; both ways."""
    if not surface.day:
        return None
    if surface.text in WEEKDAYS:
        if re.search(r"(?:last|next|until|by|this)\s$", surface.before) or re.match(r"\s?(?:last|next|,|[A-Z'’\d])", surface.after):
            return None
        return f"{MONTHS[surface.day.month - 1]} {surface.day.day}"
    written = re.fullmatch(rf"(?:{MONTH}) \d{{1,2}}|\d{{1,2}} (?:{MONTH})", surface.text)
    near = surface.published and 0 <= (surface.published - surface.day).days < 6
    return WEEKDAYS[surface.day.weekday()] if written and near and surface.before.endswith("on ") else None


def clock_notation(surface, random):
    clock = CLOCK.fullmatch(surface.text.strip())
    if not clock or not (clock[5] or clock[2] == ":"):
        return None
    hour, minute, half = int(clock[1]), clock[3], (clock[5] or "").replace(".", "").lower()
    if half:
        whole = hour % 12 + (12 if half == "pm" else 0)
        forms = [f"{hour}:{minute} {half[0]}.m.", f"{hour}.{minute}{half}", f"{hour}:{minute}{half.upper()}", f"{whole:02}:{minute}"]
    else:
        forms = [f"{(hour - 1) % 12 + 1}:{minute} {'p.m.' if hour >= 12 else 'a.m.'}", f"{(hour - 1) % 12 + 1}.{minute}{'pm' if hour >= 12 else 'am'}"]
    return random.choice([f for f in forms if f != surface.text])


MONEY = re.compile(r"(?:([$£€])\s?(\d+(?:\.\d+)?)\s?(million|billion|m|bn)\b)|(?:(\d+(?:\.\d+)?|one|two|three|four|five|six|eight|nine|ten) (million|billion) (dollars|euros|pounds))")


def money_notation(surface, random):
    money = MONEY.fullmatch(surface.text)
    if not money:
        return None
    sign = money[1] or {"dollars": "$", "euros": "€", "pounds": "£"}[money[6]]
    scale = {"m": "million", "bn": "billion"}.get(money[3] or money[5], money[3] or money[5])
    amount = money[2] or money[4]
    amount = amount if amount[0].isdigit() else str(ONES.index(amount))
    word = {"$": "dollars", "€": "euros", "£": "pounds"}[sign]
    whole = float(amount) * (1e6 if scale == "million" else 1e9)
    forms = [f"{sign}{amount} {scale}", f"{sign}{amount}{'m' if scale == 'million' else 'bn'}", f"{amount} {scale} {word}", f"{sign}{whole:,.0f}", f"{whole:,.0f} {word}"]
    return random.choice([f for f in forms if f != surface.text])


def percent_notation(surface, random):
    percent = re.fullmatch(r"(\d+(?:\.\d+)?)(%| percent| per cent)", surface.text)
    return percent and percent[1] + random.choice([f for f in ("%", " percent", " per cent") if f != percent[2]])


UNITS = {"kilometres": ("miles", 0.621371), "kilometers": ("miles", 0.621371), "km": ("miles", 0.621371), "miles": ("km", 1.609344),
         "metres": ("feet", 3.28084), "meters": ("feet", 3.28084), "metre": ("foot", 3.28084), "feet": ("metres", 0.3048), "kg": ("pounds", 2.204623),
         "kilograms": ("pounds", 2.204623), "kilogram": ("pound", 2.204623), "tonnes": ("tons", 1.10231), "hours": ("minutes", 60), "weeks": ("days", 7)}


def other_unit(surface, random):
    """Converted and rounded to the precision that a newspaper would give it: two places of the value, never less than the original."""
    found = re.fullmatch(rf"({NUMBER})( |-|)({'|'.join(UNITS)})", surface.text, re.I)
    if not found:
        return None
    unit, factor = UNITS[found[3]]
    value = parse_number(found[1]) * factor
    places = max(0, 1 - len(str(int(value)))) if value >= 10 else 1
    return f"{value:,.{places}f}".removesuffix(".0") + f"{found[2] or ' '}{unit}"


def capitals(surface, random):
    words = surface.text.split()
    return surface.text.upper() if len(words) > 1 and all(re.fullmatch(r"[A-Z][a-z]+", w) for w in words) else None


def with_honorific(surface, random):
    words = surface.text.split()
    if len(words) != 2 or not all(re.fullmatch(r"[A-Z][a-z]+", w) for w in words) or not re.search(r"[a-z,.] $", surface.before):
        return None
    return random.choice([f"{words[0][0]}. {words[1]}", f"Dr. {surface.text}", words[1]])


REWRITES = [("digits/words", "figure", digits_or_words), ("commas", "figure", without_commas), ("day and month", "date", day_month),
            ("weekday/date", "date", weekday_or_date), ("clock notation", "time", clock_notation), ("money notation", "figure", money_notation),
            ("percent sign", "figure", percent_notation), ("unit", "figure", other_unit), ("capitals", "name", capitals),
            ("short or titled name", "name", with_honorific)]
