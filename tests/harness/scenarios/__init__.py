"""Invented events as news reports tell them: slots with values, and statements in several wordings.

A statement is (slot, wordings): the first wording is the wire's; the second says it a little otherwise, as a paper that edits the
wire does; the third is a reporter's own sentence. `slot` is what an injected disagreement changes in it. Braces name slots; those
of a name have parts: {chief} the full name, {chief.family} what later mentions say. Brackets hold the two sides of a claim, the
true one and the one that contradicts it: [held||did not hold].

A measure and a duration have .adjective ("52-meter"). A trailing underscore turns the first letter: of a role to a capital, of a
claim to a small one; a capital in the slot's name ({Dead}) is that of a number at the start of a sentence.

Slot types: count, money, thousand, small, cents, percent, measure, score, age, year, month, day, date, clock, instant (a clock with
its zone), duration, person, place, city, country, street, government, company, team, body, role, quotation, claim, speaker, word.
A quotation has its true wording and one that contradicts it, and so has a claim without brackets; a speaker is one of two other
slots; a word is never changed.
"""

from . import business, crime, disasters, politics, society

SCENARIOS = {**disasters.SCENARIOS, **crime.SCENARIOS, **politics.SCENARIOS, **business.SCENARIOS, **society.SCENARIOS}
