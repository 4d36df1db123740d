"""Small made-up corpora for the tests of the index: the same for the same number, events of three reports each."""
import json
import random
import re
import subprocess

TOWNS = ["Lindmere", "Tuvik", "Harsund", "Oskdal", "Verrin", "Molnau", "Sandrik", "Pelthorpe"]
FAMILIES = ["Verhulst", "Brandtner", "Edgren", "Solheim", "Quarring", "Ostrander", "Marchetti", "Dunwoody"]
THINGS = ["ferry", "bridge", "bakery", "tunnel", "mill", "glacier", "market", "chapel"]


def report(event, number):
    """A record of JSON Lines; the reports of one event disagree on how many were hurt."""
    chance = random.Random(event)
    town, family, thing = chance.choice(TOWNS) + str(event % 97), chance.choice(FAMILIES), chance.choice(THINGS)
    hurt, day = 10 + event % 7 + number, 1 + event % 28
    text = (f"{hurt} people were injured when the old {thing} of {town} collapsed on Monday, police said.\n\n"
            f"Mayor Ilse {family} of {town} said the {thing} had been inspected in March.\n\n"
            f"The {thing} will stay closed until the end of the year, {family} told reporters at the town hall of {town}.")
    return {"id": f"event-{event}-{number}", "published": f"2024-05-{day:02}T{8 + number:02}:00:00Z", "source": f"Paper {number}",
            "title": f"Old {thing} of {town} collapses", "text": text}


def write(path, reports):
    """Writes the first `reports` reports."""
    with open(path, "w", encoding="utf-8") as file:
        for place in range(reports):
            file.write(json.dumps(report(place // 3, place % 3)) + "\n")


def run(*command, **options):
    """Runs a program. How far it is goes to standard error when a call takes long, as it may on a slow machine or with the
    sanitizers: those lines are left out of what is compared."""
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, check=False, **options)
    done.stderr = re.sub(r"^factdiff: \d+ of \d+ [a-z ]+\n", "", done.stderr, flags=re.MULTILINE)
    return done
